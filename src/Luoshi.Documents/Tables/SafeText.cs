using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Luoshi.Documents.Tables;

/// <summary>Makes text of unknown origin fit for an XML file and harmless in a spreadsheet.</summary>
internal static partial class SafeText
{
    /// <summary>Replaces what XML cannot hold (control characters, halves of surrogate pairs) by U+FFFD.</summary>
    public static string ForXml(string text)
    {
        StringBuilder? mended = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                mended?.Append(text[i]).Append(text[i + 1]);
                i++;
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                mended?.Append(text[i]);
            }
            else
            {
                mended ??= new StringBuilder(text, 0, i, text.Length);
                mended.Append('\uFFFD');
            }
        }

        return mended?.ToString() ?? text;
    }

    /// <summary>
    /// True where a spreadsheet might take the text for a formula once it is edited or saved as CSV.
    /// </summary>
    public static bool LooksLikeFormula(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠';

    /// <summary>
    /// Text for a worksheet: as <see cref="ForXml"/>, with the format's own escape sign escaped and the length the format allows.
    /// </summary>
    public static string ForWorksheet(string text)
    {
        const int Longest = 32_767;
        var safe = EscapeSign().Replace(ForXml(text), "_x005F_x");
        if (safe.Length <= Longest)
        {
            return safe;
        }

        var end = Longest - 1;
        return safe[..(char.IsHighSurrogate(safe[end - 1]) ? end - 1 : end)] + '…';
    }

    // _x0041_ stands for a character in worksheets; the same seven characters in a document mean themselves.
    [GeneratedRegex("_x(?=[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex EscapeSign();
}
