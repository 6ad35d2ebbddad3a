using System.Collections.Immutable;
using Luoshi.Core;
using Luoshi.Core.Model;
using Luoshi.Web.Lists;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Pages.Units;

/// <summary>A unit and how much it owes.</summary>
/// <param name="Lead">Clauses it leads.</param>
/// <param name="JointLead">Of these, how many with others.</param>
/// <param name="Assist">Clauses it assists in.</param>
/// <param name="Responsible">Clauses it is responsible for without being told apart.</param>
/// <param name="Clauses">Clauses that name it in any role; a clause counts once.</param>
/// <param name="Milestones">Milestones of the clauses it leads or is responsible for.</param>
/// <param name="Unlisted">True where it owes work and the plan's list of implementing units leaves it out.</param>
/// <param name="Group">The listed group that stands for it where the list does not name it; null where there is none.</param>
public sealed record UnitRow(Unit Unit, int Lead, int JointLead, int Assist, int Responsible, int Clauses, int Milestones, bool Unlisted, string? Group)
{
    public int Of(Role role) => role switch
    {
        Role.Lead => Lead,
        Role.Assist => Assist,
        _ => Responsible,
    };
}

/// <summary>The list of units as a reader asked for it.</summary>
public sealed record UnitsView(ImmutableArray<UnitRow> Rows, int Total)
{
    public const string KindKey = "kind";
    public const string RoleKey = "role";
    public const string Unlisted = "unlisted";
    public const string Idle = "idle";
    public const string ByName = "name";
    public const string ByLead = "lead";
    public const string ByAssist = "assist";
    public const string ByResponsible = "responsible";
    public const string ByLoad = "load";
    public const string ByMilestones = "milestones";

    public static UnitsView From(Compilation compilation, PlanIndex index, ListQuery query)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(query);
        var plan = compilation.Plan;
        var list = ImplementingUnits.Of(plan);
        var missing = list.Missing.Select(unit => unit.Id).ToHashSet(StringComparer.Ordinal);
        var milestones = plan.Milestones.CountBy(milestone => milestone.ClauseId ?? string.Empty).ToDictionary(StringComparer.Ordinal);
        var rows = plan.Units.Select(unit => Row(index, milestones, unit, missing.Contains(unit.Id), list.GroupOf(unit)?.Name)).Where(row => Wanted(row, query));
        return new UnitsView([.. Sort(rows, query)], plan.Units.Length);
    }

    private static IEnumerable<UnitRow> Sort(IEnumerable<UnitRow> rows, ListQuery query) => query.Sort switch
    {
        ByName => query.Order(rows, row => row.Unit.Name, StringComparer.Ordinal),
        ByLead => query.Order(rows, row => row.Lead),
        ByAssist => query.Order(rows, row => row.Assist),
        ByResponsible => query.Order(rows, row => row.Responsible),
        ByLoad => query.Order(rows, row => row.Clauses),
        ByMilestones => query.Order(rows, row => row.Milestones),
        _ => rows,
    };

    private static UnitRow Row(PlanIndex index, Dictionary<string, int> milestones, Unit unit, bool unlisted, string? group)
    {
        var owed = index.OfUnit(unit.Id).DistinctBy(each => (each.ClauseId, each.Role)).ToList();
        var lead = owed.Where(each => each.Role == Role.Lead).ToList();
        var clauses = owed.Select(each => each.ClauseId).Distinct().Count();
        var answering = owed.Where(each => each.Role != Role.Assist).Select(each => each.ClauseId).Distinct();
        return new UnitRow(
            unit, lead.Count,
            lead.Count(each => index.OfClause(each.ClauseId).Any(other => other.Role == Role.Lead && other.UnitId != unit.Id)),
            owed.Count(each => each.Role == Role.Assist), owed.Count(each => each.Role == Role.Responsible), clauses,
            answering.Sum(clause => milestones.GetValueOrDefault(clause)), unlisted, group);
    }

    private static bool Wanted(UnitRow row, ListQuery query) =>
        query[KindKey] switch
        {
            "" => true,
            Unlisted => row.Unlisted,
            Idle => row.Clauses == 0,
            var kind => Enum.TryParse<UnitKind>(kind, ignoreCase: true, out var wanted) && row.Unit.Kind == wanted,
        }
        && (query[RoleKey].Length == 0 || (Enum.TryParse<Role>(query[RoleKey], ignoreCase: true, out var role) && row.Of(role) > 0))
        && query.Finds([.. row.Unit.Names, row.Unit.Number]);
}
