using System.Collections.Immutable;
using Luoshi.Core;
using Luoshi.Core.Model;

namespace Luoshi.Web.Plans;

/// <summary>
/// The part of a plan that some units owe: what a reader of these units is shown. It is a compilation like the whole, so that every
/// page, list and file made from it holds nothing else. The text itself is the document that the units were sent, and stays whole.
/// </summary>
public static class OwnPart
{
    /// <summary>The part that concerns some of the plan's units; null where they owe nothing in it.</summary>
    public static Compilation? Of(Compilation compilation, IReadOnlySet<string> unitIds)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(unitIds);
        var plan = compilation.Plan;
        var units = plan.Units.Where(unit => unitIds.Contains(unit.Id)).ToImmutableArray();
        var owed = plan.Responsibilities.Where(each => unitIds.Contains(each.UnitId)).Select(each => each.ClauseId).ToHashSet(StringComparer.Ordinal);
        return owed.Count == 0 ? null : compilation with { Plan = Cut(plan, units, owed), Findings = [] };
    }

    private static Plan Cut(Plan plan, ImmutableArray<Unit> units, HashSet<string> owed)
    {
        var clauses = plan.Clauses.Where(clause => owed.Contains(clause.Id)).ToImmutableArray();
        var milestones = plan.Milestones.Where(milestone => milestone.ClauseId is { } clause && owed.Contains(clause)).ToImmutableArray();
        var whole = plan.Tasks.Where(task => task.ClauseIds.Length > 0 && task.ClauseIds.All(owed.Contains)).ToList();
        var targets = plan.Targets
            .Where(target => clauses.Any(clause => clause.Work.Contains(target.Span)) || whole.Any(task => task.TargetIds.Contains(target.Id))).ToImmutableArray();
        var kept = milestones.Select(item => item.Id).Concat(targets.Select(item => item.Id)).ToHashSet(StringComparer.Ordinal);
        var tasks = plan.Tasks.Where(task => task.ClauseIds.Any(owed.Contains)).Select(task => task with
        {
            ClauseIds = [.. task.ClauseIds.Where(owed.Contains)],
            TargetIds = [.. task.TargetIds.Where(kept.Contains)],
            MilestoneIds = [.. task.MilestoneIds.Where(kept.Contains)],
        }).ToImmutableArray();
        return plan with
        {
            Clauses = clauses,
            Responsibilities = [.. plan.Responsibilities.Where(each => owed.Contains(each.ClauseId))],
            Milestones = milestones,
            Targets = targets,
            Tasks = tasks,
            Units = units,
            Projects = [.. plan.Projects.Where(project => project.Mentions.Any(mention => clauses.Any(clause => clause.Work.Contains(mention))))
                .Select(project => project with
                {
                    TaskId = tasks.Any(task => task.Id == project.TaskId) ? project.TaskId : null,
                    MilestoneIds = [.. project.MilestoneIds.Where(kept.Contains)],
                })],
            Relations = [.. plan.Relations.Where(relation => kept.Contains(relation.WholeId) && relation.PartIds.All(kept.Contains))],
            Rejected = [],
            Corrections = [],
        };
    }
}
