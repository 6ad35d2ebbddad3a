using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Web.Components.Marks;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Pages.Reader.Marks;

/// <summary>Everything in a plan that is shown in its text.</summary>
public static class PlanMarks
{
    public static IEnumerable<Mark> Of(PlanIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        var plan = index.Compilation.Plan;
        return
        [
            .. Items(plan.Targets, MarkKind.Target),
            .. Items(plan.Responsibilities, MarkKind.Responsibility),
            .. Items(plan.Milestones, MarkKind.Milestone),
            .. Items(plan.Units, MarkKind.Unit),
            .. plan.Projects.SelectMany(project => project.Mentions.Select(mention => new Mark(mention, MarkKind.Project, project.Number))),
            .. index.Dates.Select(date => new Mark(date.Date.Span, MarkKind.Date, date.Number)),
            .. index.Findings.Select(finding => new Mark(finding.Finding.Span, MarkKind.Finding, finding.Number)),
            .. plan.Headings.Select(heading => new Mark(heading.Span, MarkKind.Heading, heading.Number)),
            .. index.Uncompiled.Select(stretch => new Mark(stretch.Span, MarkKind.Uncompiled, stretch.Number)),
            .. Items(plan.Rejected, MarkKind.Rejected),
            .. ByHand(plan.Targets), .. ByHand(plan.Responsibilities), .. ByHand(plan.Milestones),
        ];
    }

    /// <summary>The places of what is chosen, the one to scroll to first; empty where the key names nothing.</summary>
    public static IReadOnlyList<TextSpan> Chosen(PlanIndex index, string? key)
    {
        ArgumentNullException.ThrowIfNull(index);
        if (index.Finding(key) is { } finding)
        {
            return [finding.Finding.Span, .. finding.Finding.Related.Select(related => related.Span)];
        }

        if (index.Stretch(key) is { } stretch)
        {
            return [stretch.Span];
        }

        return index.Date(key) is { } date ? [date.Date.Span] : index.Item(key) switch
        {
            null => [],
            Project project => [project.Span, .. project.Mentions],
            PlanTask task => [task.Span],
            Unit unit => [unit.Span, .. index.OfUnit(unit.Id).Select(owed => owed.Span)],
            Target { DeadlineSpan: TextSpan deadline } target => [target.Span, target.IndicatorSpan, deadline],
            PlanItem item => [item.Span],
        };
    }

    private static IEnumerable<Mark> ByHand<T>(IEnumerable<T> items)
        where T : PlanItem => items.Where(item => item.ByHand is not null).Select(item => new Mark(item.Span, MarkKind.ByHand, item.Number));

    private static IEnumerable<Mark> Items<T>(IEnumerable<T> items, MarkKind kind)
        where T : PlanItem => items.Select(item => new Mark(item.Span, kind, item.Number));
}
