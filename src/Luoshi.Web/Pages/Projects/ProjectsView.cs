using System.Collections.Immutable;
using Luoshi.Core;
using Luoshi.Core.Model;
using Luoshi.Documents.Tables;
using Luoshi.Web.Lists;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Pages.Projects;

/// <summary>A clause whose work names a project, and the units it designates.</summary>
public sealed record ProjectClause(Clause Clause, OwedUnits Units);

/// <summary>A project with what is owed for it.</summary>
/// <param name="Clauses">The clauses whose work names it; their leads lead different work and are no joint leads of each other.</param>
/// <param name="Units">All their units together.</param>
public sealed record ProjectLine(
    Project Project, PlanTask? Task, ImmutableArray<ProjectClause> Clauses, OwedUnits Units, ImmutableArray<(DatedItem Milestone, DueState Due)> Milestones);

/// <summary>The list of projects as a reader asked for it.</summary>
/// <param name="Years">The years that the plan spans, to choose from.</param>
public sealed record ProjectsView(ImmutableArray<ProjectLine> Rows, int Total, ImmutableArray<int> Years)
{
    public const string YearKey = "year";
    public const string OwnerKey = "owner";
    public const string NoOwner = "none";
    public const string ByName = "name";
    public const string ByDate = "date";

    public static ProjectsView From(Compilation compilation, PlanIndex index, ListQuery query, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(query);
        var plan = compilation.Plan;

        // The year's list follows the rule of the year's table, so that the page and the annex agree.
        var kept = query.Year(YearKey) is int year
            ? ProjectRows.From(compilation, year).Rows.Select((row, i) => (row.ItemId, At: i)).ToDictionary(row => row.ItemId, row => row.At, StringComparer.Ordinal)
            : null;
        var rows = plan.Projects.Where(project => kept is null || kept.ContainsKey(project.Id)).OrderBy(project => kept?[project.Id] ?? 0)
            .Select(project => Row(plan, index, project, asOf)).Where(row => Wanted(row, query));
        return new ProjectsView(
            query.Sort switch
            {
                ByName => [.. query.Order(rows, row => row.Project.Name, StringComparer.Ordinal)],
                ByDate => [.. query.Order(rows, row => row.Milestones.Length == 0 ? DateOnly.MaxValue : row.Milestones[^1].Milestone.When.LastDay)],
                _ => [.. rows],
            },
            plan.Projects.Length, ProjectRows.Years(compilation));
    }

    private static ProjectLine Row(Plan plan, PlanIndex index, Project project, DateOnly asOf)
    {
        var clauses = plan.Clauses.Where(clause => project.Mentions.Any(clause.Work.Contains)).ToList();
        return new ProjectLine(
            project, index.Item<PlanTask>(project.TaskId),
            [.. clauses.Select(clause => new ProjectClause(clause, OwedUnits.From(index, index.OfClause(clause.Id))))],
            OwedUnits.From(index, clauses.SelectMany(clause => index.OfClause(clause.Id))),
            [
                .. ProjectRows.Dated(project, project.MilestoneIds.Select(id => index.Item<Milestone>(id)).OfType<Milestone>(), index.DatedTargets)
                    .Select(milestone => (milestone, Due.Of(milestone.When, milestone.Before, asOf))),
            ]);
    }

    private static bool Wanted(ProjectLine row, ListQuery query) =>
        (query[OwnerKey] != NoOwner || row.Units.None)
        && query.Finds([row.Project.Name, row.Project.Number, row.Task?.Title, .. row.Units.All.Select(unit => unit.Name)]);
}
