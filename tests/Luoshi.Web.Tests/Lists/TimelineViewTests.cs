using Luoshi.Core.Model;
using Luoshi.Web.Lists;
using Luoshi.Web.Pages.Timeline;

namespace Luoshi.Web.Tests.Lists;

public sealed class TimelineViewTests
{
    [Fact]
    public void Years_run_without_gap_from_the_first_date_to_the_last() => Assert.Equal([2021, 2022, 2023], Make().Years);

    [Fact]
    public void Milestones_stand_with_their_task_in_the_order_of_their_dates()
    {
        var row = Make().Groups[0].Rows.Single(row => row.Task?.Number == "A03");
        Assert.Equal(["启动停车楼建设", "停车楼主体完工"], row.Items.Select(item => item.Milestone.Text));
        Assert.Equal([DueState.Passed, DueState.Ahead], row.Items.Select(item => item.Due));
    }

    [Fact]
    public void Milestones_outside_every_task_are_shown_too()
    {
        var plan = Asked.Compilation.Plan;
        var loose = Asked.Compilation with { Plan = plan with { Milestones = [.. plan.Milestones.Select(each => each with { TaskId = null })] } };
        var view = TimelineView.From(loose, new Plans.PlanIndex(loose), Asked.For(), Asked.MidPlan);
        Assert.Null(Assert.Single(Assert.Single(view.Groups).Rows).Task);
        Assert.Equal(6, view.Shown);
    }

    [Fact]
    public void A_century_between_two_dates_does_not_make_a_hundred_columns()
    {
        var plan = Asked.Compilation.Plan;
        var far = Asked.Compilation with { Plan = plan with { Milestones = plan.Milestones.SetItem(0, plan.Milestones[0] with { When = new PlanDate(2121) }) } };
        var view = TimelineView.From(far, new Plans.PlanIndex(far), Asked.For(), Asked.MidPlan);
        Assert.Equal([2021, 2022, 2023, 2121], view.Years);
        Assert.False(view.Continuous);
    }

    [Theory]
    [InlineData("unit=u4", 2)]
    [InlineData("year=2022", 3)]
    [InlineData("year=abc", 0)]
    [InlineData("part=s22", 1)]
    [InlineData("q=停车楼", 2)]
    public void Filters_narrow_the_line(string query, int shown) => Assert.Equal(shown, Make(query).Shown);

    [Fact]
    public void A_year_fills_its_space_and_a_period_opens_at_its_first_day()
    {
        var scale = new TimelineScale(2021, 2023, 100, 1095);
        Assert.Equal((100, 465), Rounded(scale.Extent(new PlanDate(2021))));
        Assert.Equal((100, 1195), Rounded(scale.Extent(new PlanDate(2023, null, null, 2021))));
        Assert.Equal((465 + 151, 465 + 181), Rounded(scale.Extent(new PlanDate(2022, 6))));
    }

    [Fact]
    public void Days_outside_the_years_are_not_on_the_line()
    {
        var scale = new TimelineScale(2021, 2023, 0, 100);
        Assert.True(scale.Holds(new DateOnly(2021, 1, 1)));
        Assert.False(scale.Holds(new DateOnly(2024, 1, 1)));
    }

    private static (int From, int To) Rounded((double From, double To) extent) => ((int)Math.Round(extent.From), (int)Math.Round(extent.To));

    private static TimelineView Make(string query = "") => TimelineView.From(Asked.Compilation, Asked.Index, Asked.For(query), Asked.MidPlan);
}
