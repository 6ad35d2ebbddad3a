using Luoshi.Core.Model;
using Luoshi.Web.Lists;
using Luoshi.Web.Pages.Targets;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Tests.Lists;

public sealed class TargetsViewTests
{
    [Fact]
    public void Targets_are_grouped_as_the_plan_groups_them()
    {
        var view = Make();
        Assert.Equal(["规模", "载体"], view.Groups.Select(group => group.Title));
        Assert.Equal(6, view.Shown);
        Assert.Equal(6, view.Total);
    }

    [Fact]
    public void An_increment_leads_to_its_level_and_the_level_to_its_increment()
    {
        var rows = Rows(Make());
        var toLevel = Assert.Single(rows["t5"].Ties);
        Assert.False(toLevel.IsWhole);
        Assert.Equal("t4", Assert.Single(toLevel.Others).Id);
        var toIncrement = Assert.Single(rows["t4"].Ties);
        Assert.True(toIncrement.IsWhole);
        Assert.Equal("t5", Assert.Single(toIncrement.Others).Id);
    }

    [Fact]
    public void Parts_stand_under_their_whole_but_increments_do_not()
    {
        var rows = Rows(Make());
        Assert.Equal([0, 1, 1], new[] { "t1", "t2", "t3" }.Select(id => rows[id].Depth));
        Assert.Equal(0, rows["t5"].Depth);
    }

    [Fact]
    public void A_deadline_from_outside_the_words_of_the_target_is_inherited()
    {
        var row = Rows(Make())["t1"];
        Assert.Equal("到2023年", row.DeadlineWords);
        Assert.True(row.Inherited);
    }

    [Fact]
    public void A_target_without_a_deadline_says_so()
    {
        var row = Rows(Make())["t4"];
        Assert.Null(row.DeadlineWords);
        Assert.Equal(DueState.Undated, row.Due);
    }

    [Fact]
    public void A_finding_shows_at_the_target_it_accuses_and_at_those_it_rests_on()
    {
        var rows = Rows(Make());
        Assert.Equal("F01", Assert.Single(rows["t1"].Findings).Number);
        Assert.Equal("F01", Assert.Single(rows["t2"].Findings).Number);
        Assert.Empty(rows["t6"].Findings);
    }

    [Fact]
    public void A_finding_about_the_whole_plan_does_not_show_at_every_target()
    {
        var finding = Asked.Compilation.Findings[0];
        var wide = Asked.Compilation with { Findings = [finding with { Related = [.. Enumerable.Repeat(finding.Related[0], 9)] }] };
        var view = TargetsView.From(wide, new Plans.PlanIndex(wide), Asked.For(), Asked.MidPlan);
        Assert.Single(Rows(view)["t1"].Findings);
        Assert.Empty(Rows(view)["t2"].Findings);
    }

    [Theory]
    [InlineData("kind=increment", "T05")]
    [InlineData("kind=undated", "T04")]
    [InlineData("q=绿地", "T06")]
    [InlineData("q=滨河", "T06")]
    [InlineData("group=规模&q=电子", "T02")]
    [InlineData("due=2023&kind=increment", "T05")]
    [InlineData("due=1999", "")]
    [InlineData("due=nonsense", "")]
    public void Filters_narrow_the_list(string query, string expected) =>
        Assert.Equal(expected, string.Join(' ', Make(query).Groups.SelectMany(group => group.Rows).Select(row => row.Target.Number)));

    [Fact]
    public void A_target_due_before_a_year_is_in_doubt_during_that_year()
    {
        var plan = Asked.Compilation.Plan;
        var open = Asked.Compilation with { Plan = plan with { Targets = [.. plan.Targets.Select(target => target with { Before = target.Deadline is not null })] } };
        var rows = Rows(TargetsView.From(open, new PlanIndex(open), Asked.For(string.Empty), new DateOnly(2023, 5, 1)));
        Assert.All(rows.Values.Where(row => row.Target.Deadline?.Year == 2023), row => Assert.Equal(DueState.Doubtful, row.Due));
        Assert.Contains(rows.Values, row => row.Due == DueState.Doubtful);
    }

    [Fact]
    public void Sorting_runs_across_groups_and_puts_undated_last()
    {
        var group = Assert.Single(Make("sort=deadline").Groups);
        Assert.Equal("T04", group.Rows[^1].Target.Number);
    }

    [Fact]
    public void Every_kind_of_tie_has_words_in_both_directions() =>
        Assert.All(
            Enum.GetValues<RelationKind>().SelectMany(kind => new[] { true, false }.Select(whole => new TargetTie(kind, whole, [], null, string.Empty))),
            tie => Assert.NotEmpty(TargetsTexts.Of(tie).En));

    private static TargetsView Make(string query = "") => TargetsView.From(Asked.Compilation, Asked.Index, Asked.For(query), Asked.MidPlan);

    private static Dictionary<string, TargetRow> Rows(TargetsView view) =>
        view.Groups.SelectMany(group => group.Rows).ToDictionary(row => row.Target.Id);
}
