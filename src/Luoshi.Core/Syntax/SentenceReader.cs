using System.Buffers;

namespace Luoshi.Core.Syntax;

/// <summary>A stretch of normal text.</summary>
internal readonly record struct Stretch(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(int offset) => offset >= Start && offset < End;
}

/// <summary>Sentences and brackets of a paragraph.</summary>
internal static class SentenceReader
{
    // What runs on longer is no sentence but text that lost its stops; cutting it keeps later passes linear.
    private const int LongestSentence = 1500;
    private static readonly SearchValues<char> BracketSigns = SearchValues.Create("（）〔〕");
    private static readonly SearchValues<char> StopsAndBrackets = SearchValues.Create("。！？（");

    /// <summary>The sentences of a stretch; a full stop inside brackets does not end one. Each keeps its stop.</summary>
    public static List<Stretch> Sentences(string chars, int start, int end)
    {
        var sentences = new List<Stretch>();
        var from = start;
        for (var i = start; i < end; i++)
        {
            // Until a sentence is overlong only its stops and brackets matter, and they are found many characters at a time.
            var limit = Math.Min(end, from + LongestSentence);
            if (i < limit)
            {
                var next = chars.AsSpan(i, limit - i).IndexOfAny(StopsAndBrackets);
                i = next < 0 ? limit : i + next;
                if (i == end)
                {
                    break;
                }
            }

            var c = chars[i];
            if (c == '（')
            {
                i = Math.Max(i, Matching(chars, i, end));
            }
            else if (c is '。' or '！' or '？' || (i - from >= LongestSentence && c is '；' or '，' or '、') || i - from >= 2 * LongestSentence)
            {
                sentences.Add(new Stretch(from, i + 1));
                from = i + 1;
            }
        }

        if (from < end)
        {
            sentences.Add(new Stretch(from, end));
        }

        return sentences;
    }

    /// <summary>The outermost brackets of a stretch, brackets included. An unmatched bracket opens nothing.</summary>
    public static List<Stretch> Brackets(string chars, int start, int end)
    {
        var brackets = new List<Stretch>();
        var at = start;
        while (chars.AsSpan(at, end - at).IndexOfAny('（', '〔') is >= 0 and var offset)
        {
            at += offset;
            var close = chars[at] == '（' ? Matching(chars, at, end) : MatchingSquare(chars, at, end);
            if (close >= 0)
            {
                brackets.Add(new Stretch(at, close + 1));
                at = close;
            }

            at++;
        }

        return brackets;
    }

    // 〔A局、B（C）具体负责〕, or closed by the other make; but not the year of a document number.
    private static int MatchingSquare(string chars, int open, int end)
    {
        var depth = 0;
        var limit = Math.Min(end, open + LongestSquare);
        for (var i = open + 1; chars.AsSpan(i, limit - i).IndexOfAny('（', '）', '〕') is >= 0 and var offset; i++)
        {
            i += offset;
            if (chars[i] == '〕' || depth == 0 && chars[i] == '）')
            {
                return i - open > 6 ? i : -1;
            }

            depth += chars[i] == '（' ? 1 : -1;
        }

        return -1;
    }

    // Nesting deeper than this is no sentence of a plan; giving up keeps the scan linear on hostile input.
    private const int DeepestNesting = 8;
    private const int LongestBracket = 4000;
    private const int LongestSquare = 1000;

    /// <summary>The closing bracket that matches the one at <paramref name="open"/>, of whichever make; or -1.</summary>
    private static int Matching(string chars, int open, int end)
    {
        var depth = 0;
        var square = 0;
        var limit = Math.Min(end, open + LongestBracket);
        for (var i = open; chars.AsSpan(i, limit - i).IndexOfAny(BracketSigns) is >= 0 and var offset; i++)
        {
            i += offset;
            if (chars[i] == '〔' || (chars[i] == '〕' && square > 0))
            {
                square += chars[i] == '〔' ? 1 : -1;
            }
            else if (chars[i] == '（')
            {
                if (++depth > DeepestNesting)
                {
                    return -1;
                }
            }
            else if (--depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
