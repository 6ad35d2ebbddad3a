using System.Globalization;
using Luoshi.Core.Text;

namespace Luoshi.Core.Syntax;

/// <summary>Reads the number that opens a line, if one does.</summary>
internal static class LabelReader
{
    private const int LongestNumeral = 5;
    private const int HighestPart = 40;

    /// <summary>The label at the start of a line of normal text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the line starts.</param>
    /// <param name="end">Where it ends.</param>
    public static OutlineLabel Read(NormalizedText text, int start, int end)
    {
        var line = text.Chars.AsSpan(start, end - start);
        if (line.IsEmpty)
        {
            return OutlineLabel.None;
        }

        return line[0] switch
        {
            '第' => ReadOrdinal(line),
            '（' => ReadBracketed(line),
            '附' => ReadAnnex(line),
            >= '⑴' and <= '⒇' => new OutlineLabel(LabelStyle.BracketedArabic, line[0] - '⑴' + 1, 1),
            >= '⒈' and <= '⒛' => new OutlineLabel(LabelStyle.Arabic, line[0] - '⒈' + 1, 1),
            >= '㈠' and <= '㈩' => new OutlineLabel(LabelStyle.BracketedChinese, line[0] - '㈠' + 1, 1),
            '—' => line.StartsWith("—、") ? new OutlineLabel(LabelStyle.Chinese, 1, 2) : OutlineLabel.None,
            >= '①' and <= '⑳' => new OutlineLabel(LabelStyle.Circled, line[0] - '①' + 1, 1),
            >= '0' and <= '9' => ReadArabic(line, text, start),
            _ => ReadChinese(line),
        };
    }

    private static OutlineLabel ReadOrdinal(ReadOnlySpan<char> line)
    {
        var end = 1;
        while (end < line.Length && end <= LongestNumeral + 1 && (Numerals.IsNumeral(line[end]) || char.IsAsciiDigit(line[end])))
        {
            end++;
        }

        if (end >= line.Length || !TryNumber(line[1..end], out var number))
        {
            return OutlineLabel.None;
        }

        var style = line[end] switch
        {
            '编' or '篇' => LabelStyle.Book,
            '章' => LabelStyle.Chapter,
            '节' => LabelStyle.Division,
            '部' when end + 1 < line.Length && line[end + 1] == '分' => LabelStyle.Book,
            '条' => LabelStyle.Article,
            _ => LabelStyle.None,
        };
        return style == LabelStyle.None ? OutlineLabel.None : new OutlineLabel(style, number, line[end] == '部' ? end + 2 : end + 1);
    }

    private static OutlineLabel ReadBracketed(ReadOnlySpan<char> line)
    {
        var close = line[..Math.Min(line.Length, LongestNumeral + 2)].IndexOf('）');
        if (line.StartsWith("（—）"))
        {
            return new OutlineLabel(LabelStyle.BracketedChinese, 1, 3);
        }

        if (close < 2 || !TryNumber(line[1..close], out var number))
        {
            return OutlineLabel.None;
        }

        var style = char.IsAsciiDigit(line[1]) ? LabelStyle.BracketedArabic : LabelStyle.BracketedChinese;
        var length = close + 1;
        return new OutlineLabel(style, number, length < line.Length && line[length] is '、' or '.' ? length + 1 : length);
    }

    private static OutlineLabel ReadChinese(ReadOnlySpan<char> line)
    {
        var end = 0;
        while (end < line.Length && end <= LongestNumeral && Numerals.IsNumeral(line[end]))
        {
            end++;
        }

        // 一）加强领导.
        if (end is > 0 and < 3 && end < line.Length && line[end] == '）' && Numerals.TryParse(line[..end], out var bracketed) && bracketed > 0)
        {
            return new OutlineLabel(LabelStyle.BracketedChinese, bracketed, end + 1);
        }

        var closed = end > 0 && end < line.Length && line[end] is '、' or '.';
        return closed && Numerals.TryParse(line[..end], out var number) && number > 0 ? new OutlineLabel(LabelStyle.Chinese, number, end + 1) : OutlineLabel.None;
    }

    private static OutlineLabel ReadArabic(ReadOnlySpan<char> line, NormalizedText text, int start)
    {
        var end = Digits(line, 0);
        if (end > 3 || end >= line.Length || !TryNumber(line[..end], out var number))
        {
            return OutlineLabel.None;
        }

        if (line[end] == '）')
        {
            return new OutlineLabel(LabelStyle.BracketedArabic, number, end + 1);
        }

        if (line[end] is not ('.' or '、'))
        {
            return OutlineLabel.None;
        }

        // 2．2021年底前…: the item opens with a year, it is no 2.2021.
        var fraction = Digits(line, end + 1) - end - 1;
        var year = fraction == 4 && line[end + 1] is '1' or '2' && end + 5 < line.Length && line[end + 5] is '年' or '-' or '—' or '~';
        if (fraction > 0 && !year)
        {
            return ReadDecimal(line, number, text, start);
        }

        return new OutlineLabel(LabelStyle.Arabic, number, end + 1);
    }

    // 1.1 opens a heading only where white space or 、 follows; 1.5万吨 does not.
    private static OutlineLabel ReadDecimal(ReadOnlySpan<char> line, int number, NormalizedText text, int start)
    {
        var end = Digits(line, 0);
        var parts = 1;
        while (end + 1 < line.Length && line[end] == '.' && char.IsAsciiDigit(line[end + 1]) && parts < 4)
        {
            end = Digits(line, end + 1);
            parts++;
        }

        // 2.69 万亿元 is an amount.
        var marked = end < line.Length && (line[end] == '、' || (text.GapBefore(start + end) && !OpensUnit(line[end..])));
        if (!marked || parts > 3 || number > HighestPart || char.IsAsciiDigit(line[end]))
        {
            return OutlineLabel.None;
        }

        return new OutlineLabel(parts == 2 ? LabelStyle.DecimalTwo : LabelStyle.DecimalThree, number, line[end] == '、' ? end + 1 : end);
    }

    /// <summary>Whether what follows a number makes it an amount.</summary>
    public static bool OpensUnit(ReadOnlySpan<char> rest) =>
        rest[0] is '万' or '亿' or '%' or '个' or '元' or '吨' or '亩' or '米' or '倍' or '千' || rest.StartsWith("公里") || rest.StartsWith("公顷") || rest.StartsWith("平方");

    private static OutlineLabel ReadAnnex(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("附件") && !line.StartsWith("附表"))
        {
            return OutlineLabel.None;
        }

        var end = 2;
        while (end < line.Length && end < 6 && (char.IsAsciiDigit(line[end]) || Numerals.IsNumeral(line[end])))
        {
            end++;
        }

        var number = 1;
        if (end > 2 && !TryNumber(line[2..end], out number))
        {
            return OutlineLabel.None;
        }

        // 附件1 alone or 附件1：title opens an attachment; 附件：1.… is the note that lists them.
        var rest = line[end..].TrimStart("：:、.");
        var isNote = (end == 2 && !rest.IsEmpty) || rest.IndexOf('。') >= 0;
        return isNote ? OutlineLabel.None : new OutlineLabel(LabelStyle.Annex, number, end);
    }

    private static int Digits(ReadOnlySpan<char> line, int from)
    {
        while (from < line.Length && char.IsAsciiDigit(line[from]))
        {
            from++;
        }

        return from;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            ? number > 0
            : Numerals.TryParse(text, out number);
}
