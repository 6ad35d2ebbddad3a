using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class ChainDoesNotHoldTests
{
    [Fact]
    public void Figures_that_agree_pairwise_but_not_along_the_chain_are_reported_with_the_chain()
    {
        // 30 % of the city makes the city 1000; 20 % of the same city, stated again for the same indicator, makes it 1500.
        var plan = PlanBuilder.On("工业增加值达到300亿元，占全市的30%。\n工业增加值占全市的20%。")
            .Target("工业增加值", "300亿元", 2025).Target("工业增加值占全市", "30%", 2025).Target("工业增加值占全市", "20%", 2025);

        var finding = Assert.Single(Ask.Rule<ChainDoesNotHold>(plan));

        Assert.Equal(3, finding.Related.Length + 1);
        Assert.Contains(finding.Working(), w => w.Contains("300亿元 ÷", StringComparison.Ordinal));
    }

    [Fact]
    public void Rule_is_silent_when_a_single_list_is_at_fault()
    {
        var plan = PlanBuilder.On("新建道路500公里（县道200公里，乡道200公里）。").Target("道路", "500公里").Target("县道", "200公里").Target("乡道", "200公里");

        Assert.Empty(Ask.Rule<ChainDoesNotHold>(plan));
    }

    [Fact]
    public void Rule_is_silent_when_shares_differ_only_by_rounding()
    {
        var plan = PlanBuilder.On("工业增加值达到333亿元，占全市的33%。\n工业增加值占全市的33.3%。")
            .Target("工业增加值", "333亿元", 2025).Target("工业增加值占全市", "33%", 2025).Target("工业增加值占全市", "33.3%", 2025);

        Assert.Empty(Ask.Rule<ChainDoesNotHold>(plan));
    }
}
