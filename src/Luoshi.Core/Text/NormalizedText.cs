using System.Buffers;

namespace Luoshi.Core.Text;

/// <summary>
/// A view of a document in which every way of writing the same character is one character, with an exact map back.
/// White space inside lines and zero-width characters are left out; full-width letters, digits and signs become ASCII,
/// while brackets and commas become the Chinese forms, so that later stages meet one form of each.
/// Line ends are always '\n'; tabs, which separate table cells, are kept. Offsets in this view are called "normal offsets".
/// </summary>
public sealed class NormalizedText
{
    private const int Block = 64;

    // What does not stay as it is, or not everywhere.
    private static readonly SearchValues<char> Folding =
        SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i).Where(c => c is ',' or ':' or ';' || (Fold.Table[c] != c && c != '，'))]);

    // Runs of characters that map one to one: the run starting at _normal[i] stands at _source[i] in the document.
    private readonly int[] _normal;
    private readonly int[] _source;
    private readonly int _sourceLength;

    // The run of every 64th character: from there the run of any other is a few steps away.
    private readonly int[] _runs;

    // Where line ends inside a sentence were left out, one for each.
    private readonly int[] _wraps;

    private NormalizedText(string chars, int[] normal, int[] source, int sourceLength, int[] wraps)
    {
        Chars = chars;
        _normal = normal;
        _source = source;
        _sourceLength = sourceLength;
        _wraps = wraps;
        _runs = RunsByBlock(normal, chars.Length);
    }

    /// <summary>The normalised characters.</summary>
    public string Chars { get; }

    /// <summary>Builds the view of a document; line ends that a page layout put inside sentences are left out.</summary>
    internal static NormalizedText From(SourceDocument source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return From(source.Text, LineWraps.Find(source));
    }

    /// <summary>Builds the view. Linear in the length of the text.</summary>
    public static NormalizedText From(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return From(text, []);
    }

    private static NormalizedText From(string text, List<TextSpan> leftOut)
    {
        var wraps = new List<int>();
        var next = 0;
        var buffer = ArrayPool<char>.Shared.Rent(Math.Max(text.Length, 1));
        var normal = new List<int>();
        var source = new List<int>();
        var length = 0;
        var expected = -1;
        for (var i = 0; i < text.Length; i++)
        {
            while (next < leftOut.Count && leftOut[next].Start == i)
            {
                AddWraps(text, leftOut[next], length, wraps);
                i = leftOut[next++].End;
            }

            if (i == text.Length)
            {
                break;
            }

            // Most characters stay what they are, and stretches of them are copied whole.
            var limit = next < leftOut.Count ? leftOut[next].Start : text.Length;
            var plain = text.AsSpan(i, limit - i).IndexOfAny(Folding);
            plain = plain < 0 ? limit - i : plain;
            if (plain > 0)
            {
                if (i != expected)
                {
                    normal.Add(length);
                    source.Add(i);
                }

                text.AsSpan(i, plain).CopyTo(buffer.AsSpan(length));
                length += plain;
                expected = i + plain;
                i += plain - 1;
                continue;
            }

            var c = Fold.Table[text[i]];
            if (c == Fold.Dropped || (c == '\n' && text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n'))
            {
                continue;
            }

            if (c is ',' or ':' or ';')
            {
                c = FoldSeparator(text, i, c);
            }

            if (i != expected)
            {
                normal.Add(length);
                source.Add(i);
            }

            buffer[length++] = c;
            expected = i + 1;
        }

        var chars = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return new NormalizedText(chars, [.. normal], [.. source], text.Length, [.. wraps]);
    }

    private static void AddWraps(string text, TextSpan leftOut, int at, List<int> wraps)
    {
        for (var i = leftOut.Start; i < leftOut.End; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                wraps.Add(at);
            }
        }
    }

    /// <summary>Number of line ends left out before the character at a normal offset.</summary>
    internal int WrapsBefore(int offset) => _wraps.Length == 0 ? 0 : Ordered.FirstFrom(_wraps.AsSpan(), offset + 1, w => w);

    /// <summary>The offset in the document of the character at a normal offset.</summary>
    public int ToSource(int offset)
    {
        if (offset >= Chars.Length)
        {
            return _sourceLength;
        }

        var run = RunOf(offset);
        return _source[run] + (offset - _normal[run]);
    }

    /// <summary>The span in the document of a stretch of normal text; white space around it is left out.</summary>
    public TextSpan ToSource(int start, int end)
    {
        if (end <= start)
        {
            return new TextSpan(ToSource(start), 0);
        }

        var first = ToSource(start);
        return TextSpan.FromBounds(first, ToSource(end - 1) + 1);
    }

    /// <summary>Whether characters were left out just before the character at a normal offset.</summary>
    public bool GapBefore(int offset) =>
        offset > 0 && offset < Chars.Length && ToSource(offset) != ToSource(offset - 1) + 1;

    /// <summary>The places in a stretch of normal text before which at least so many characters were left out.</summary>
    internal IEnumerable<int> GapsIn(int start, int end, int least)
    {
        for (var run = start == end ? _normal.Length : RunOf(start) + 1; run < _normal.Length && _normal[run] < end; run++)
        {
            if (_source[run] - _source[run - 1] - (_normal[run] - _normal[run - 1]) >= least)
            {
                yield return _normal[run];
            }
        }
    }

    private int RunOf(int offset)
    {
        var run = _runs[offset / Block];
        while (run + 1 < _normal.Length && _normal[run + 1] <= offset)
        {
            run++;
        }

        return run;
    }

    private static int[] RunsByBlock(int[] normal, int length)
    {
        var runs = new int[(length / Block) + 1];
        var run = 0;
        for (var block = 0; block < runs.Length; block++)
        {
            while (run + 1 < normal.Length && normal[run + 1] <= block * Block)
            {
                run++;
            }

            runs[block] = run;
        }

        return runs;
    }

    // Between digits these are part of a number, a time or a ratio; elsewhere they separate words.
    private static char FoldSeparator(string text, int at, char c)
    {
        var betweenDigits = at > 0 && at + 1 < text.Length
            && char.IsAsciiDigit(Fold.Table[text[at - 1]]) && char.IsAsciiDigit(Fold.Table[text[at + 1]]);
        return betweenDigits ? c : c switch { ',' => '，', ':' => '：', _ => '；' };
    }
}
