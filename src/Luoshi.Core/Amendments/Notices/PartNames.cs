using System.Globalization;
using Luoshi.Core.Text;

namespace Luoshi.Core.Amendments.Notices;

/// <summary>Reads which part of a plan a clause speaks of.</summary>
internal static class PartNames
{
    private static readonly string[] Kinds = ["部分", "大项", "小项", "章", "节", "条", "款", "项", "点", "段"];

    /// <summary>The parts named in a stretch of a clause, from the outside in, and what the stretch holds besides.</summary>
    public static List<PartName> Take(NoticeClause clause, string part, out string rest)
    {
        var names = new List<PartName>();
        var left = new System.Text.StringBuilder();
        for (var i = 0; i < part.Length; i++)
        {
            if (Read(part, i) is var (name, length) && length > 0)
            {
                names.Add(name);
                i += length - 1;
            }
            else
            {
                left.Append(part[i]);
            }
        }

        rest = left.ToString();
        return names;
    }

    private static (PartName Name, int Length) Read(string text, int at)
    {
        if (string.CompareOrdinal(text, at, "附件", 0, 2) == 0 || string.CompareOrdinal(text, at, "附表", 0, 2) == 0)
        {
            var (number, digits) = Number(text, at + 2);
            return digits > 0 ? (new(text.Substring(at, 2 + digits), number, "附件", false), 2 + digits) : default;
        }

        if (text[at] != '第')
        {
            return default;
        }

        var bracket = at + 1 < text.Length && text[at + 1] == '（';
        var from = at + (bracket ? 2 : 1);
        var (value, length) = Number(text, from);
        var end = from + length;
        if (length == 0 || (bracket && (end >= text.Length || text[end] != '）')))
        {
            return default;
        }

        end += bracket ? 1 : 0;
        foreach (var kind in Kinds)
        {
            if (string.CompareOrdinal(text, end, kind, 0, kind.Length) == 0)
            {
                end += kind.Length;
                return (new(text[at..end], value, kind, bracket), end - at);
            }
        }

        return default;
    }

    private static (int Value, int Length) Number(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 4 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (end > at)
        {
            return (int.Parse(text.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture), end - at);
        }

        while (end < text.Length && end - at < 5 && Numerals.IsNumeral(text[end]))
        {
            end++;
        }

        return end > at && Numerals.TryParse(text.AsSpan(at, end - at), out var value) ? (value, end - at) : default;
    }
}
