using System.Globalization;
using Luoshi.Core.Text;

namespace Luoshi.Core.Emit;

/// <summary>The part of a line around a span, safe to print, and where the marks under the span go.</summary>
/// <param name="Text">The words, cut with … where the line is longer; control and invisible characters shown as blanks.</param>
/// <param name="Indent">Columns before the marks.</param>
/// <param name="Width">Columns of the marks, at least one.</param>
internal readonly record struct LineExcerpt(string Text, int Indent, int Width)
{
    private const string Cut = "…";

    /// <summary>Cuts an excerpt of about <paramref name="columns"/> columns out of the line where the span starts.</summary>
    public static LineExcerpt Of(SourceDocument source, TextSpan span, int columns)
    {
        var line = source.LineSpan(source.LineOf(Math.Min(span.Start, source.Text.Length)));
        var start = Math.Clamp(span.Start, line.Start, line.End);
        var end = Math.Clamp(span.End, start, line.End);

        var marked = Printable(source.Text.AsSpan(start, Math.Min(end - start, columns)));
        marked = marked[..DisplayWidth.PrefixWithin(marked, columns)];
        var markEnd = start + marked.Length;
        var room = columns - DisplayWidth.Of(marked);

        // A third of the room goes to the words before the marks, more where the words after them need less than the rest.
        var after = Printable(source.Text.AsSpan(markEnd, markEnd < end ? 0 : Math.Min(line.End - markEnd, columns)));
        var head = Math.Max(line.Start, start - columns);
        var before = Printable(source.Text.AsSpan(head, start - head));
        before = before[^DisplayWidth.SuffixWithin(before, Math.Max(room / 3, room - DisplayWidth.Of(after)))..];
        after = after[..DisplayWidth.PrefixWithin(after, room - DisplayWidth.Of(before))];

        before = (start - before.Length > line.Start ? Cut : "") + before;
        var tail = markEnd + after.Length < line.End ? Cut : "";
        return new(before + marked + after + tail, DisplayWidth.Of(before), Math.Max(1, DisplayWidth.Of(marked)));
    }

    /// <summary>The text with a blank for each character that would move the cursor or hide words; as long as before.</summary>
    private static string Printable(ReadOnlySpan<char> text) => string.Create(text.Length, text, static (printable, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            var hidden = char.GetUnicodeCategory(from[i]) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            printable[i] = hidden ? ' ' : from[i];
        }
    });
}
