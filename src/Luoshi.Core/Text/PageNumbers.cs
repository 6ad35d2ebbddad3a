using System.Buffers;

namespace Luoshi.Core.Text;

/// <summary>
/// Finds the numbers of pages that a print left in a text: on lines of their own, or run into the line that follows.
/// </summary>
internal static class PageNumbers
{
    private const int LongestMarked = 24;
    private const int FewestInTurn = 4;
    private const int FewestLinesOnPage = 8;
    private const int MostLinesOnPage = 90;
    private const int MostLostPages = 3;
    private const int HighestPage = 999;
    private static readonly SearchValues<char> PageOfPages = SearchValues.Create("第页共/，, 　0123456789");

    /// <summary>Whether a line is nothing but the number of a page, by signs around it: —12—, 第12页, 第12页 共30页.</summary>
    public static bool IsMarked(ReadOnlySpan<char> words)
    {
        if (words.Length is < 3 or > LongestMarked)
        {
            return false;
        }

        if (IsDash(words[0]) && IsDash(words[^1]))
        {
            return IsNumber(words.Trim("-–—―－─·• 　"));
        }

        return words[^1] == '页' && words[0] is '第' or '共' && words.IndexOfAnyInRange('0', '9') > 0 && words.IndexOfAnyExcept(PageOfPages) < 0;
    }

    /// <summary>Whether a line may be the number of a page: 12, —12—, 第12页.</summary>
    public static bool IsPlain(ReadOnlySpan<char> words) => IsMarked(words) || IsNumber(words.Trim("-–—―－─ 　第页共").Trim());

    /// <summary>
    /// What to leave out of each line of a text that a page layout broke: 0 nothing, -1 the line, else so many characters at
    /// its start. Numbers without signs are those of pages only where they go on in turn, a page apart.
    /// </summary>
    public static int[] InTurn(SourceDocument source)
    {
        var found = new List<Candidate>();
        var latest = new int[HighestPage + 1];
        Array.Fill(latest, -1);
        var best = -1;
        for (var line = 1; line <= source.LineCount; line++)
        {
            var span = source.LineSpan(line);
            if (Read(source.Text.AsSpan(span.Start, span.Length)) is not { Number: > 0 } read)
            {
                continue;
            }

            var candidate = read with { Line = line };
            for (var lost = 1; lost <= MostLostPages && candidate.Number > lost; lost++)
            {
                var before = latest[candidate.Number - lost];
                if (before >= 0 && line - found[before].Line <= MostLinesOnPage * lost && found[before].Count >= candidate.Count)
                {
                    candidate = candidate with { Count = found[before].Count + 1, Before = before };
                }
            }

            latest[candidate.Number] = found.Count;
            best = best < 0 || candidate.Count > found[best].Count ? found.Count : best;
            found.Add(candidate);
        }

        var leftOut = new int[source.LineCount + 1];
        if (best >= 0 && found[best].Count >= FewestInTurn && IsPageApart(found, best))
        {
            for (var i = best; i >= 0; i = found[i].Before)
            {
                leftOut[found[i].Line] = found[i].Length;
            }
        }

        return leftOut;
    }

    private static bool IsPageApart(List<Candidate> found, int last)
    {
        var first = last;
        while (found[first].Before >= 0)
        {
            first = found[first].Before;
        }

        return found[last].Line - found[first].Line >= FewestLinesOnPage * (found[last].Count - 1);
    }

    // 98外环路…, 10012.3 提高…: the digits of the page, run into the line's words or into the number of its heading.
    private static Candidate Read(ReadOnlySpan<char> line)
    {
        var words = line.Trim();
        if (words.IsEmpty || words[0] is < '1' or > '9')
        {
            return default;
        }

        var start = line.IndexOf(words[0]);
        var digits = words.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0)
        {
            return words.Length <= 3 ? new Candidate(0, Value(words), -1) : default;
        }

        if (words[digits] is not ('.' or '．' or '、'))
        {
            return digits <= 3 && words[digits] > '\u2E00' ? new Candidate(0, Value(words[..digits]), start + digits) : default;
        }

        // The number of a heading takes the last digits, one or two of them.
        var page = digits - (digits >= 4 ? 2 : 1);
        return page is > 0 and <= 3 && words[page] != '0' ? new Candidate(0, Value(words[..page]), start + page) : default;
    }

    private static int Value(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            value = (value * 10) + digit - '0';
        }

        return value;
    }

    private static bool IsNumber(ReadOnlySpan<char> words) => words.Length is > 0 and <= 4 && words.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsDash(char c) => c is '-' or '–' or '—' or '―' or '－' or '─' or '·' or '•';

    private readonly record struct Candidate(int Line, int Number, int Length, int Count = 1, int Before = -1);
}
