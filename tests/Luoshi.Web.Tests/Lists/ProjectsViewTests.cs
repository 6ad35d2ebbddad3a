using Luoshi.Documents.Tables;
using Luoshi.Web.Pages.Projects;

namespace Luoshi.Web.Tests.Lists;

public sealed class ProjectsViewTests
{
    [Fact]
    public void A_project_carries_the_units_of_the_work_that_names_it()
    {
        var row = Make().Rows.Single(row => row.Project.Number == "P02");
        Assert.Equal(["市住建局"], row.Units.Lead.Select(unit => unit.Name));
        Assert.Equal("建设停车楼", row.Task?.Title);
    }

    [Fact]
    public void Each_clause_that_names_a_project_keeps_its_own_leads()
    {
        var plan = Asked.Compilation.Plan;
        var both = Asked.Compilation with
        {
            Plan = plan with { Projects = [plan.Projects[0] with { Mentions = [plan.Projects[0].Mentions[0], plan.Projects[1].Mentions[0]] }] },
        };
        var row = Assert.Single(ProjectsView.From(both, new Plans.PlanIndex(both), Asked.For(), Asked.MidPlan).Rows);
        Assert.Equal([2, 1], row.Clauses.Select(clause => clause.Units.Lead.Length));
    }

    [Theory]
    [InlineData("", "P01 P02 P03")]
    [InlineData("owner=none", "P03")]
    [InlineData("year=2023", "P01 P03")]
    [InlineData("q=停车", "P02")]
    [InlineData("sort=-date", "P03 P01 P02")]
    public void Filters_and_order_come_from_the_address(string query, string expected) =>
        Assert.Equal(expected, string.Join(' ', Make(query).Rows.Select(row => row.Project.Number)));

    [Theory]
    [InlineData(2021)]
    [InlineData(2022)]
    [InlineData(2023)]
    public void The_page_of_a_year_and_its_table_list_the_same_projects(int year) =>
        Assert.Equal(
            ProjectRows.From(Asked.Compilation, year).Rows.Select(row => row.Project),
            Make($"year={year}").Rows.Select(row => row.Project.Name));

    private static ProjectsView Make(string query = "") => ProjectsView.From(Asked.Compilation, Asked.Index, Asked.For(query), Asked.MidPlan);
}
