using System.Collections.Immutable;
using Luoshi.Core.Text;

namespace Luoshi.Web.Components.Marks;

/// <summary>Deals segments out to lines, cutting those that run over a line end. Line ends themselves belong to no line.</summary>
public static class LineCutter
{
    /// <summary>The segments of each line. Both lists are in order of place.</summary>
    public static IEnumerable<ImmutableArray<Segment>> Cut(ImmutableArray<Segment> segments, IEnumerable<TextSpan> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var next = 0;
        var opened = new List<Mark>();
        foreach (var line in lines)
        {
            var row = ImmutableArray.CreateBuilder<Segment>();
            for (; next < segments.Length && segments[next].Span.Start < line.End; next++)
            {
                var segment = segments[next];
                if (segment.Span.Start >= line.Start || opened.Count == 0)
                {
                    opened.AddRange(segment.Opens.Where(mark => !opened.Contains(mark)));
                }

                var piece = TextSpan.FromBounds(Math.Max(segment.Span.Start, line.Start), Math.Min(segment.Span.End, line.End));
                if (piece.Length > 0)
                {
                    // A mark that opened on a line end opens, for the reader, on the next line.
                    row.Add(segment with { Span = piece, Opens = [.. opened] });
                    opened.Clear();
                }

                if (segment.Span.End > line.End)
                {
                    break;
                }
            }

            yield return row.ToImmutable();
        }
    }
}
