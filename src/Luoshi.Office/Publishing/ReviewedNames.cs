using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Duties;
using Luoshi.Office.People;

namespace Luoshi.Office.Publishing;

/// <summary>What the names of units in a plan stand for: by the directory, by its groups, or by the office's choice.</summary>
internal sealed class ReviewedNames
{
    private readonly Dictionary<string, (ImmutableArray<string> Units, DutyOrigin Origin)> _meant = new(StringComparer.Ordinal);
    private readonly UnitDirectory _directory;

    public ReviewedNames(Plan plan, UnitDirectory directory, IReadOnlyDictionary<string, PublishingChoice> chosen)
    {
        _directory = directory;
        var owing = plan.Responsibilities.Select(each => each.UnitId).ToHashSet(StringComparer.Ordinal);
        Points = [.. plan.Units.Where(unit => owing.Contains(unit.Id)).Select(unit => Review(unit, chosen.GetValueOrDefault(unit.Id))).OfType<ReviewPoint>()];
    }

    public ImmutableArray<ReviewPoint> Points { get; }

    /// <summary>The units that a unit of the plan stands for; none while that is open.</summary>
    public (ImmutableArray<string> Units, DutyOrigin Origin) Of(string planUnitId) => _meant.TryGetValue(planUnitId, out var meant) ? meant : ([], DutyOrigin.Stated);

    /// <summary>The name of a unit of the directory.</summary>
    public string NameOf(string unitId) => _directory.Find(unitId)?.Name ?? unitId;

    private ReviewPoint? Review(Unit unit, PublishingChoice? choice)
    {
        if (choice is not null)
        {
            _meant[unit.Id] = ([.. choice.UnitIds], choice.UnitIds.Count > 1 || unit.Kind == UnitKind.Group ? DutyOrigin.GroupMember : DutyOrigin.Stated);
        }

        var found = unit.Names.Select(_directory.Resolve).FirstOrDefault(meant => meant.Kind is not NameKind.Unknown) ?? new(NameKind.Unknown, []);
        var ids = found.Units.Select(each => each.Id).ToImmutableArray();
        if (choice is null && found.Kind is NameKind.Unit or NameKind.Successors or NameKind.Group && !ids.IsEmpty)
        {
            _meant[unit.Id] = (ids, found.Kind == NameKind.Group ? DutyOrigin.GroupMember : DutyOrigin.Stated);
        }

        return (found.Kind, ids.IsEmpty) switch
        {
            (NameKind.Ambiguous, _) => Point(PointKind.AmbiguousUnit, new($"“{unit.Name}”可以指{ids.Length}个单位，请选定。", $"\"{unit.Name}\" fits {ids.Length} units: choose.")),
            (NameKind.Group, true) => Point(PointKind.EmptyGroup, new($"单位组“{unit.Name}”还没有成员，请选定。", $"The group \"{unit.Name}\" has no members: choose them.")),
            (NameKind.Unknown, _) when unit.Kind == UnitKind.Group => Point(PointKind.EmptyGroup, new($"“{unit.Name}”是一类单位，请选定成员。", $"\"{unit.Name}\" is a class of units: choose its members.")),
            (NameKind.Unknown, _) => Point(PointKind.UnknownUnit, new($"单位名录中没有“{unit.Name}”，请选定是哪个单位，或先在名录中登记。", $"The directory has no \"{unit.Name}\": choose which unit it is, or enter it first.")),
            _ => null,
        };

        ReviewPoint Point(PointKind kind, LocalizedText text) => new(kind, unit.Id, unit.Number, text, ids, choice, Blocking: true);
    }
}
