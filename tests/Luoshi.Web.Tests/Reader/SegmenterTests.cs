using CsCheck;
using Luoshi.Core.Text;
using Luoshi.Web.Components.Marks;

namespace Luoshi.Web.Tests.Reader;

public class SegmenterTests
{
    private static readonly TextSpan Whole = new(0, 40);

    private static readonly Gen<Mark> AnyMark =
        Gen.Select(Gen.Int[-3, 43], Gen.Int[0, 20], Gen.Enum<MarkKind>(), Gen.Int[0, 5], (start, length, kind, key) => new Mark(new TextSpan(start, length), kind, "K" + key));

    [Fact]
    public void Segments_joined_are_the_text_again_whatever_the_marks() =>
        AnyMark.Array[0, 12].Sample(marks =>
        {
            var at = Whole.Start;
            foreach (var segment in Segmenter.Cut(Whole, marks))
            {
                Assert.Equal(at, segment.Span.Start);
                Assert.True(segment.Span.Length > 0);
                at = segment.Span.End;
            }

            Assert.Equal(Whole.End, at);
        });

    [Fact]
    public void A_segment_carries_exactly_the_marks_that_cover_it() =>
        AnyMark.Array[0, 12].Sample(marks =>
        {
            foreach (var segment in Segmenter.Cut(Whole, marks))
            {
                var covering = marks.Where(mark => mark.Span.Contains(segment.Span)).Order(ByPlace).ToList();
                Assert.Equal(covering, segment.Marks.Order(ByPlace));
            }
        });

    [Fact]
    public void Every_mark_that_begins_in_the_text_opens_once() =>
        AnyMark.Array[0, 12].Sample(marks =>
        {
            var opened = Segmenter.Cut(Whole, marks).SelectMany(segment => segment.Opens).Order(ByPlace);
            Assert.Equal(marks.Where(mark => mark.Span.Length > 0 && Whole.Contains(mark.Span.Start)).Order(ByPlace), opened);
        });

    [Fact]
    public void Lines_hold_their_own_characters_and_no_others() =>
        Gen.Select(AnyMark.Array[0, 12], Gen.Int[1, 39].Array[0, 5]).Sample((marks, ends) =>
        {
            // Each cut leaves out one character, as a line end does.
            var lines = Lines([.. ends.Distinct().Order()]).ToList();

            var rows = LineCutter.Cut(Segmenter.Cut(Whole, marks), lines).ToList();

            Assert.Equal(lines.Count, rows.Count);
            foreach (var (line, row) in lines.Zip(rows))
            {
                Assert.Equal(line.Length, row.Sum(segment => segment.Span.Length));
                Assert.All(row, segment => Assert.True(line.Contains(segment.Span)));
            }
        });

    [Fact]
    public void The_innermost_item_leads_and_a_finding_only_where_there_is_none()
    {
        Mark outer = new(new TextSpan(0, 10), MarkKind.Milestone, "M01"), inner = new(new TextSpan(2, 3), MarkKind.Date, "D01");
        Mark finding = new(new TextSpan(3, 10), MarkKind.Finding, "F01");

        var segments = Segmenter.Cut(new TextSpan(0, 13), [outer, inner, finding]);

        Assert.Equal(["M01", "D01", "D01", "M01", "F01"], segments.Select(segment => segment.Leading?.Key));
    }

    [Fact]
    public void A_mark_that_opens_on_a_line_end_opens_on_the_next_line()
    {
        var segments = Segmenter.Cut(new TextSpan(0, 9), [new Mark(new TextSpan(4, 5), MarkKind.Chosen, "1")]);

        var rows = LineCutter.Cut(segments, [new TextSpan(0, 4), new TextSpan(5, 4)]).ToList();

        Assert.Empty(rows[0].SelectMany(segment => segment.Opens));
        Assert.Equal("1", Assert.Single(rows[1].SelectMany(segment => segment.Opens)).Key);
    }

    private static readonly Comparer<Mark> ByPlace = Comparer<Mark>.Create((left, right) =>
        (left.Span.Start, left.Span.Length, left.Kind, left.Key).CompareTo((right.Span.Start, right.Span.Length, right.Kind, right.Key)));

    private static IEnumerable<TextSpan> Lines(int[] ends)
    {
        var start = 0;
        foreach (var end in ends)
        {
            yield return TextSpan.FromBounds(start, Math.Max(start, end));
            start = Math.Max(start, end) + 1;
        }

        yield return TextSpan.FromBounds(Math.Min(start, Whole.End), Whole.End);
    }
}
