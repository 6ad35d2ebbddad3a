using Luoshi.Core;
using Luoshi.Core.Model;
using Luoshi.Web.Components;
using Luoshi.Web.Pages.Reader;
using Luoshi.Web.Pages.Tasks;
using Luoshi.Web.Pages.Timeline;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Tests.Lists;

public sealed class LostHeadingTests
{
    [Fact]
    public void A_part_whose_heading_was_lost_says_so_wherever_its_tasks_stand_under_it()
    {
        var index = new PlanIndex(With(section => section with { HeadingId = section.Id == "s21" ? null : "h1" }));
        var lost = TasksView.From(index.Compilation, index, Asked.For(), Asked.MidPlan).Groups.Select(group => group.Lost);
        var timeline = TimelineView.From(index.Compilation, index, Asked.For(), Asked.MidPlan).Groups.Select(group => group.Lost);
        Assert.Equal([true, false], lost);
        Assert.Equal(lost, timeline);
    }

    [Fact]
    public void A_part_without_heading_parts_or_items_is_not_in_the_outline()
    {
        var compiled = With(section => section with { HeadingId = section.Id == "s3" ? null : "h1" });
        var outline = OutlineNode.Of(new PlanIndex(compiled), null, new(0, compiled.Source.Text.Length));
        Assert.Equal(["s1", "s2", "s21", "s22"], outline.Select(node => node.Section.Id));
    }

    [Fact]
    public void A_fraction_is_shown_as_the_plan_wrote_it()
    {
        var third = Asked.Compilation.Plan.Targets[5] with { Low = 0.333333m, High = 0.333333m, Unit = string.Empty };
        Assert.Equal("约 1/3", Words.Quantity(third, "zh"));
        Assert.Equal("0.25", Words.Number(0.25m));
    }

    private static Compilation With(Func<Section, Section> change)
    {
        var plan = Asked.Compilation.Plan;
        return Asked.Compilation with { Plan = plan with { Sections = [.. plan.Sections.Select(change)] } };
    }
}
