using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class ListPartlyNamedTests
{
    [Fact]
    public void A_list_that_names_only_some_is_reported()
    {
        var finding = Assert.Single(Ask.Rule<ListPartlyNamed>(PlanBuilder.On("将光明、坪山、观澜、宝龙―碧岭、大鹏等其余12个园区设为重点发展区。")));

        Assert.Equal(5, finding.Related.Length);
        Assert.StartsWith("“12个园区”", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_is_measured_by_its_upper_end() =>
        Assert.Single(Ask.Rule<ListPartlyNamed>(PlanBuilder.On("启动甲厂、乙厂、丙厂等3—4个旧厂房的改造。")));

    [Theory]
    [InlineData("重点发展软件、互联网等两大产业。")]
    [InlineData("专项扣除包括子女教育、继续教育、大病医疗、房贷利息或者房租、赡养老人等6项扣除。")]
    public void Rule_is_silent_when_all_are_named(string text) => Assert.Empty(Ask.Rule<ListPartlyNamed>(PlanBuilder.On(text)));

    [Theory]
    [InlineData("启动普联技术、海洋石油、飞亚达等14个企业总部项目建设。", "1 普联技术，2 海洋石油，3 飞亚达")]
    [InlineData("将光明、坪山、观澜等其余12个园区纳入统计。", "1 光明，2 坪山，3 观澜")]
    [InlineData("对外贸易、航运、金融等12个产业给予补助。", "1 对外贸易，2 航运，3 金融")]
    [InlineData("支持创新、鼓励创业、引导就业等12个项目全部开工。", "1 支持创新，2 鼓励创业，3 引导就业")]
    public void Words_that_lead_into_the_list_are_no_part_of_its_first_member(string text, string members) =>
        Assert.Contains("列举（自第1行）：" + members, Assert.Single(Ask.Rule<ListPartlyNamed>(text)).Working());
}
