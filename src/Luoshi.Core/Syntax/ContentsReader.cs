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
        var body = lines.FindIndex(first + 1, l => Entry(text, l).SequenceEqual(entry));
        if (body < 0 || entry.Length == 0)
        {
            return;
        }

        for (var i = open; i < body; i++)
        {
            if (lines[i].Kind != ParagraphKind.Blank && lines[i].End - lines[i].Start <= LongestEntry)
            {
                lines[i].Kind = ParagraphKind.Metadata;
                lines[i].Label = OutlineLabel.None;
                lines[i].ContentStart = lines[i].TitleEnd = lines[i].Start;
            }
        }
    }

    private static ReadOnlySpan<char> Words(NormalizedText text, ParagraphSyntax line) => text.Chars.AsSpan(line.Start, line.End - line.Start);

    // Without the dots and the page number at the end.
    private static ReadOnlySpan<char> Entry(NormalizedText text, ParagraphSyntax line) => Words(text, line).TrimEnd("0123456789.…·-—");
}
