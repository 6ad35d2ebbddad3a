using System.Collections.Immutable;
using Luoshi.Core;
using Luoshi.Web.Lists;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Pages.Tasks;

/// <summary>Tasks under one part of the plan.</summary>
/// <param name="Lost">True where the document lost the heading, so that the title is made of what stands under it.</param>
public sealed record TaskGroup(string Title, ImmutableArray<TaskRow> Rows, bool Lost = false);

/// <summary>The list of tasks as a reader asked for it.</summary>
public sealed record TasksView(ImmutableArray<TaskGroup> Groups, int Total, int Unowned, ImmutableArray<Choice> Programmes)
{
    public const string ProgrammeKey = "part";
    public const string UnitKey = "unit";
    public const string OwnerKey = "owner";
    public const string NoOwner = "none";
    public const string ByTitle = "title";
    public const string ByDate = "date";

    public int Shown => Groups.Sum(group => group.Rows.Length);

    public static TasksView From(Compilation compilation, PlanIndex index, ListQuery query, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(query);
        var all = compilation.Plan.Tasks.Select(task => TaskRow.Of(task, index, asOf)).ToList();
        var rows = all.Where(row => Wanted(row, query)).ToList();
        ImmutableArray<TaskGroup> groups = query.Sort switch
        {
            ByTitle => [new TaskGroup(string.Empty, [.. query.Order(rows, row => row.Task.Title, StringComparer.Ordinal)])],
            ByDate => [new TaskGroup(string.Empty, [.. query.Order(rows, row => row.NextDate?.LastDay ?? DateOnly.MaxValue)])],
            _ => [.. rows.GroupBy(row => row.Task.ProgrammeId).Select(part => new TaskGroup(part.First().Programme, [.. part], part.First().Lost))],
        };
        return new TasksView(
            [.. groups.Where(group => group.Rows.Length > 0)], all.Count, all.Count(row => row.Unowned),
            Choice.Programmes(compilation.Plan, index));
    }

    private static bool Wanted(TaskRow row, ListQuery query) =>
        query.Takes(ProgrammeKey, row.Task.ProgrammeId)
        && (query[UnitKey].Length == 0 || row.Work.Any(work => work.Units.Names(query[UnitKey])))
        && (query[OwnerKey] != NoOwner || row.Work.Any(work => work.Units.None))
        && query.Finds([
            row.Task.Title, row.Task.Number, row.Programme, .. row.Work.Select(work => work.Title),
            .. row.Work.SelectMany(work => work.Units.All).Select(unit => unit.Name),
            .. row.Work.SelectMany(work => work.Milestones).Select(each => each.Milestone.Text),
        ]);
}
