namespace Luoshi.Core.Text;

/// <summary>
/// The text of one document as it was read, with its name and the offsets of its lines.
/// A line is one paragraph, or one table row with its cells separated by tabs. Immutable and thread-safe.
/// </summary>
public sealed class SourceDocument
{
    private readonly int[] _lineStarts;
    private string? _flat;

    private SourceDocument(string name, string text, int[] lineStarts)
    {
        Name = name;
        Text = text;
        _lineStarts = lineStarts;
    }

    /// <summary>The name shown to people and used for output files; never a path.</summary>
    public string Name { get; }

    /// <summary>The whole text, unchanged. Every span in a plan counts offsets in this string.</summary>
    public string Text { get; }

    /// <summary>The text with one form of each punctuation mark and digit, offset for offset; made when first asked for, since many stages ask.</summary>
    internal string Flat => _flat ??= FlatText.Of(Text);

    /// <summary>Number of lines; an empty document has one empty line.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>Makes a document from text already in memory. LF, CR LF and lone CR end a line.</summary>
    public static SourceDocument FromText(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        return new SourceDocument(name, text, FindLineStarts(text));
    }

    /// <summary>The 1-based line that holds the offset.</summary>
    public int LineOf(int offset)
    {
        var found = Array.BinarySearch(_lineStarts, offset);
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>The span of a 1-based line without its line end.</summary>
    public TextSpan LineSpan(int line)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, LineCount);
        var start = _lineStarts[line - 1];
        var end = line < LineCount ? _lineStarts[line] : Text.Length;
        while (end > start && Text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The text under a span.</summary>
    public string Slice(TextSpan span) => Text.Substring(span.Start, span.Length);

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        var at = 0;
        while (at < text.Length)
        {
            var offset = text.AsSpan(at).IndexOfAny('\r', '\n');
            if (offset < 0)
            {
                break;
            }

            at += offset;
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            starts.Add(at);
        }

        return [.. starts];
    }
}
