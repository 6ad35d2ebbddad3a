using Luoshi.Core.Text;
using Luoshi.Web.Pages.Reader;

namespace Luoshi.Web.Tests.Reader;

public class ReaderPartTests
{
    [Fact]
    public void An_ordinary_plan_is_one_part()
    {
        var part = ReaderPart.Containing(SourceDocument.FromText("a", "一\n二\r\n三"), 0);

        Assert.Equal((1, 1, 1, 3), (part.Number, part.Count, part.FirstLine, part.LineSpans.Length));
        Assert.False(part.LineCut);
    }

    [Fact]
    public void The_parts_of_a_long_document_hold_every_line_once()
    {
        var source = SourceDocument.FromText("a", string.Join('\n', Enumerable.Repeat(new string('年', 999), 1000)));
        var lines = new List<int>();
        ReaderPart part;
        var next = 1;
        do
        {
            part = ReaderPart.Containing(source, source.LineSpan(next).Start);
            Assert.InRange(part.Span.Length, 1, ReaderPart.MaxLength);
            lines.AddRange(Enumerable.Range(part.FirstLine, part.LineSpans.Length));
            next = part.NextLine;
        }
        while (next <= source.LineCount);

        Assert.Equal(Enumerable.Range(1, source.LineCount), lines);
        Assert.Equal(part.Count, part.Number);
    }

    [Fact]
    public void A_line_longer_than_a_part_is_cut_and_says_so()
    {
        var part = ReaderPart.Containing(SourceDocument.FromText("a", new string('年', ReaderPart.MaxLength * 3)), 0);

        Assert.True(part.LineCut);
        Assert.Equal(ReaderPart.MaxLength, part.Span.Length);
    }

    [Fact]
    public void An_empty_document_is_one_empty_line() => Assert.Equal(0, ReaderPart.Containing(SourceDocument.FromText("a", ""), 0).Span.Length);

    [Fact]
    public void Things_are_counted_where_they_begin()
    {
        var counter = new PlaceCounter([new(3, 5), new(0, 100), new(9, 1), new(9, 4)]);

        Assert.Equal((1, 0, 2, 4), (counter.In(new TextSpan(1, 5)), counter.In(new TextSpan(4, 5)), counter.In(new TextSpan(9, 1)), counter.In(new TextSpan(0, 50))));
    }
}
