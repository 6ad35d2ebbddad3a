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
        Assert.Equal(["18000件 + 7200件 = 25200件", "25200件 − 24000件 = 1200件", "发明专利：18000件 ÷ 24000件 = 75%", "海外专利：7200件 ÷ 24000件 = 30%", "25200件 > 24000件"], finding.Working());
    }

    [Fact]
    public void Rule_is_silent_when_the_parts_fit_inside() => Assert.Empty(Ask.Rule<PartsInsideOrBeside>(Plan("5000")));

    [Theory]
    [InlineData("到2015年，工业总产值达到300亿元，其中软件业220亿元，硬件业150亿元。", "软件业、硬件业合计370亿元，超过工业总产值300亿元")]
    [InlineData("到2015年，工业总产值达到约300亿元，其中软件业约220亿元，硬件业约150亿元。", "软件业、硬件业合计370亿元，超过工业总产值300亿元")]
    [InlineData("到2015年，就业达到100万人，其中城镇60万人，农村50万人。", "城镇、农村合计110万人，超过就业100万人")]
    [InlineData("到2015年，完成投资100亿元（其中政府60亿元，社会50亿元）。", "政府、社会合计110亿元，超过投资100亿元")]
    [InlineData("到2015年，新建学校12所，其中小学5所、中学8所。", "小学、中学合计13所，超过学校12所")]
    public void Parts_that_cannot_fit_are_a_warning(string text, string says)
    {
        var finding = Assert.Single(Ask.Rule<PartsInsideOrBeside>("一、目标\n" + text));

        Assert.Equal(FindingLevel.Warning, finding.Level);
        Assert.StartsWith(says + "：数字有误", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("到2015年，工业总产值达到300亿元，其中软件业150亿元，硬件业150亿元。")]
    [InlineData("到2015年，工业总产值达到300亿元，其中软件业120亿元，硬件业150亿元。")]
    [InlineData("到2015年，工业总产值达到300亿元，其中软件业320亿元，硬件业150亿元。")]
    [InlineData("到2015年，工业总产值达到300亿元（软件业220亿元，硬件业150亿元）。")]
    public void Rule_is_silent_when_the_parts_fit_or_another_rule_speaks(string text) => Assert.Empty(Ask.Rule<PartsInsideOrBeside>("一、目标\n" + text));

    [Fact]
    public void About_within_its_tolerance_stays_a_hint() =>
        Assert.Equal(FindingLevel.Info, Assert.Single(Ask.Rule<PartsInsideOrBeside>("一、目标\n到2015年，就业约100万人，其中城镇约60万人，农村约50万人。")).Level);

    private static PlanBuilder Plan(string abroad) =>
        PlanBuilder.On($"专利申请不少于24000件，其中发明专利不少于18000件，海外专利不少于{abroad}件。")
            .Target("专利申请", "不少于24000件").Target("发明专利", "不少于18000件").Target("海外专利", $"不少于{abroad}件");
}
