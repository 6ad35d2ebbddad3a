using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class ImpliedShareOfPartTests
{
    [Fact]
    public void A_part_implies_its_share()
    {
        var plan = PlanBuilder.On("专利授权不少于12000件，其中发明专利不少于6300件。").Target("专利授权", "不少于12000件").Target("发明专利", "不少于6300件");

        var finding = Assert.Single(Ask.Rule<ImpliedShareOfPart>(plan));

        Assert.Equal("按所列数字，占专利授权的比重：发明专利 52.5%。", finding.Message.Zh);
        Assert.Equal(["≥6300件 ÷ ≥12000件 = 52.5%"], finding.Working());
    }

    [Fact]
    public void Rule_is_silent_when_the_parts_come_to_more_than_the_whole()
    {
        var plan = PlanBuilder.On("专利100件，其中发明80件，海外60件。").Target("专利", "100件").Target("发明", "80件").Target("海外", "60件");

        Assert.Empty(Ask.Rule<ImpliedShareOfPart>(plan));
    }

    [Fact]
    public void Several_parts_leave_a_rest_that_is_not_listed()
    {
        var plan = PlanBuilder.On("投入资金8.6亿元，其中污水处理4.2亿元、河湖整治2.4亿元、污染防治1.5亿元。")
            .Target("资金", "8.6亿元").Target("污水处理", "4.2亿元").Target("河湖整治", "2.4亿元").Target("污染防治", "1.5亿元");

        var finding = Assert.Single(Ask.Rule<ImpliedShareOfPart>(plan));

        Assert.EndsWith("；其余0.5亿元没有列出。", finding.Message.Zh, StringComparison.Ordinal);
        Assert.Equal("8.6亿元 − 8.1亿元 = 0.5亿元", finding.Working()[^1]);
    }
}
