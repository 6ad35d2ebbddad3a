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
}
