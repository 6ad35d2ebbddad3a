using System.Buffers;
using Luoshi.Core.Text;

namespace Luoshi.Core.Syntax;

/// <summary>
/// Cuts a line that holds most of a text into the paragraphs that it lost: where a heading's number follows the one
/// before it in order, where the frame around the body ends, and where wide blanks were left in place of breaks.
/// </summary>
internal static class RunOnText
{
    private const int ShortestLine = 60;
    private const int WideGap = 2;
    private static readonly SearchValues<char> LabelSigns = SearchValues.Create("、.）章节条篇编分附");

    /// <summary>Whether the line may be one: it holds more than half of the text and at least two headings of a kind.</summary>
    public static bool MayRunOn(ReadOnlySpan<char> chars, int start, int end)
    {
        if (end - start < ShortestLine || (end - start) * 2 <= chars.Length)
        {
            return false;
        }

        var line = chars[start..end];
        return HasBoth(line, "一、", "二、") || HasBoth(line, "（一）", "（二）") || HasBoth(line, "第一条", "第二条")
            || HasBoth(line, "第一章", "第二章") || HasBoth(line, "第一节", "第二节");
    }

    private static bool HasBoth(ReadOnlySpan<char> line, string first, string second)
    {
        var at = line.IndexOf(first);
        return at >= 0 && line[at..].IndexOf(second) >= 0;
    }

    /// <summary>Where paragraphs start inside the line, in order.</summary>
    public static SortedSet<int> Cuts(NormalizedText text, int start, int end)
    {
        var cuts = new SortedSet<int>();
        var headings = Headings(text, start, end);
        if (!IsOutline(text, start, headings))
        {
            return cuts;
        }

        foreach (var heading in headings)
        {
            cuts.Add(heading);
            var content = heading + LabelReader.Read(text, heading, Math.Min(end, heading + 12)).Length;
            if (StandardTitles.LengthAt(text.Chars.AsSpan(content, end - content)) is > 0 and var title)
            {
                cuts.Add(content + title);
            }
        }

        if (headings[0] - start > 2 && text.Chars.AsSpan(headings[0] - 2, 2).SequenceEqual("目录"))
        {
            cuts.Add(headings[0] - 2);
        }

        cuts.UnionWith(text.GapsIn(start, end, WideGap).Where(g => EndsSentence(text.Chars[g - 1])));
        RunOnFrame.AddCuts(text.Chars, start, headings[0], end, cuts);
        cuts.Remove(start);
        return cuts;
    }

    // Headings stand where a sentence ended; 做到一、…，二、… counts arguments inside one.
    private static bool IsOutline(NormalizedText text, int start, List<int> headings) =>
        headings.Count > 1 && headings.Exists(h => h > start && EndsParagraph(text.Chars[h - 1]));

    // The numbers that follow one another; each style counts afresh under a number of a style outside it.
    private static List<int> Headings(NormalizedText text, int start, int end)
    {
        var chars = text.Chars;
        var found = new List<int>();
        var last = new int[(int)LabelStyle.DecimalThree + 1];
        var at = start;
        while (at < end)
        {
            var offset = chars.AsSpan(at, end - at).IndexOfAny(LabelSigns);
            if (offset < 0)
            {
                break;
            }

            var sign = at + offset;
            at = sign + 1;
            if (Opening(chars, Math.Max(start, found.Count > 0 ? found[^1] + 1 : start), sign) is not int from)
            {
                continue;
            }

            var label = LabelReader.Read(text, from, Math.Min(end, from + 12));
            if (label.Style != LabelStyle.None && from + label.Length > sign && Follows(text, start, from, label, last))
            {
                found.Add(from);
                last[(int)label.Style] = label.Number;
                Array.Clear(last, (int)label.Style + 1, last.Length - (int)label.Style - 1);
                at = from + label.Length;
            }
        }

        return found;
    }

    // Where the number before a sign begins; null where there is none.
    private static int? Opening(string chars, int least, int sign)
    {
        if (chars[sign] == '附')
        {
            return sign + 2 < chars.Length && chars[sign + 1] is '件' or '表' && char.IsAsciiDigit(chars[sign + 2]) && sign > 0 && EndsSentence(chars[sign - 1]) ? sign : null;
        }

        var from = chars[sign] == '分' ? sign - 1 : sign;
        while (from > least && sign - from < 6 && (char.IsAsciiDigit(chars[from - 1]) || Numerals.IsNumeral(chars[from - 1])))
        {
            from--;
        }

        if (from == sign)
        {
            return null;
        }

        var before = from > least ? chars[from - 1] : '\0';
        return chars[sign] switch
        {
            '）' => before == '（' ? from - 1 : null,
            '章' or '节' or '条' or '篇' or '编' or '分' => before == '第' ? from - 1 : null,
            _ => before is '第' or '、' or '.' or '（' or '—' or '~' ? null : from,
        };
    }

    private static bool Follows(NormalizedText text, int start, int from, OutlineLabel label, int[] last)
    {
        var before = from > start ? text.Chars[from - 1] : '。';
        var opens = EndsSentence(before) || text.GapBefore(from);
        var previous = last[(int)label.Style];
        if (label.Style == LabelStyle.Annex || before is '，' or '、')
        {
            return label.Style == LabelStyle.Annex;
        }

        if (label.Style is LabelStyle.Book or LabelStyle.Chapter or LabelStyle.Division)
        {
            return before is not ('本' or '《' or '照' or '据' or '按') && (label.Number == previous + 1 || label.Number == 1 || (from == start && previous == 0));
        }

        if (label.Style is LabelStyle.Arabic or LabelStyle.BracketedArabic or LabelStyle.Article or LabelStyle.DecimalTwo or LabelStyle.DecimalThree && before is '第' or '表' or '图' or '件' or '栏' or '号' or '型' or '和' or '或')
        {
            return false;
        }

        // 1.432亿元 opens nothing; neither does 统一、.
        var after = from + label.Length;
        if (!EndsSentence(before) && label.Style == LabelStyle.Arabic && after < text.Chars.Length && char.IsAsciiDigit(text.Chars[after]))
        {
            return false;
        }

        if (!opens && label.Style == LabelStyle.Chinese && label.Number == 1 && "统唯专同之划不单合归其万逐".Contains(before))
        {
            return false;
        }

        // A number out of turn is taken only where a sentence ended before it.
        return label.Number == previous + 1 ? opens || label.Style != LabelStyle.Article
            : opens && (label.Number == 1 || (label.Number > previous && label.Number <= previous + 3 && previous > 0));
    }

    private static bool EndsSentence(char c) => EndsParagraph(c) || c is '；' or '：' or '》' or '〕';

    private static bool EndsParagraph(char c) => c is '。' or '！' or '？' or '）' or '”';
}
