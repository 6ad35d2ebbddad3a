using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class ImpliedPartAmountTests
{
    [Fact]
    public void A_share_of_a_stated_figure_comes_to_an_amount()
    {
        var finding = Assert.Single(Ask.Rule<ImpliedPartAmount>(Plan("工业增加值")));

        Assert.Equal("新兴产业增加值按占比推算约为760亿元。", finding.Message.Zh);
        Assert.Equal("新兴产业增加值 = 40% × 1900亿元 = 760亿元", finding.Working()[^1]);
    }

    [Fact]
    public void Rule_is_silent_when_the_base_is_not_stated() => Assert.Empty(Ask.Rule<ImpliedPartAmount>(Plan("服务业收入")));

    private static PlanBuilder Plan(string whole) => PlanBuilder.On($"工业增加值达到1900亿元，新兴产业增加值占{whole}的40%。")
        .Target("工业增加值", "1900亿元").Target($"新兴产业增加值占{whole}", "40%");
}
