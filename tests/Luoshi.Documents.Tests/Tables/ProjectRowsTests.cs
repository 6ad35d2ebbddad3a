using Luoshi.Documents.Tables;
using Luoshi.Testing.Plans;

namespace Luoshi.Documents.Tests.Tables;

public sealed class ProjectRowsTests
{
    [Fact]
    public void The_first_year_of_the_period_is_the_year_unless_another_is_asked_for()
    {
        Assert.Equal(2021, ProjectRows.From(HandMadePlan.Compile()).Year);
        Assert.Equal(2022, ProjectRows.From(HandMadePlan.Compile(), 2022).Year);
    }

    [Fact]
    public void What_is_due_in_the_year_stands_apart_from_what_is_due_later()
    {
        var parking = ProjectRows.From(HandMadePlan.Compile(), 2021).Rows.Single(row => row.Project == "停车楼");
        Assert.Equal("启动停车楼建设", Assert.Single(parking.ThisYear).Text);
        Assert.Equal("停车楼主体完工", Assert.Single(parking.Later).Text);
    }

    [Fact]
    public void A_project_whose_last_milestone_has_passed_is_left_out() =>
        Assert.DoesNotContain(ProjectRows.From(HandMadePlan.Compile(), 2023).Rows, row => row.Project == "停车楼");

    [Fact]
    public void A_project_without_a_date_stands_last_in_every_year_and_is_marked()
    {
        var last = ProjectRows.From(HandMadePlan.Compile(), 2023).Rows[^1];
        Assert.Equal(("绿道", true), (last.Project, last.Undated));
    }

    [Fact]
    public void A_project_that_is_due_only_later_is_not_listed_in_the_year()
    {
        var compiled = HandMadePlan.Compile();
        var later = compiled with { Plan = compiled.Plan with { Milestones = [.. compiled.Plan.Milestones.Select(each => each with { When = new(2023) })] } };
        Assert.All(ProjectRows.From(later, 2021).Rows, row => Assert.True(row.Undated));
    }

    [Fact]
    public void The_units_are_those_of_the_clause_whose_work_names_the_project()
    {
        var rows = ProjectRows.From(HandMadePlan.Compile(), 2021).Rows;
        Assert.Equal(["市住建局"], rows.Single(row => row.Project == "停车楼").Units.Lead);
        Assert.True(rows.Single(row => row.Project == "绿道").Units.None);
    }
}
