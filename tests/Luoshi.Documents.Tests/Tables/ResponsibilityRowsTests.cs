using Luoshi.Core;
using Luoshi.Core.Text;
using Luoshi.Documents.Tables;
using Luoshi.Testing.Plans;

namespace Luoshi.Documents.Tests.Tables;

public sealed class ResponsibilityRowsTests
{
    private static readonly ResponsibilityRows Rows = ResponsibilityRows.From(HandMadePlan.Compile());

    [Fact]
    public void Every_clause_is_a_row_and_work_without_an_owner_is_a_row_of_its_own() =>
        Assert.Equal(["改造旧厂房", "建设绿道", "建设停车楼", "引进人才"], Rows.Rows.Select(row => row.Task));

    [Fact]
    public void A_row_tells_lead_from_assist_and_keeps_the_order_of_joint_leads()
    {
        var units = Rows.Rows[0].Units;
        Assert.Equal(["市科技局", "规划局"], units.Lead);
        Assert.Equal(["市财政局"], units.Assist);
        Assert.Empty(units.Responsible);
    }

    [Fact]
    public void A_unit_named_short_appears_under_its_full_name() =>
        Assert.Equal(["市科技局"], Rows.Rows[3].Units.Responsible);

    [Fact]
    public void Milestones_come_in_the_order_of_their_dates_with_the_doubt_about_before_kept()
    {
        var milestones = Rows.Rows[0].Milestones;
        Assert.Equal(["2021年", "2023年前"], milestones.Select(each => PlanDateText.Format(each.When, each.Before, "zh")));
    }

    [Fact]
    public void Work_that_nobody_owes_keeps_its_milestones_and_names_nobody()
    {
        var row = Rows.Rows[1];
        Assert.True(row.Units.None);
        Assert.Equal("绿道开工", Assert.Single(row.Milestones).Text);
        Assert.Equal(8, row.Line);
    }

    [Fact]
    public void A_programme_without_any_clause_is_named_and_left_out()
    {
        var made = HandMadePlan.Compile();
        var bare = made with
        {
            Plan = made.Plan with
            {
                Tasks = [.. made.Plan.Tasks.Select(task => task.ProgrammeId == "s22" ? task with { ClauseIds = [] } : task)],
            },
        };
        var rows = ResponsibilityRows.From(bare);
        Assert.Equal(["（二）人才工程"], rows.Unassigned);
        Assert.DoesNotContain(rows.Rows, row => row.Task == "引进人才");
    }

    [Fact]
    public void A_plan_without_tasks_has_no_rows() =>
        Assert.Empty(ResponsibilityRows.From(PlanCompiler.Compile(SourceDocument.FromText("空.txt", string.Empty))).Rows);
}
