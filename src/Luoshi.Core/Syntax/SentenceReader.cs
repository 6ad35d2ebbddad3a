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

    /// <summary>The sentences of a stretch; a full stop inside brackets does not end one. Each keeps its stop.</summary>
    public static List<Stretch> Sentences(string chars, int start, int end)
    {
        var sentences = new List<Stretch>();
        var from = start;
        var close = -1;
        for (var i = start; i < end; i++)
        {
            var c = chars[i];
            if (c == '（' && i > close)
            {
                close = Matching(chars, i, end);
            }
            else if (i > close && (c is '。' or '！' or '？' || (i - from >= LongestSentence && c is '；' or '，' or '、') || i - from >= 2 * LongestSentence))
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
        for (var i = start; i < end; i++)
        {
            if (chars[i] != '（')
            {
                continue;
            }

            var close = Matching(chars, i, end);
            if (close < 0)
            {
                continue;
            }

            brackets.Add(new Stretch(i, close + 1));
            i = close;
        }

        return brackets;
    }

    // Nesting deeper than this is no sentence of a plan; giving up keeps the scan linear on hostile input.
    private const int DeepestNesting = 8;
    private const int LongestBracket = 4000;

    /// <summary>The closing bracket that matches the one at <paramref name="open"/>, or -1.</summary>
    private static int Matching(string chars, int open, int end)
    {
        var depth = 0;
        var limit = Math.Min(end, open + LongestBracket);
        for (var i = open; i < limit; i++)
        {
            if (chars[i] == '（')
            {
                if (++depth > DeepestNesting)
                {
                    return -1;
                }
            }
            else if (chars[i] == '）' && --depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
