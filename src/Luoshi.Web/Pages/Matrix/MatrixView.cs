using System.Collections.Immutable;
using Luoshi.Core;
using Luoshi.Core.Model;
using Luoshi.Web.Lists;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Pages.Matrix;

/// <summary>Units across, work down.</summary>
/// <param name="Shown">Rows shown.</param>
/// <param name="Total">Rows without any filter.</param>
/// <param name="Unassigned">Parts that assign nothing to anybody; their rows would be nothing but blanks.</param>
public sealed record MatrixView(
    ImmutableArray<MatrixColumn> Columns, ImmutableArray<MatrixGroup> Groups, int Shown, int Total, ImmutableArray<Choice> Programmes,
    ImmutableArray<string> Unassigned)
{
    public const string ProgrammeKey = "part";
    public const string RoleKey = "role";
    public const string RowsKey = "rows";
    public const string Tasks = "tasks";
    public const string ByLoad = "load";

    public static MatrixView From(Compilation compilation, PlanIndex index, ListQuery query)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(query);
        var plan = compilation.Plan;
        var role = Enum.TryParse<Role>(query[RoleKey], ignoreCase: true, out var only) ? only : (Role?)null;
        var assigned = plan.Tasks.Where(task => !task.ClauseIds.IsEmpty).Select(task => task.ProgrammeId).ToHashSet();
        var work = plan.Tasks.Where(task => assigned.Contains(task.ProgrammeId)).SelectMany(task => Rows(index, task, query[RowsKey] == Tasks)).ToList();
        var wanted = work
            .Where(row => query.Takes(ProgrammeKey, row.Task.ProgrammeId) && query.Finds(row.Title, row.Number, row.Task.Title))
            .Select(row => row with { Owed = [.. row.Owed.Where(owed => role is null || owed.Role == role)] })
            .ToList();
        var columns = ColumnsOf(plan, wanted);
        if (query.Sort == ByLoad)
        {
            columns = [.. query.Order(columns, column => -column.Total)];
        }

        return new MatrixView(
            columns,
            [
                .. wanted.GroupBy(row => row.Task.ProgrammeId).Select(part => new MatrixGroup(
                    index.Section(part.Key)?.Title ?? string.Empty, [.. part.Select(row => Row(row, columns))], index.IsLost(part.Key))),
            ],
            wanted.Count, work.Count, [.. Choice.Programmes(plan, index).Where(part => assigned.Contains(part.Value))],
            [.. Choice.Programmes(plan, index).Where(part => !assigned.Contains(part.Value)).Select(part => part.Lost ? plan.Tasks.First(task => task.ProgrammeId == part.Value).Title : part.Label)]);
    }

    private static IEnumerable<Work> Rows(PlanIndex index, PlanTask task, bool byTask)
    {
        var clauses = task.ClauseIds.Select(id => index.Item<Clause>(id)).OfType<Clause>().ToList();
        return byTask || clauses.Count == 0
            ? [new Work(task.Id, task.Number, task.Title, task, [.. clauses.SelectMany(clause => index.OfClause(clause.Id))])]
            : clauses.Select(clause => new Work(clause.Id, clause.Number, clause.Title, task, [.. index.OfClause(clause.Id)]));
    }

    private static ImmutableArray<MatrixColumn> ColumnsOf(Plan plan, List<Work> rows)
    {
        var counts = rows.SelectMany(row => row.Owed.Select(owed => (row.Source, owed.UnitId, owed.Role)).Distinct())
            .CountBy(each => (each.UnitId, each.Role)).ToDictionary();
        return
        [
            .. plan.Units.Select(unit => new MatrixColumn(
                    unit, counts.GetValueOrDefault((unit.Id, Role.Lead)), counts.GetValueOrDefault((unit.Id, Role.Assist)),
                    counts.GetValueOrDefault((unit.Id, Role.Responsible))))
                .Where(column => column.Total > 0),
        ];
    }

    private static MatrixRow Row(Work row, ImmutableArray<MatrixColumn> columns)
    {
        var byUnit = row.Owed.ToLookup(owed => owed.UnitId, StringComparer.Ordinal);

        // Joint means joint within one clause: two clauses of a task with a lead each have no joint lead.
        var joint = row.Owed.Where(owed => owed.Role == Role.Lead).GroupBy(owed => owed.ClauseId)
            .Where(clause => clause.Select(owed => owed.UnitId).Distinct().Count() > 1)
            .SelectMany(clause => clause.Select(owed => owed.UnitId)).ToHashSet(StringComparer.Ordinal);
        var cells = columns.Select(column => Cell([.. byUnit[column.Unit.Id]], joint.Contains(column.Unit.Id))).ToImmutableArray();
        return new MatrixRow(row.Source, row.Number, row.Title, row.Task, cells, cells.Count(cell => !cell.Empty));
    }

    private static MatrixCell Cell(List<Responsibility> owed, bool joint)
    {
        var lead = owed.Any(each => each.Role == Role.Lead);
        return new MatrixCell(
            lead, lead && joint, owed.Any(each => each.Role == Role.Assist), owed.Any(each => each.Role == Role.Responsible),
            owed.FirstOrDefault()?.Id, owed.Select(each => each.ByHand).FirstOrDefault(hand => hand is not null));
    }

    private sealed record Work(string Source, string Number, string Title, PlanTask Task, ImmutableArray<Responsibility> Owed);
}
