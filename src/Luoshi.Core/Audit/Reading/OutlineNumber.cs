using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Reading;

/// <summary>What makes two labels of one list.</summary>
/// <param name="Arabic">Whether the numeral is in digits.</param>
/// <param name="Around">第 or the bracket that stands around it; a space for neither.</param>
/// <param name="Counted">What 第 counts: 章 of 第一章; a space for other labels.</param>
internal readonly record struct OutlineStyle(bool Arabic, char Around, char Counted);

/// <summary>The number of a heading, taken out of its label.</summary>
/// <param name="Style">What makes two labels of one list: the kind of numeral and what stands around it.</param>
/// <param name="Value">The number.</param>
/// <param name="Start">Where the numeral stands in the text.</param>
/// <param name="Length">Characters of the numeral.</param>
/// <param name="Label">The label, from its first visible character on.</param>
/// <param name="At">Where the numeral stands in the label.</param>
internal readonly record struct OutlineNumber(OutlineStyle Style, int Value, int Start, int Length, string Label, int At)
{
    /// <summary>The numeral as written.</summary>
    public string Text => Label.Substring(At, Length);

    /// <summary>Reads a heading; null for attachments and numbers such as 1.2 or ①, which are not written in one numeral.</summary>
    public static OutlineNumber? Of(Heading heading)
    {
        ArgumentNullException.ThrowIfNull(heading);
        var label = heading.Label.TrimStart();
        if (label.StartsWith('附') || NumberStyle.Find(label) is not { } found || found.Value != decimal.Truncate(found.Value) || found.Value is < 1 or > 999)
        {
            return null;
        }

        var numeral = label.AsSpan(found.Start, found.Length);
        var rest = label.AsSpan(found.Start + found.Length);
        if (found.Start > 1 || numeral.IndexOfAny('.', '．') >= 0 || rest.IndexOfAnyInRange('0', '9') >= 0)
        {
            return null;
        }

        var arabic = char.IsAsciiDigit(numeral[0]) || numeral[0] is >= '０' and <= '９';
        var closing = rest.IsEmpty ? ' ' : rest[0];
        var style = (found.Start > 0 ? label[0] : ' ') switch
        {
            '第' => new OutlineStyle(arabic, '第', closing),
            '（' or '(' => new OutlineStyle(arabic, '（', ' '),
            _ => new OutlineStyle(arabic, closing is '）' or ')' ? '）' : ' ', ' '),
        };
        return new(style, (int)found.Value, heading.Span.Start + found.Start, found.Length, label, found.Start);
    }

    /// <summary>Another number in the same notation; null where it cannot be written so.</summary>
    public string? Write(int value) => NumberStyle.Like(Text, value);

    /// <summary>A numeral with what stands around it in this label.</summary>
    public string Around(string numeral) => string.Concat(Label.AsSpan(0, At), numeral, Label.AsSpan(At + Length, Math.Min(1, Label.Length - At - Length)));
}
