using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class ImpliedUseTotalTests
{
    [Fact]
    public void A_rate_of_use_and_the_amount_imply_the_total_used()
    {
        var plan = PlanBuilder.On("工业增加值1900亿元，万元工业增加值能耗0.113吨标准煤。").Target("工业增加值", "1900亿元").Target("万元工业增加值能耗", "0.113吨标准煤");

        var finding = Assert.Single(Ask.Rule<ImpliedUseTotal>(plan));

        Assert.Equal("万元工业增加值能耗对应的总量约为2147000吨标准煤。", finding.Message.Zh);
        Assert.Equal(["换算：1900亿元 = 19000000万元", "万元工业增加值能耗对应的总量 = 19000000万元 × 0.113吨标准煤/万元 = 2147000吨标准煤"], finding.Working());
    }

    [Fact]
    public void The_unit_may_say_how_much_money_the_rate_counts_by()
    {
        var plan = PlanBuilder.On("工业增加值200000万元，单位工业增加值用水量40万立方米/亿元。").Target("工业增加值", "200000万元").Target("单位工业增加值用水量", "40万立方米/亿元");

        Assert.Equal(
            ["换算：200000万元 = 20亿元", "单位工业增加值用水量对应的总量 = 20亿元 × 40万立方米/亿元 = 800万立方米"], Assert.Single(Ask.Rule<ImpliedUseTotal>(plan)).Working());
    }

    [Fact]
    public void Rule_is_silent_when_nothing_says_how_much_money_the_rate_counts_by() =>
        Assert.Empty(Ask.Rule<ImpliedUseTotal>(PlanBuilder.On("工业增加值1900亿元，单位工业增加值能耗0.113吨标准煤。").Target("工业增加值", "1900亿元").Target("单位工业增加值能耗", "0.113吨标准煤")));

    [Fact]
    public void Rule_is_silent_when_the_amount_is_not_stated() =>
        Assert.Empty(Ask.Rule<ImpliedUseTotal>(PlanBuilder.On("万元工业增加值能耗0.113吨标准煤。").Target("万元工业增加值能耗", "0.113吨标准煤")));
}
