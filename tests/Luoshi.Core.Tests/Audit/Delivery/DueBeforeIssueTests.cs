using Luoshi.Core.Audit.Delivery;
using Luoshi.Core.Model;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Delivery;

public class DueBeforeIssueTests
{
    [Fact]
    public void A_milestone_that_was_over_when_the_plan_was_issued_is_reported() =>
        Assert.StartsWith("节点2012-06早于印发日期2012-07-24", Assert.Single(Ask.Rule<DueBeforeIssue>(Plan(new PlanDate(2012, 6)))).Message.Zh, StringComparison.Ordinal);

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public void Rule_is_silent_from_the_month_of_issue_on(int month) => Assert.Empty(Ask.Rule<DueBeforeIssue>(Plan(new PlanDate(2012, month))));

    [Fact]
    public void Rule_is_silent_about_the_year_of_issue() => Assert.Empty(Ask.Rule<DueBeforeIssue>(Plan(new PlanDate(2012))));

    [Fact]
    public void A_plan_dated_on_a_day_that_its_month_does_not_have_is_audited_all_the_same() =>
        Assert.Empty(Ask.Rule<DueBeforeIssue>(Plan(new PlanDate(2012)).Document(d => d with { Issued = new PlanDate(2012, 2, 30) })));

    private static PlanBuilder Plan(PlanDate when) => PlanBuilder.On("到时，平台建成。")
        .Document(d => d with { Issued = new PlanDate(2012, 7, 24) }).Milestone("到时", "平台建成", when);
}
