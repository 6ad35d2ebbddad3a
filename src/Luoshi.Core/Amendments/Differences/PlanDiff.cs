using System.Collections.Immutable;

namespace Luoshi.Core.Amendments.Differences;

/// <summary>What a new version of a plan promises otherwise than the old one, item by item. Pure; equal versions have no changes.</summary>
/// <param name="Old">The old version.</param>
/// <param name="New">The new version.</param>
/// <param name="Changes">Targets first, then tasks, responsibilities, milestones and headings; in order of place within each.</param>
public sealed record PlanDiff(Compilation Old, Compilation New, ImmutableArray<PlanChange> Changes)
{
    /// <summary>
    /// Compares two versions. Items are matched by identity, else by what they are about (indicator, place and unit; the same
    /// work; the same deliverable), and compared in what they ask for. Wording that promises the same is no change.
    /// </summary>
    public static PlanDiff Between(Compilation old, Compilation @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        var tasks = TaskPairs.Of(old.Plan, @new.Plan);
        return new(old, @new, [
            .. TargetChanges.Between(old, @new),
            .. TaskChanges.Between(tasks, old.Plan, @new.Plan),
            .. DutyChanges.Between(tasks, old, @new),
            .. MilestoneChanges.Between(tasks, old, @new),
            .. TaskChanges.Headings(old.Plan, @new.Plan),
        ]);
    }
}
