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

    private static PlanBuilder Plan(int? month) => PlanBuilder.On("甲日建成甲，乙日建成乙，丙日建成丙。")
        .Milestone("甲日", "建成甲", new PlanDate(2012)).Milestone("乙日", "建成乙", new PlanDate(2013)).Milestone("丙日", "建成丙", new PlanDate(2014, month));
}
