using System.Collections.Immutable;
using Luoshi.Core.Model;

namespace Luoshi.Documents.Tables;

/// <summary>Finds the items of one plan by their identifiers and by whom they belong to. Immutable and thread-safe.</summary>
internal sealed class PlanLookup
{
    private readonly Dictionary<string, Section> _sections;
    private readonly Dictionary<string, Target> _targets;
    private readonly Dictionary<string, Clause> _clauses;
    private readonly Dictionary<string, Milestone> _milestones;
    private readonly Dictionary<string, PlanTask> _tasks;
    private readonly Dictionary<string, Unit> _units;
    private readonly ILookup<string, Responsibility> _byClause;
    private readonly ILookup<string, Responsibility> _byUnit;
    private readonly ILookup<string, Milestone> _milestonesByClause;

    /// <summary>Indexes a plan.</summary>
    public PlanLookup(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Plan = plan;
        _sections = First(plan.Sections, section => section.Id);
        _targets = First(plan.Targets, target => target.Id);
        _clauses = First(plan.Clauses, clause => clause.Id);
        _milestones = First(plan.Milestones, milestone => milestone.Id);
        _tasks = First(plan.Tasks, task => task.Id);
        _units = First(plan.Units, unit => unit.Id);
        _byClause = plan.Responsibilities.ToLookup(owed => owed.ClauseId, StringComparer.Ordinal);
        _byUnit = plan.Responsibilities.ToLookup(owed => owed.UnitId, StringComparer.Ordinal);
        _milestonesByClause = plan.Milestones
            .Where(milestone => milestone.ClauseId is not null)
            .ToLookup(milestone => milestone.ClauseId ?? string.Empty, StringComparer.Ordinal);
    }

    /// <summary>The plan indexed.</summary>
    public Plan Plan { get; }

    /// <summary>The section with the identifier; null where there is none.</summary>
    public Section? Section(string? id) => Find(_sections, id);

    /// <summary>The target with the identifier; null where there is none.</summary>
    public Target? Target(string? id) => Find(_targets, id);

    /// <summary>The clause with the identifier; null where there is none.</summary>
    public Clause? Clause(string? id) => Find(_clauses, id);

    /// <summary>The milestone with the identifier; null where there is none.</summary>
    public Milestone? Milestone(string? id) => Find(_milestones, id);

    /// <summary>The task with the identifier; null where there is none.</summary>
    public PlanTask? Task(string? id) => Find(_tasks, id);

    /// <summary>The unit with the identifier; null where there is none.</summary>
    public Unit? Unit(string? id) => Find(_units, id);

    /// <summary>What one clause designates, in the order of the text.</summary>
    public IEnumerable<Responsibility> OfClause(string clauseId) => _byClause[clauseId];

    /// <summary>What one unit owes, in the order of the text.</summary>
    public IEnumerable<Responsibility> OfUnit(string unitId) => _byUnit[unitId];

    /// <summary>The milestones that one clause answers for, in the order of the text.</summary>
    public IEnumerable<Milestone> MilestonesOfClause(string clauseId) => _milestonesByClause[clauseId];

    /// <summary>The one name of the unit that a responsibility designates: its fullest, or the words where it is unresolved.</summary>
    public string UnitName(Responsibility responsibility) => Unit(responsibility.UnitId)?.Name ?? responsibility.Name;

    private static Dictionary<string, T> First<T>(ImmutableArray<T> items, Func<T, string> key)
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            found.TryAdd(key(item), item);
        }

        return found;
    }

    private static T? Find<T>(Dictionary<string, T> items, string? id)
        where T : class => id is not null && items.TryGetValue(id, out var item) ? item : null;
}
