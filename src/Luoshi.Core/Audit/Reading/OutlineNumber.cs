using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Reading;

/// <summary>The number of a heading, taken out of its label.</summary>
/// <param name="Style">What makes two labels of one list: the kind of numeral and what stands around it.</param>
/// <param name="Value">The number.</param>
/// <param name="Start">Where the numeral stands in the text.</param>
/// <param name="Text">The numeral as written.</param>
/// <param name="Opening">What stands before it in the label.</param>
/// <param name="Closing">The character after it; empty where the label ends with it.</param>
internal readonly record struct OutlineNumber(string Style, int Value, int Start, string Text, string Opening, string Closing)
{
    /// <summary>Characters of the numeral.</summary>
    public int Length => Text.Length;

    /// <summary>Reads a heading; null for attachments and numbers such as 1.2 or ①, which are not written in one numeral.</summary>
    public static OutlineNumber? Of(Heading heading)
    {
        ArgumentNullException.ThrowIfNull(heading);
        var label = heading.Label.TrimStart();
        if (label.StartsWith('附') || NumberStyle.Find(label) is not { } found || found.Value != decimal.Truncate(found.Value) || found.Value is < 1 or > 999)
        {
            return null;
        }

        var numeral = label.Substring(found.Start, found.Length);
        var rest = label[(found.Start + found.Length)..];
        if (found.Start > 1 || numeral.AsSpan().IndexOfAny('.', '．') >= 0 || rest.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            return null;
        }

        var opening = label[..found.Start];
        var closing = rest.Length > 0 ? rest[..1] : string.Empty;
        var kind = char.IsAsciiDigit(numeral[0]) || numeral[0] is >= '０' and <= '９' ? '1' : '一';
        var shape = opening switch { "第" => "第" + closing, "（" or "(" => "（", _ => closing is "）" or ")" ? "）" : string.Empty };
        return new(kind + shape, (int)found.Value, heading.Span.Start + found.Start, numeral, opening, closing);
    }

    /// <summary>Another number in the same notation; null where it cannot be written so.</summary>
    public string? Write(int value) => NumberStyle.Like(Text, value);

    /// <summary>A numeral with what stands around it in this label.</summary>
    public string Around(string numeral) => Opening + numeral + Closing;
}
