using System.Collections.Immutable;

namespace Luoshi.Core.Model;

/// <summary>
/// Whom the plan's list of implementing units leaves out. Where a plan has no such list (fewer than two units), it leaves out nobody.
/// </summary>
public sealed class ImplementingUnits
{
    private readonly ImmutableArray<Unit> _groups;

    private ImplementingUnits(ImmutableArray<Unit> listed, Plan plan)
    {
        Listed = listed;
        _groups = [.. listed.Where(unit => unit.Kind == UnitKind.Group)];
        var owing = plan.Responsibilities.Select(owed => owed.UnitId).ToHashSet(StringComparer.Ordinal);
        Missing = listed.Length < 2
            ? []
            : [.. plan.Units
                .Where(unit => unit is { Kind: UnitKind.Body, Implementing: false } && owing.Contains(unit.Id) && !Steers(unit) && GroupOf(unit) is null)
                .OrderBy(unit => unit.Span)];
    }

    /// <summary>The units that the list names.</summary>
    public ImmutableArray<Unit> Listed { get; }

    /// <summary>Public bodies with tasks that the list neither names nor covers by a group, in order of the text.</summary>
    public ImmutableArray<Unit> Missing { get; }

    /// <summary>Reads the list of a plan.</summary>
    public static ImplementingUnits Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new([.. plan.Units.Where(unit => unit.Implementing)], plan);
    }

    /// <summary>The listed group that stands for a unit which is not listed itself: 各区政府 for every 区政府; null where there is none.</summary>
    public Unit? GroupOf(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Implementing ? null : _groups.FirstOrDefault(group =>
        {
            var kind = group.Name.TrimStart('各', '有', '相', '关');
            return kind.Length > 1 && unit.Name.EndsWith(kind, StringComparison.Ordinal);
        });
    }

    // Bodies that steer the plan do not implement it.
    private static bool Steers(Unit unit) =>
        unit.Name.Contains("领导小组", StringComparison.Ordinal) || unit.Name.Contains("联席会议", StringComparison.Ordinal) || unit.Name.Contains("指挥部", StringComparison.Ordinal);
}
