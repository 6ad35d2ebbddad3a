using System.Collections.Immutable;
using Luoshi.Core.Text;

namespace Luoshi.Web.Pages.Reader;

/// <summary>
/// As much of a document as one page shows: whole lines up to a limit. Nearly every plan is one part; the limit is there
/// because a file of twenty megabytes may be uploaded, and a page of that size helps nobody and may stop a browser.
/// </summary>
public sealed record ReaderPart(int Number, int Count, int FirstLine, TextSpan Span, ImmutableArray<TextSpan> LineSpans, bool LineCut)
{
    public const int MaxLength = 200_000;

    public const int MaxLines = 4_000;

    /// <summary>The line with which the part after this one begins.</summary>
    public int NextLine => FirstLine + LineSpans.Length;

    /// <summary>The part that holds the place. A line longer than the limit is a part of its own and is cut off.</summary>
    public static ReaderPart Containing(SourceDocument source, int place)
    {
        ArgumentNullException.ThrowIfNull(source);
        ReaderPart? found = null;
        var number = 0;
        for (var line = 1; line <= source.LineCount;)
        {
            var part = From(source, line, ++number);
            if (found is null && (part.NextLine > source.LineCount || source.LineSpan(part.NextLine).Start > place))
            {
                found = part;
            }

            line = part.NextLine;
        }

        return (found ?? From(source, 1, 1)) with { Count = number };
    }

    private static ReaderPart From(SourceDocument source, int first, int number)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var start = source.LineSpan(first).Start;
        var cut = false;
        for (var line = first; line <= source.LineCount && spans.Count < MaxLines; line++)
        {
            var span = source.LineSpan(line);
            if (span.End - start > MaxLength)
            {
                if (spans.Count > 0)
                {
                    break;
                }

                cut = true;
                spans.Add(new TextSpan(span.Start, MaxLength));
                break;
            }

            spans.Add(span);
        }

        return new ReaderPart(number, 0, first, TextSpan.FromBounds(start, spans[^1].End), spans.ToImmutable(), cut);
    }
}
