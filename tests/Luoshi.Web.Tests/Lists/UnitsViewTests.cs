using Luoshi.Core.Model;
using Luoshi.Web.Pages.Units;

namespace Luoshi.Web.Tests.Lists;

public sealed class UnitsViewTests
{
    [Fact]
    public void A_unit_under_two_names_counts_once_in_each_clause()
    {
        var row = Make().Rows.Single(row => row.Unit.Name == "市科技局");
        Assert.Equal((1, 1, 0, 1, 2), (row.Lead, row.JointLead, row.Assist, row.Responsible, row.Clauses));
    }

    [Fact]
    public void A_unit_answers_for_the_milestones_it_leads_but_not_for_those_it_assists()
    {
        var rows = Make().Rows.ToDictionary(row => row.Unit.Name, row => row.Milestones);
        Assert.Equal(2, rows["市住建局"]);
        Assert.Equal(0, rows["市财政局"]);
        Assert.Equal(3, rows["市科技局"]);
    }

    [Theory]
    [InlineData("kind=company", "城投公司")]
    [InlineData("kind=unlisted", "市财政局")]
    [InlineData("role=assist", "市财政局")]
    [InlineData("kind=nonsense", "")]
    [InlineData("role=nonsense", "")]
    [InlineData("q=科技局", "市科技局")]
    [InlineData("sort=-load&role=lead", "市科技局 规划局 市住建局")]
    public void Filters_and_order_come_from_the_address(string query, string expected) =>
        Assert.Equal(expected, string.Join(' ', Make(query).Rows.Select(row => row.Unit.Name)));

    [Fact]
    public void The_page_marks_as_unlisted_exactly_the_units_that_the_finding_names()
    {
        var marked = Make().Rows.Where(row => row.Unlisted).Select(row => row.Unit.Id);
        Assert.Equal(ImplementingUnits.Of(Asked.Compilation.Plan).Missing.Select(unit => unit.Id), marked);
    }

    [Fact]
    public void A_unit_that_a_listed_group_stands_for_is_not_marked_as_unlisted()
    {
        var plan = Asked.Compilation.Plan;
        var grouped = Asked.Compilation with
        {
            Plan = plan with { Units = plan.Units.SetItem(1, plan.Units[1] with { Name = "各财政局", Kind = UnitKind.Group }) },
        };
        var row = UnitsView.From(grouped, new Plans.PlanIndex(grouped), Asked.For()).Rows.Single(row => row.Unit.Name == "市财政局");
        Assert.Equal((false, "各财政局"), (row.Unlisted, row.Group));
    }

    [Fact]
    public void What_a_unit_owes_stands_by_role_with_those_it_leads_with()
    {
        var unit = Asked.Compilation.Plan.Units[0];
        var duties = UnitDuties.Of(unit, Asked.Compilation.Plan, Asked.Index);
        Assert.Equal([Role.Lead, Role.Responsible], duties.Groups.Select(group => group.Role));
        var duty = Assert.Single(duties.Groups[0].Duties);
        Assert.Equal(["规划局"], duty.JointWith.Select(other => other.Name));
        Assert.Equal("改造旧厂房", duty.Task?.Title);
    }

    private static UnitsView Make(string query = "") => UnitsView.From(Asked.Compilation, Asked.Index, Asked.For(query));
}
