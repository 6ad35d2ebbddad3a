using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class ImpliedOutsideTotalTests
{
    [Fact]
    public void A_figure_and_its_share_of_the_city_imply_the_total_of_the_city()
    {
        var finding = Assert.Single(Ask.Rule<ImpliedOutsideTotal>(PlanBuilder.On("工业总产值达到6300亿元，占全市的20%。")
            .Target("工业总产值", "6300亿元", 2015).Target("工业总产值占全市", "20%", 2015)));

        Assert.Equal("由数值和占比推得全市工业总产值约为31500亿元。", finding.Message.Zh);
        Assert.Equal("全市工业总产值 = 6300亿元 ÷ 20% = 31500亿元", finding.Working()[^1]);
    }

    [Fact]
    public void The_same_share_stated_twice_implies_the_total_once() =>
        Assert.Single(Ask.Rule<ImpliedOutsideTotal>(PlanBuilder.On("工业总产值达到6300亿元，占全市的20%。\n园区工业总产值占全市的20%。")
            .Target("工业总产值", "6300亿元", 2015).Target("工业总产值占全市", "20%", 2015).Target("园区工业总产值占全市", "20%", 2015)));

    [Fact]
    public void Rule_is_silent_when_the_figure_is_not_stated() =>
        Assert.Empty(Ask.Rule<ImpliedOutsideTotal>(PlanBuilder.On("研发产值占全市的65%。").Target("研发产值占全市", "65%")));
}
