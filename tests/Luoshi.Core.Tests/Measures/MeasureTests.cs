using Luoshi.Core.Measures;

namespace Luoshi.Core.Tests.Measures;

public class MeasureTests
{
    [Theory]
    [InlineData("万平方米", "area", 10_000)]
    [InlineData("平方公里", "area", 1_000_000)]
    [InlineData("公顷", "area", 10_000)]
    [InlineData("万亩", "area", 6_666_666)]
    [InlineData("亿元", "money", 10_000)]
    [InlineData("万元", "money", 1)]
    [InlineData("万吨标准煤", "coal", 10_000)]
    [InlineData("亿千瓦", "power", 100_000_000)]
    [InlineData("万人", "count:人", 10_000)]
    [InlineData("家", "count:家", 1)]
    public void A_unit_has_a_dimension_and_a_scale(string unit, string dimension, long scale)
    {
        var measure = Measure.Of(unit);

        Assert.Equal(dimension, measure.Dimension);
        Assert.Equal(scale, (long)measure.Scale);
        Assert.True(measure.Additive);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("")]
    [InlineData("个百分点")]
    [InlineData("元/年")]
    [InlineData("倍")]
    public void Rates_and_ratios_cannot_be_added(string unit) => Assert.False(Measure.Of(unit).Additive);

    [Fact]
    public void A_unit_of_multipliers_only_does_not_run_away() => Assert.True(Measure.Of(new string('亿', 200)).Scale > 0);
}
