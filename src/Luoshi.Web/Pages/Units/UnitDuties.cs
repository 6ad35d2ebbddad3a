using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Web.Lists;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Pages.Units;

/// <summary>A clause that names a unit.</summary>
/// <param name="Source">The responsibility, for the link to the words.</param>
/// <param name="Task">The task that holds the clause; null where there is none.</param>
/// <param name="Everyone">All units of the clause.</param>
/// <param name="JointWith">The other leads, where the unit leads with others.</param>
public sealed record Duty(
    Responsibility Source, Clause Clause, PlanTask? Task, OwedUnits Everyone, ImmutableArray<UnitName> JointWith, ImmutableArray<DatedItem> Milestones);

/// <summary>What a unit owes in one role.</summary>
public sealed record DutyGroup(Role Role, ImmutableArray<Duty> Duties);

/// <summary>All that one unit owes, by role.</summary>
public sealed record UnitDuties(Unit Unit, ImmutableArray<DutyGroup> Groups)
{
    public static UnitDuties Of(Unit unit, Plan plan, PlanIndex index)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(index);
        var milestones = index.Dated.ToLookup(milestone => milestone.ClauseId ?? string.Empty, StringComparer.Ordinal);
        var duties = index.OfUnit(unit.Id).DistinctBy(owed => (owed.ClauseId, owed.Role)).Select(owed => Make(index, milestones, unit, owed));
        return new UnitDuties(
            unit, [.. duties.OfType<Duty>().GroupBy(duty => duty.Source.Role).OrderBy(group => group.Key).Select(group => new DutyGroup(group.Key, [.. group]))]);
    }

    private static Duty? Make(PlanIndex index, ILookup<string, DatedItem> milestones, Unit unit, Responsibility owed)
    {
        if (index.Item<Clause>(owed.ClauseId) is not { } clause)
        {
            return null;
        }

        var everyone = OwedUnits.From(index, index.OfClause(clause.Id));
        return new Duty(
            owed, clause, index.Item<PlanTask>(clause.TaskId), everyone,
            owed.Role == Role.Lead ? [.. everyone.Lead.Where(other => other.Id != unit.Id)] : [],
            [.. milestones[clause.Id].OrderBy(milestone => milestone.When.LastDay).ThenBy(milestone => milestone.Span)]);
    }
}
