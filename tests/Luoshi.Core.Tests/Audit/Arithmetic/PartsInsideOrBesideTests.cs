using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Core.Model;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class PartsInsideOrBesideTests
{
    [Fact]
    public void Parts_that_come_to_more_than_the_whole_overlap_or_stand_beside_it()
    {
        var finding = Assert.Single(Ask.Rule<PartsInsideOrBeside>(Plan("7200")));

        Assert.Equal(FindingLevel.Info, finding.Level);
        Assert.Equal("发明专利、海外专利合计25200件，超过专利申请24000件：各项有重叠，或海外专利不在其内。", finding.Message.Zh);
        Assert.Equal(["18000 + 7200 = 25200件", "25200件 − 24000件 = 1200件", "发明专利：18000 ÷ 24000 = 75%", "海外专利：7200 ÷ 24000 = 30%"], finding.Working());
    }

    [Fact]
    public void Rule_is_silent_when_the_parts_fit_inside() => Assert.Empty(Ask.Rule<PartsInsideOrBeside>(Plan("5000")));

    private static PlanBuilder Plan(string abroad) =>
        PlanBuilder.On($"专利申请不少于24000件，其中发明专利不少于18000件，海外专利不少于{abroad}件。")
            .Target("专利申请", "不少于24000件").Target("发明专利", "不少于18000件").Target("海外专利", $"不少于{abroad}件");
}
