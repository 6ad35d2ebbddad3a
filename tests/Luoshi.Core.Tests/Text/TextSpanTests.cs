using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Text;

public class TextSpanTests
{
    [Fact]
    public void A_span_holds_what_lies_inside_it_its_end_excluded()
    {
        var span = TextSpan.FromBounds(2, 5);

        Assert.True(span.Contains(2));
        Assert.False(span.Contains(5));
        Assert.True(span.Contains(new TextSpan(5, 0)));
        Assert.False(span.Contains(new TextSpan(4, 2)));
    }

    [Fact]
    public void Spans_that_touch_do_not_overlap()
    {
        Assert.False(new TextSpan(0, 2).Overlaps(new TextSpan(2, 2)));
        Assert.True(new TextSpan(0, 3).Overlaps(new TextSpan(2, 2)));
    }

    [Fact]
    public void An_enclosing_span_comes_before_what_it_holds()
    {
        TextSpan[] spans = [new(2, 1), new(0, 1), new(2, 4)];

        Assert.Equal([new(0, 1), new(2, 4), new(2, 1)], spans.Order());
        Assert.True(new TextSpan(2, 4) < new TextSpan(2, 1));
        Assert.True(new TextSpan(2, 1) >= new TextSpan(2, 1));
    }
}
