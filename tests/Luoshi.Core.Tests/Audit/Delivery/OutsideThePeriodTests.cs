using Luoshi.Core.Audit.Delivery;
using Luoshi.Core.Model;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Delivery;

public class OutsideThePeriodTests
{
    [Fact]
    public void A_milestone_after_the_period_is_reported() =>
        Assert.StartsWith("节点在2017年，方案期限是2012―2015年", Assert.Single(Ask.Rule<OutsideThePeriod>(Plan(2017))).Message.Zh, StringComparison.Ordinal);

    [Theory]
    [InlineData(2012)]
    [InlineData(2015)]
    public void Rule_is_silent_inside_the_period(int year) => Assert.Empty(Ask.Rule<OutsideThePeriod>(Plan(year)));

    private static PlanBuilder Plan(int year) => PlanBuilder.On($"{year}年，平台建成。")
        .Document(d => d with { Period = new PlanDate(2015, FromYear: 2012) }).Milestone($"{year}年", "平台建成", new PlanDate(year));
}
