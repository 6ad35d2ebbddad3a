using System.Collections.Immutable;
using Luoshi.Core.Text;

namespace Luoshi.Web.Components.Marks;

/// <summary>
/// Cuts a stretch of text wherever a mark begins or ends, so that marks that nest or overlap become a flat row of segments.
/// The segments follow each other without gap or overlap: joined, they are the text again.
/// </summary>
public static class Segmenter
{
    /// <summary>Cuts <paramref name="range"/>. Marks may lie anywhere, in any order; an empty mark shows nothing.</summary>
    public static ImmutableArray<Segment> Cut(TextSpan range, IEnumerable<Mark> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var inside = marks.Where(mark => mark.Span.Length > 0 && mark.Span.Overlaps(range)).OrderBy(mark => mark.Span).ThenBy(mark => mark.Kind).ToList();
        var segments = ImmutableArray.CreateBuilder<Segment>();
        var active = new List<Mark>();
        var next = 0;
        var at = range.Start;
        while (at < range.End)
        {
            active.RemoveAll(mark => mark.Span.End <= at);
            var opens = ImmutableArray.CreateBuilder<Mark>();
            while (next < inside.Count && inside[next].Span.Start <= at)
            {
                // A mark that began before the range is continued here, not opened.
                if (inside[next].Span.Start == at)
                {
                    opens.Add(inside[next]);
                }

                active.Add(inside[next++]);
            }

            var end = next < inside.Count ? Math.Min(range.End, inside[next].Span.Start) : range.End;
            foreach (var mark in active)
            {
                end = Math.Min(end, mark.Span.End);
            }

            segments.Add(new Segment(TextSpan.FromBounds(at, end), [.. active], opens.ToImmutable()));
            at = end;
        }

        return segments.ToImmutable();
    }
}
