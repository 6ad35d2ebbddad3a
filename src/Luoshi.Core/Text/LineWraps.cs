namespace Luoshi.Core.Text;

/// <summary>
/// Finds the line ends that a page layout put inside sentences, as text copied out of a PDF has them: nearly all lines are
/// as wide as the page allows, and many of those end in the middle of a sentence. Page numbers between such lines go too.
/// </summary>
internal static class LineWraps
{
    // Widths in cells: a Chinese character takes two, a half-width one takes one.
    private const int NarrowestPage = 36;
    private const int WidestPage = 140;
    private const int Raggedness = PageLayout.Raggedness;
    private const int FewestWrapped = 4;

    /// <summary>The stretches to leave out, in order: line ends inside sentences, and numbers of pages.</summary>
    public static List<TextSpan> Find(SourceDocument source)
    {
        if (source.LineCount > FewestWrapped && source.Text.Length <= (long)source.LineCount * WidestPage)
        {
            var widths = new int[source.LineCount + 1];
            var counts = new int[WidestPage + 1];
            var filled = Measure(source, widths, counts);
            var page = PageWidth(counts);
            if (page >= NarrowestPage && IsWrapped(source, widths, page, filled))
            {
                return LeftOut(source, PageLayout.Of(source, widths, page));
            }
        }

        var pages = new List<TextSpan>();
        for (var line = 1; line <= source.LineCount; line++)
        {
            var span = source.LineSpan(line);
            if (span.Length is >= 3 and <= WidestPage && PageNumbers.IsMarked(source.Text.AsSpan(span.Start, span.Length).Trim()))
            {
                pages.Add(WholeLine(source, line));
            }
        }

        return pages;
    }

    // Returns how many lines hold text.
    private static int Measure(SourceDocument source, int[] widths, int[] counts)
    {
        var filled = 0;
        for (var line = 1; line <= source.LineCount; line++)
        {
            var span = source.LineSpan(line);
            widths[line] = Width(source.Text.AsSpan(span.Start, span.Length).TrimEnd());
            filled += widths[line] > 0 ? 1 : 0;
            counts[Math.Min(widths[line], WidestPage)]++;
        }

        return filled;
    }

    private static int Width(ReadOnlySpan<char> words)
    {
        var width = 0;
        foreach (var c in words)
        {
            width += c < '\u0100' ? 1 : 2;
        }

        return width;
    }

    // The width at which most lines end, give or take.
    private static int PageWidth(int[] counts)
    {
        var (best, most) = (0, 0);
        var around = 0;
        for (var width = 1; width < WidestPage; width++)
        {
            around += counts[width] - (width > Raggedness ? counts[width - Raggedness] : 0);
            if (around > most && counts[width] > 0)
            {
                (best, most) = (width, around);
            }
        }

        return best;
    }

    private static bool IsWrapped(SourceDocument source, int[] widths, int page, int filled)
    {
        int wrapped = 0, wide = 0;
        for (var line = 1; line < source.LineCount; line++)
        {
            wide += widths[line] > page + Raggedness ? 1 : 0;
            wrapped += PageLayout.IsFull(widths[line], page) && !EndsSentence(Words(source, line)) ? 1 : 0;
        }

        return wrapped >= FewestWrapped && wrapped * 4 >= filled && wide * 10 <= filled;
    }

    private static List<TextSpan> LeftOut(SourceDocument source, PageLayout layout)
    {
        var leftOut = new List<TextSpan>();
        for (var line = 1; line <= source.LineCount; line++)
        {
            if (layout.IsPageNumber(line))
            {
                leftOut.Add(WholeLine(source, line));
                continue;
            }

            var span = source.LineSpan(line);
            if (layout.Glued(line) is > 0 and var digits)
            {
                Add(leftOut, TextSpan.FromBounds(span.Start, span.Start + digits));
            }

            if (!layout.IsFull(line) || EndsSentence(layout.Words(line)))
            {
                continue;
            }

            var next = layout.Following(line);
            if (next > 0 && !OpensParagraph(layout, next))
            {
                leftOut.Add(TextSpan.FromBounds(span.End, source.LineSpan(next).Start));
                line = next - 1;
            }
        }

        return leftOut;
    }

    // What touches goes together.
    private static void Add(List<TextSpan> spans, TextSpan span)
    {
        if (spans.Count > 0 && spans[^1].End == span.Start)
        {
            spans[^1] = TextSpan.FromBounds(spans[^1].Start, span.End);
        }
        else
        {
            spans.Add(span);
        }
    }

    // With its line end.
    private static TextSpan WholeLine(SourceDocument source, int line) =>
        TextSpan.FromBounds(source.LineSpan(line).Start, line < source.LineCount ? source.LineSpan(line + 1).Start : source.Text.Length);

    private static bool EndsSentence(ReadOnlySpan<char> words) => words.IsEmpty || words[^1] is '。' or '！' or '？' or '!' or '?' || words.Contains('\t') || words.EndsWith("....");

    // An indent or the number of a heading.
    private static bool OpensParagraph(PageLayout layout, int line)
    {
        if (layout.IsIndented(line) || layout.HoldsTab(line))
        {
            return true;
        }

        var words = layout.Words(line);
        if (words.StartsWith("附件") || words.StartsWith("附表") || words[0] is '—' or '―' or '①' or '●')
        {
            return true;
        }

        var at = words[0] is '第' or '（' or '(' ? 1 : 0;
        var end = at;
        while (end < words.Length && end < at + 5 && (Numerals.IsNumeral(words[end]) || char.IsAsciiDigit(words[end]) || (end > at && words[end] == '.')))
        {
            end++;
        }

        if (end == at || end >= words.Length)
        {
            return false;
        }

        return words[0] switch
        {
            '第' => words[end] is '章' or '节' or '条' or '编' or '篇',
            '（' or '(' => words[end] is '）' or ')',
            _ => words[end] is '、' or '．' || (words[end - 1] == '.' && !char.IsAsciiDigit(words[end])) || (words[..end].Contains('.') && words[end] == ' ' && end + 1 < words.Length && words[end + 1] is not ('万' or '亿' or '个' or '元' or '吨' or '公' or '平')),
        };
    }

    private static ReadOnlySpan<char> Words(SourceDocument source, int line)
    {
        var span = source.LineSpan(line);
        return source.Text.AsSpan(span.Start, span.Length).Trim();
    }
}
