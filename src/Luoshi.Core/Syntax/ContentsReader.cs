using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Syntax;

/// <summary>
/// Finds a printed table of contents (目录), whose lines repeat the headings of the body, and takes them out of the outline.
/// </summary>
internal static class ContentsReader
{
    private const int LongestEntry = 60;

    public static void Read(NormalizedText text, List<ParagraphSyntax> lines)
    {
        var open = lines.FindIndex(l => Words(text, l) is "目录" or "目次");
        if (open < 0)
        {
            return;
        }

        var first = lines.FindIndex(open + 1, l => l.Kind != ParagraphKind.Blank);
        if (first < 0)
        {
            return;
        }

        // The contents end where their first entry comes again.
        var entry = Entry(text, lines[first]).ToString();
        var body = lines.FindIndex(first + 1, l => l.RunOn ? Words(text, l).StartsWith(entry) : Entry(text, l).SequenceEqual(entry));
        if (body < 0 || entry.Length == 0)
        {
            return;
        }

        for (var i = open; i < body; i++)
        {
            if (lines[i].Kind != ParagraphKind.Blank && (lines[i].End - lines[i].Start <= LongestEntry || lines[i] is { RunOn: true, IsHeading: true }))
            {
                lines[i].Kind = ParagraphKind.Metadata;
                lines[i].Label = OutlineLabel.None;
                lines[i].ContentStart = lines[i].TitleEnd = lines[i].Start;
            }
        }

        EndTitles(text, lines, first, body);
    }

    // Where breaks were lost, the contents tell where the title of a heading ends.
    private static void EndTitles(NormalizedText text, List<ParagraphSyntax> lines, int first, int body)
    {
        var next = first;
        for (var i = body; i < lines.Count && next < body && lines[i].RunOn; i++)
        {
            if (lines[i].IsHeading && Words(text, lines[i]).StartsWith(Entry(text, lines[next])))
            {
                lines[i].TitleEnd = lines[i].Start + Entry(text, lines[next++]).Length;
            }
        }
    }

    /// <summary>Whether a line is an entry of a table of contents by its looks: dots lead to the number of a page.</summary>
    public static bool IsEntry(ReadOnlySpan<char> content)
    {
        if (content.IsEmpty || !char.IsAsciiDigit(content[^1]))
        {
            return false;
        }

        var words = content.TrimEnd("0123456789");
        var leaders = words.Length - words.TrimEnd(".…·").Length;
        return leaders >= 3 || (leaders == 2 && words[^1] == '…') || (leaders == 2 && words[^1] == '·');
    }

    private static ReadOnlySpan<char> Words(NormalizedText text, ParagraphSyntax line) => text.Chars.AsSpan(line.Start, line.End - line.Start);

    // Without the dots and the page number at the end.
    private static ReadOnlySpan<char> Entry(NormalizedText text, ParagraphSyntax line) => Words(text, line).TrimEnd("0123456789.…·-—");
}
