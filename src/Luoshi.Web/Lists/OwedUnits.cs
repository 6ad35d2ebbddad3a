using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Lists;

/// <summary>A unit as a list names it.</summary>
/// <param name="Id">The unit; empty where the name was not resolved to one.</param>
/// <param name="Name">Its fullest name in the plan.</param>
/// <param name="Source">The responsibility that names it, for the link to the words.</param>
/// <param name="Hand">Whose hand is in it; null where it is as the compiler read it.</param>
public sealed record UnitName(string Id, string Name, string Source, ByHand? Hand = null);

/// <summary>Who owes a piece of work, each unit once in each role, in the order of the text.</summary>
public sealed record OwedUnits(ImmutableArray<UnitName> Lead, ImmutableArray<UnitName> Assist, ImmutableArray<UnitName> Responsible)
{
    public static OwedUnits Nobody { get; } = new([], [], []);

    public bool None => Lead.IsEmpty && Assist.IsEmpty && Responsible.IsEmpty;

    public IEnumerable<UnitName> All => Lead.Concat(Assist).Concat(Responsible);

    /// <summary>True where the unit is among them.</summary>
    public bool Names(string unitId) => All.Any(unit => unit.Id == unitId);

    public ImmutableArray<UnitName> In(Role role) => role switch
    {
        Role.Lead => Lead,
        Role.Assist => Assist,
        _ => Responsible,
    };

    public static OwedUnits From(PlanIndex index, IEnumerable<Responsibility> responsibilities)
    {
        ArgumentNullException.ThrowIfNull(index);
        var owed = responsibilities.ToLookup(each => each.Role, each => Name(index, each));
        return new OwedUnits(Once(owed[Role.Lead]), Once(owed[Role.Assist]), Once(owed[Role.Responsible]));
    }

    private static UnitName Name(PlanIndex index, Responsibility owed) =>
        index.Item<Unit>(owed.UnitId) is { } unit ? new UnitName(unit.Id, unit.Name, owed.Id, owed.ByHand) : new UnitName(string.Empty, owed.Name, owed.Id, owed.ByHand);

    private static ImmutableArray<UnitName> Once(IEnumerable<UnitName> names) => [.. names.DistinctBy(name => name.Name)];
}
