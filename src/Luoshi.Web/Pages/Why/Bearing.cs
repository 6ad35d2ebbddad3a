using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Pages.Why;

/// <summary>What bears on an item of a plan: the items of which something can be reported, and the pieces of work that owe them.</summary>
/// <param name="Items">Targets, milestones, pieces of work and decisions, by id.</param>
/// <param name="Works">Clauses, tasks and decisions, by id.</param>
public sealed record Bearing(ImmutableArray<string> Items, ImmutableArray<string> Works)
{
    public static Bearing None { get; } = new([], []);

    /// <summary>What bears on an item. A target or milestone stands for itself; what holds others stands for all of them.</summary>
    public static Bearing Of(PlanIndex index, PlanItem item)
    {
        ArgumentNullException.ThrowIfNull(index);
        var plan = index.Compilation.Plan;
        return item switch
        {
            Target target => new([target.Id], WorksOf(plan, target)),
            Milestone milestone => new([milestone.Id], [.. new[] { milestone.ClauseId ?? milestone.TaskId }.OfType<string>()]),
            Clause clause => OfClauses(plan, [clause]),
            Responsibility owed => OfClauses(plan, index.Item<Clause>(owed.ClauseId) is { } clause ? [clause] : []),
            PlanTask task => new([task.Id, .. task.ClauseIds, .. task.TargetIds, .. task.MilestoneIds], [task.Id, .. task.ClauseIds]),
            Project project => OfProject(plan, project),
            Unit unit => OfUnit(index, unit),
            null => None,
            _ => Touching(plan, [item.Span]),
        };
    }

    /// <summary>What bears on words that are no item, such as those of a finding: whatever is stated there.</summary>
    public static Bearing Touching(Plan plan, IReadOnlyCollection<TextSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(spans);
        var targets = plan.Targets.Where(target => spans.Any(span => span.Overlaps(target.Span))).ToList();
        var milestones = plan.Milestones.Where(milestone => spans.Any(span => span.Overlaps(milestone.Span))).ToList();
        return new(
            [.. targets.Select(target => target.Id), .. milestones.Select(milestone => milestone.Id)],
            [.. targets.SelectMany(target => WorksOf(plan, target)).Concat(milestones.Select(milestone => milestone.ClauseId).OfType<string>()).Distinct()]);
    }

    private static Bearing OfClauses(Plan plan, IReadOnlyCollection<Clause> clauses) => new(
        [
            .. clauses.Select(clause => clause.Id),
            .. plan.Targets.Where(target => clauses.Any(clause => clause.Work.Contains(target.Span))).Select(target => target.Id),
            .. plan.Milestones.Where(milestone => clauses.Any(clause => clause.Id == milestone.ClauseId)).Select(milestone => milestone.Id),
        ],
        [.. clauses.Select(clause => clause.Id)]);

    private static Bearing OfProject(Plan plan, Project project)
    {
        var clauses = plan.Clauses.Where(clause => project.Mentions.Any(mention => clause.Work.Contains(mention))).Select(clause => clause.Id).ToList();
        ImmutableArray<string> works = clauses.Count == 0 && project.TaskId is { } task ? [task] : [.. clauses];
        return new([.. works, .. project.MilestoneIds], works);
    }

    private static Bearing OfUnit(PlanIndex index, Unit unit)
    {
        ImmutableArray<string> works = [.. index.OfUnit(unit.Id).Select(owed => owed.ClauseId).Distinct()];
        return new(works, works);
    }

    // The clause that closes the sentence owes its figure; where none does, the task that states it.
    private static ImmutableArray<string> WorksOf(Plan plan, Target target) =>
        plan.Clauses.Where(clause => clause.Work.Contains(target.Span)).OrderBy(clause => clause.Work.Length).FirstOrDefault() is { } clause
            ? [clause.Id] : [.. plan.Tasks.Where(task => task.TargetIds.Contains(target.Id)).Select(task => task.Id)];
}
