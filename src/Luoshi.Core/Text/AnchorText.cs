using System.Buffers;

namespace Luoshi.Core.Text;

/// <summary>
/// The text of a document as anchors compare it: folded as in <see cref="NormalizedText"/>, and without any white space, line ends
/// and tabs included, so that reflowing a document moves nothing. Make one for many anchors. Immutable and thread-safe.
/// </summary>
public sealed class AnchorText
{
    // Up to this length a quote is looked for with the vectorised search, whose worst case is length times text.
    private const int ShortQuote = 64;

    private readonly int[] _source;

    private AnchorText(string chars, int[] source)
    {
        Chars = chars;
        _source = source;
    }

    /// <summary>The folded characters.</summary>
    public string Chars { get; }

    /// <summary>Folds a document. Linear in its length.</summary>
    public static AnchorText Of(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var chars = ArrayPool<char>.Shared.Rent(Math.Max(document.Text.Length, 1));
        var source = new int[document.Text.Length];
        var length = FoldInto(document.Text, chars, source);
        var text = new AnchorText(new string(chars, 0, length), source[..length]);
        ArrayPool<char>.Shared.Return(chars);
        return text;
    }

    /// <summary>Folds words that did not come from a document, such as a quote that a person typed.</summary>
    public static string Fold(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var chars = ArrayPool<char>.Shared.Rent(Math.Max(words.Length, 1));
        var length = FoldInto(words, chars, null);
        var folded = words.AsSpan().SequenceEqual(chars.AsSpan(0, length)) ? words : new string(chars, 0, length);
        ArrayPool<char>.Shared.Return(chars);
        return folded;
    }

    /// <summary>The place in the folded text of the first character at or after an offset of the document.</summary>
    internal int FromSource(int offset)
    {
        var found = Array.BinarySearch(_source, offset);
        return found >= 0 ? found : ~found;
    }

    /// <summary>The span in the document of a stretch of folded text.</summary>
    internal TextSpan ToSource(int start, int length)
    {
        var from = start < _source.Length ? _source[start] : _source.Length == 0 ? 0 : _source[^1] + 1;
        return length == 0 ? new TextSpan(from, 0) : TextSpan.FromBounds(from, _source[start + length - 1] + 1);
    }

    /// <summary>Every place of some folded words, overlapping ones too, in order. Linear in the length of the text.</summary>
    internal IEnumerable<int> PlacesOf(string words) =>
        words.Length == 0 || words.Length > Chars.Length ? [] : words.Length <= ShortQuote ? PlacesOfShort(words) : PlacesOfLong(words);

    private IEnumerable<int> PlacesOfShort(string words)
    {
        for (var at = Chars.IndexOf(words, StringComparison.Ordinal); at >= 0; at = Next(at + 1))
        {
            yield return at;
        }

        int Next(int from) => Chars.IndexOf(words, from, StringComparison.Ordinal);
    }

    // Knuth, Morris and Pratt: a long quote full of repetitions must not cost its length at every place.
    private IEnumerable<int> PlacesOfLong(string words)
    {
        var borders = Borders(words);
        var matched = 0;
        for (var i = 0; i < Chars.Length; i++)
        {
            while (matched > 0 && Chars[i] != words[matched])
            {
                matched = borders[matched - 1];
            }

            if (Chars[i] == words[matched] && ++matched == words.Length)
            {
                yield return i + 1 - words.Length;
                matched = borders[matched - 1];
            }
        }
    }

    private static int[] Borders(string words)
    {
        var borders = new int[words.Length];
        for (int i = 1, border = 0; i < words.Length; i++)
        {
            while (border > 0 && words[i] != words[border])
            {
                border = borders[border - 1];
            }

            borders[i] = words[i] == words[border] ? ++border : border;
        }

        return borders;
    }

    private static int FoldInto(string text, char[] chars, int[]? source)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = Text.Fold.Table[text[i]];
            if (c is Text.Fold.Dropped or '\n' or '\t')
            {
                continue;
            }

            if (source is not null)
            {
                source[length] = i;
            }

            // Whether a separator stands between digits depends on its neighbours; an anchor takes all as one.
            chars[length++] = c switch { ',' => '，', ':' => '：', ';' => '；', _ => c };
        }

        return length;
    }
}
