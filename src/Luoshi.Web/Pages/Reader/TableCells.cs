using System.Collections.Immutable;
using Luoshi.Core.Text;
using Luoshi.Web.Components.Marks;

namespace Luoshi.Web.Pages.Reader;

/// <summary>Parts a row's segments at its tabs.</summary>
internal static class TableCells
{
    public static IEnumerable<ImmutableArray<Segment>> Of(SourceDocument source, ReaderLine row)
    {
        var cells = new List<TextSpan>();
        var start = row.Span.Start;
        for (var at = start; at <= row.Span.End; at++)
        {
            if (at == row.Span.End || source.Text[at] == '\t')
            {
                cells.Add(TextSpan.FromBounds(start, at));
                start = at + 1;
            }
        }

        return LineCutter.Cut(row.Segments, cells);
    }
}
