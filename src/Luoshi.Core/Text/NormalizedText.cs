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
    // Runs of characters that map one to one: the run starting at _normal[i] stands at _source[i] in the document.
    private readonly int[] _normal;
    private readonly int[] _source;
    private readonly int _sourceLength;

    private NormalizedText(string chars, int[] normal, int[] source, int sourceLength)
    {
        Chars = chars;
        _normal = normal;
        _source = source;
        _sourceLength = sourceLength;
    }

    /// <summary>The normalised characters.</summary>
    public string Chars { get; }

    /// <summary>Builds the view. Linear in the length of the text.</summary>
    public static NormalizedText From(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var buffer = ArrayPool<char>.Shared.Rent(Math.Max(text.Length, 1));
        var normal = new List<int>();
        var source = new List<int>();
        var length = 0;
        var expected = -1;
        for (var i = 0; i < text.Length; i++)
        {
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
        return new NormalizedText(chars, [.. normal], [.. source], text.Length);
    }

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

    private int RunOf(int offset)
    {
        var found = Array.BinarySearch(_normal, offset);
        return found >= 0 ? found : ~found - 1;
    }

    // Between digits these are part of a number, a time or a ratio; elsewhere they separate words.
    private static char FoldSeparator(string text, int at, char c)
    {
        var betweenDigits = at > 0 && at + 1 < text.Length
            && char.IsAsciiDigit(Fold.Table[text[at - 1]]) && char.IsAsciiDigit(Fold.Table[text[at + 1]]);
        return betweenDigits && text[at] != '，' ? c : c switch { ',' => '，', ':' => '：', _ => '；' };
    }
}
