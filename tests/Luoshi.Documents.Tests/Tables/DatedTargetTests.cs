using Luoshi.Core;
using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Documents.Tables;
using Luoshi.Testing.Plans;

namespace Luoshi.Documents.Tests.Tables;

public sealed class DatedTargetTests
{
    [Fact]
    public void A_target_that_its_task_dates_is_due_like_a_milestone()
    {
        var dated = Assert.Single(DatedTarget.Of(Plan(keepMilestone: false)));
        Assert.Equal(("t6", "T06", new PlanDate(2022, 6), "绿道开工", "a2"), (dated.Id, dated.Number, dated.When, dated.Text, dated.TaskId));
    }

    [Fact]
    public void A_target_inside_a_milestone_is_left_to_the_milestone() => Assert.Empty(DatedTarget.Of(Plan(keepMilestone: true)));

    [Fact]
    public void A_target_whose_deadline_stands_outside_its_task_is_not_dated_by_it() => Assert.Empty(DatedTarget.Of(HandMadePlan.Compile()));

    [Fact]
    public void A_project_named_in_the_words_of_a_dated_target_has_its_date()
    {
        var compiled = Plan(keepMilestone: false);
        var named = compiled with { Plan = compiled.Plan with { Projects = [compiled.Plan.Projects[2] with { Mentions = [Span(compiled, "绿道开工")] }] } };
        Assert.Equal("绿道开工", Assert.Single(Assert.Single(ProjectRows.From(named, 2022).Rows).ThisYear).Text);
        Assert.Empty(ProjectRows.From(named, 2023).Rows);
    }

    private static TextSpan Span(Compilation compilation, string words) =>
        new(compilation.Source.Text.IndexOf(words, StringComparison.Ordinal), words.Length);

    private static Compilation Plan(bool keepMilestone)
    {
        var compiled = HandMadePlan.Compile();
        var plan = compiled.Plan;
        var target = plan.Targets[5] with
        {
            Line = 8,
            Span = Span(compiled, "绿道开工"),
            Sentence = Span(compiled, "2022年6月，绿道开工。"),
            Deadline = new PlanDate(2022, 6),
            DeadlineSpan = Span(compiled, "2022年6月"),
        };
        var milestones = keepMilestone ? plan.Milestones : plan.Milestones.RemoveAt(2);
        return compiled with
        {
            Plan = plan with
            {
                Targets = plan.Targets.SetItem(5, target),
                Milestones = milestones,
                Tasks = plan.Tasks.SetItem(1, plan.Tasks[1] with { TargetIds = ["t6"] }),
            },
        };
    }
}
