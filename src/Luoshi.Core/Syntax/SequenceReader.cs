using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Syntax;

/// <summary>
/// Reads numbers that by their looks could be amounts or words, and are headings only where they go on with a count:
/// 1．5家企业… before 2．…; 1 总则 above 1.1; 1.1编制目的 without a blank; 一 总体要求 before 二.
/// </summary>
internal static class SequenceReader
{
    private const int LongestTitle = 40;
    private const int FarthestNext = 60;
    private const int FewestUnmarked = 3;

    public static void Read(NormalizedText text, List<ParagraphSyntax> lines)
    {
        var decimals = UsesDecimals(text, lines);
        var last = (A: 0, B: 0, C: 0);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.End - line.Start < 3)
            {
                continue;
            }

            if (line.Label.Style == LabelStyle.None && line.Kind == ParagraphKind.Body)
            {
                line.Label = text.Chars[line.Start] switch
                {
                    >= '0' and <= '9' => Arabic(text, lines, i, last, decimals),
                    var c when Numerals.IsNumeral(c) => Chinese(text, lines, i),
                    _ => OutlineLabel.None,
                };
            }

            last = line.Label.Style switch
            {
                LabelStyle.Arabic => (line.Label.Number, 0, 0),
                LabelStyle.DecimalTwo or LabelStyle.DecimalThree => Parts(text.Chars.AsSpan(line.Start, line.End - line.Start), out _, out _),
                LabelStyle.None or LabelStyle.Circled or LabelStyle.BracketedArabic => last,
                _ => decimals ? last : default,
            };
        }
    }

    private static bool UsesDecimals(NormalizedText text, List<ParagraphSyntax> lines)
    {
        var unmarked = 0;
        foreach (var line in lines)
        {
            if (line.Label.Style is LabelStyle.DecimalTwo or LabelStyle.DecimalThree)
            {
                return true;
            }

            if (line.Label.Style == LabelStyle.None && line.End - line.Start > 3 && char.IsAsciiDigit(text.Chars[line.Start]))
            {
                var words = text.Chars.AsSpan(line.Start, line.End - line.Start);
                Parts(words, out var count, out var end);
                unmarked += count > 1 && end < words.Length && words[end] > '\u2000' && words.Length <= LongestTitle && !LabelReader.OpensUnit(words[end..]) ? 1 : 0;
            }
        }

        return unmarked >= FewestUnmarked;
    }

    private static OutlineLabel Arabic(NormalizedText text, List<ParagraphSyntax> lines, int index, (int A, int B, int C) last, bool decimals)
    {
        var line = lines[index];
        var words = text.Chars.AsSpan(line.Start, line.End - line.Start);
        var parts = Parts(words, out var count, out var end);
        if (end >= words.Length || parts.A > 40)
        {
            return OutlineLabel.None;
        }

        var title = words[end..];
        if (count == 1)
        {
            // 1 总则.
            var bare = decimals && text.GapBefore(line.Start + end) && title.Length <= LongestTitle && title.IndexOf('。') < 0 && title[0] > '\u2E00'
                && (parts.A == last.A + 1 || (parts.A == 1 && last.A == 0)) && HasUnder(lines, index, parts.A);
            return bare ? new OutlineLabel(LabelStyle.Arabic, parts.A, end) : OutlineLabel.None;
        }

        // 1.1编制目的, 1.1.2“双城”.
        if (title[0] > '\u2000' && !LabelReader.OpensUnit(title) && IsNext(parts, last) && (decimals || parts.C > 0))
        {
            return new OutlineLabel(count == 2 ? LabelStyle.DecimalTwo : LabelStyle.DecimalThree, parts.A, end);
        }

        // 1．5家企业…: an item of a count, unless an amount.
        var dot = words.IndexOf('.');
        var counts = count == 2 && !decimals && title[0] is not ('万' or '亿' or '%' or '倍' or '元' or '千')
            && (last is { B: 0 } && parts.A == last.A + 1 && parts.A > 1 ? true : parts.A == 1 && HasNext(lines, index, LabelStyle.Arabic, 2));
        return counts ? new OutlineLabel(LabelStyle.Arabic, parts.A, dot + 1) : OutlineLabel.None;
    }

    // 一 总体要求: a blank in place of the sign.
    private static OutlineLabel Chinese(NormalizedText text, List<ParagraphSyntax> lines, int index)
    {
        var line = lines[index];
        var words = text.Chars.AsSpan(line.Start, line.End - line.Start);
        var end = 0;
        while (end < words.Length && end < 4 && Numerals.IsNumeral(words[end]))
        {
            end++;
        }

        if (end is 0 or 4 || end >= words.Length || words.Length > LongestTitle || words.IndexOf('。') >= 0 || !text.GapBefore(line.Start + end)
            || !Numerals.TryParse(words[..end], out var number) || number == 0)
        {
            return OutlineLabel.None;
        }

        var label = new OutlineLabel(LabelStyle.Chinese, number, end);
        return HasSpaced(text, lines, index, number) ? label : OutlineLabel.None;
    }

    // 一 and 二 written the same way.
    private static bool HasSpaced(NormalizedText text, List<ParagraphSyntax> lines, int index, int number)
    {
        for (var i = index - 1; i >= 0 && number > 1 && i > index - FarthestNext; i--)
        {
            if (lines[i].Label.Style == LabelStyle.Chinese)
            {
                return lines[i].Label.Number == number - 1;
            }
        }

        for (var i = index + 1; i < lines.Count && i < index + FarthestNext && number == 1; i++)
        {
            if (lines[i].Kind == ParagraphKind.Body && lines[i].End - lines[i].Start is > 2 and <= LongestTitle && text.Chars[lines[i].Start] == '二' && text.GapBefore(lines[i].Start + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasUnder(List<ParagraphSyntax> lines, int index, int number)
    {
        for (var i = index + 1; i < lines.Count && i < index + FarthestNext; i++)
        {
            if (lines[i].Label.Style != LabelStyle.None)
            {
                return lines[i].Label.Style is LabelStyle.DecimalTwo or LabelStyle.DecimalThree && lines[i].Label.Number >= number;
            }
        }

        return true;
    }

    private static bool HasNext(List<ParagraphSyntax> lines, int index, LabelStyle style, int number)
    {
        for (var i = index + 1; i < lines.Count && i < index + FarthestNext; i++)
        {
            if (lines[i].Label.Style == style)
            {
                return lines[i].Label.Number == number;
            }

            if (lines[i].Label.Style != LabelStyle.None && lines[i].Label.Style < style)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsNext((int A, int B, int C) parts, (int A, int B, int C) last) =>
        parts == (last.A, last.B + 1, 0) || parts == (last.A + 1, 1, 0) || parts == (last.A, last.B, last.C + 1) || (parts.C == 1 && parts.A >= last.A && parts.A <= last.A + 1);

    // 12, 1.2 or 1.2.3 at the start of a line.
    private static (int A, int B, int C) Parts(ReadOnlySpan<char> words, out int count, out int end)
    {
        Span<int> values = [0, 0, 0];
        count = 0;
        end = 0;
        while (count < 3 && end < words.Length && char.IsAsciiDigit(words[end]))
        {
            var digits = 0;
            while (end < words.Length && char.IsAsciiDigit(words[end]) && digits < 4)
            {
                values[count] = (values[count] * 10) + words[end] - '0';
                end++;
                digits++;
            }

            count++;
            if (count == 3 || end + 1 >= words.Length || words[end] != '.' || !char.IsAsciiDigit(words[end + 1]))
            {
                break;
            }

            end++;
        }

        return (values[0], values[1], values[2]);
    }
}
