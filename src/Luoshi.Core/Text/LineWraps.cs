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
    private const int Raggedness = 7;
    private const int FewestWrapped = 4;

    /// <summary>The stretches to leave out, in order; empty for text whose lines are paragraphs.</summary>
    public static List<TextSpan> Find(SourceDocument source)
    {
        if (source.LineCount <= FewestWrapped || source.Text.Length > (long)source.LineCount * WidestPage)
        {
            return [];
        }

        var widths = new int[source.LineCount + 1];
        var counts = new int[WidestPage + 1];
        var filled = Measure(source, widths, counts);
        var page = PageWidth(counts);
        return page < NarrowestPage || !IsWrapped(source, widths, page, filled) ? [] : Joins(source, widths, page);
    }

    // Returns how many lines hold text.
    private static int Measure(SourceDocument source, int[] widths, int[] counts)
    {
        var filled = 0;
        for (var line = 1; line <= source.LineCount; line++)
        {
            widths[line] = Width(Words(source, line));
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
            wrapped += IsFull(widths[line], page) && !EndsSentence(Words(source, line)) ? 1 : 0;
        }

        return wrapped >= FewestWrapped && wrapped * 4 >= filled && wide * 10 <= filled;
    }

    private static bool IsFull(int width, int page) => width > page - Raggedness && width <= page + Raggedness;

    private static List<TextSpan> Joins(SourceDocument source, int[] widths, int page)
    {
        var joins = new List<TextSpan>();
        for (var line = 1; line < source.LineCount; line++)
        {
            if (!IsFull(widths[line], page) || EndsSentence(Words(source, line)))
            {
                continue;
            }

            var next = line + 1;
            while (next < source.LineCount && (widths[next] == 0 || IsPageNumber(Words(source, next))) && next - line < 4)
            {
                next++;
            }

            // Blank lines alone part paragraphs.
            var parted = next > line + 1 && !HasPageNumber(source, line + 1, next);
            if (!parted && widths[next] > 0 && !OpensParagraph(source.Text.AsSpan(source.LineSpan(next).Start, source.LineSpan(next).Length)))
            {
                joins.Add(TextSpan.FromBounds(source.LineSpan(line).End, source.LineSpan(next).Start));
                line = next - 1;
            }
        }

        return joins;
    }

    private static bool HasPageNumber(SourceDocument source, int from, int end)
    {
        for (var line = from; line < end; line++)
        {
            if (IsPageNumber(Words(source, line)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line is nothing but the number of a page: 12, —12—, 第12页.</summary>
    public static bool IsPageNumber(ReadOnlySpan<char> words)
    {
        var number = words.Trim("-–—―－─ 　第页共").Trim();
        return number.Length is > 0 and <= 4 && number.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static bool EndsSentence(ReadOnlySpan<char> words) => words.IsEmpty || words[^1] is '。' or '！' or '？' or '!' or '?' || words.Contains('\t') || words.EndsWith("....");

    // An indent or the number of a heading.
    private static bool OpensParagraph(ReadOnlySpan<char> line)
    {
        if (line[0] is '　' or '\t' || line.StartsWith("  ") || line.Contains('\t'))
        {
            return true;
        }

        var words = line.TrimStart();
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
