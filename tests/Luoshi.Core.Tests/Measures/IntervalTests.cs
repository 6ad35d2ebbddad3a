using CsCheck;
using Luoshi.Core.Measures;

namespace Luoshi.Core.Tests.Measures;

public class IntervalTests
{
    private static readonly Gen<decimal> Value = Gen.Int[0, 100_000].Select(i => i / 8m);

    private static readonly Gen<(Interval Interval, decimal Inside)> Held =
        Gen.Select(Value, Value, Value).Select((a, b, c) =>
        {
            decimal[] ends = [a, b, c];
            Array.Sort(ends);
            return (new Interval(ends[0], ends[2]), ends[1]);
        });

    [Fact]
    public void Results_hold_the_result_of_every_pair_of_values_held() =>
        Gen.Select(Held, Held).Sample((a, b) =>
        {
            Assert.True(Holds(a.Interval.Add(b.Interval), a.Inside + b.Inside));
            Assert.True(Holds(a.Interval.Subtract(b.Interval), a.Inside - b.Inside));
            Assert.True(Holds(a.Interval.Multiply(b.Interval), a.Inside * b.Inside));
            Assert.True(b.Inside == 0 || Holds(a.Interval.Divide(b.Interval), a.Inside / b.Inside));
        });

    [Fact]
    public void Intersection_holds_what_both_hold() =>
        Gen.Select(Held, Held).Sample((a, b) =>
            Assert.Equal(Holds(a.Interval, a.Inside) && Holds(b.Interval, a.Inside), Holds(a.Interval.Intersect(b.Interval), a.Inside)));

    [Fact]
    public void What_grows_past_the_limit_becomes_unbounded_instead_of_overflowing()
    {
        var huge = Interval.Of(Interval.Limit);

        Assert.Null(huge.Multiply(huge).High);
        Assert.Null(huge.Add(huge).High);
        Assert.Null(huge.Divide(Interval.Of(0.0000000000001m)).High);
        Assert.Null(huge.Divide(Interval.Of(0)).High);
    }

    [Fact]
    public void An_unbounded_end_stays_unbounded()
    {
        var floor = new Interval(10, null);

        Assert.Equal(new Interval(15, null), floor.Add(Interval.Of(5)));
        Assert.Equal(new Interval(20, null), floor.Multiply(Interval.Of(2)));
        Assert.Equal(Interval.Unbounded, floor.Multiply(new Interval(-1, 1)));
    }

    [Fact]
    public void An_interval_whose_ends_have_passed_each_other_is_empty()
    {
        Assert.True(new Interval(1, 2).Intersect(new Interval(3, 4)).IsEmpty);
        Assert.False(new Interval(1, 2).Meets(new Interval(3, 4)));
        Assert.True(new Interval(1, 3).Meets(new Interval(3, 4)));
    }

    private static bool Holds(Interval interval, decimal value) => !(value < interval.Low) && !(value > interval.High);
}
