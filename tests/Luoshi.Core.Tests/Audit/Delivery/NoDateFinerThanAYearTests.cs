using Luoshi.Core.Audit.Delivery;
using Luoshi.Core.Model;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Delivery;

public class NoDateFinerThanAYearTests
{
    [Fact]
    public void Milestones_dated_by_the_year_alone_are_reported_once() =>
        Assert.StartsWith("3个节点的日期都只写到年", Assert.Single(Ask.Rule<NoDateFinerThanAYear>(Plan(null))).Message.Zh, StringComparison.Ordinal);

    [Fact]
    public void Rule_is_silent_when_one_of_them_names_a_month() => Assert.Empty(Ask.Rule<NoDateFinerThanAYear>(Plan(6)));

    [Theory]
    [InlineData("青溪县文化事业发展规划", true)]
    [InlineData("青溪县政府工作报告", true)]
    [InlineData("青溪县文化规划实施方案", false)]
    public void Rule_is_silent_when_the_plan_is_paced_by_the_plan_of_each_year(string title, bool silent) =>
        Assert.Equal(silent, Ask.Rule<NoDateFinerThanAYear>(Plan(null).Document(d => d with { Title = title })).IsEmpty);

    private static PlanBuilder Plan(int? month) => PlanBuilder.On("甲日建成甲，乙日建成乙，丙日建成丙。")
        .Milestone("甲日", "建成甲", new PlanDate(2012)).Milestone("乙日", "建成乙", new PlanDate(2013)).Milestone("丙日", "建成丙", new PlanDate(2014, month));
}
