using System.Collections.Immutable;
using Luoshi.Core;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Documents.Tables;

/// <summary>A row of the table of a year's projects.</summary>
/// <param name="ItemId">The project.</param>
/// <param name="Project">Its name.</param>
/// <param name="Task">The task that names it; empty where none does.</param>
/// <param name="Units">Who owes the work that names it; nobody where no clause does.</param>
/// <param name="ThisYear">What is due in the year.</param>
/// <param name="Later">What is due after it.</param>
/// <param name="Line">1-based line of its first mention.</param>
public sealed record ProjectRow(
    string ItemId, string Project, string Task, UnitsOwed Units,
    ImmutableArray<DatedWork> ThisYear, ImmutableArray<DatedWork> Later, int Line);

/// <summary>
/// The projects that a year has to deal with: every project of the plan except those whose last milestone lies before it.
/// </summary>
/// <param name="Year">The year; null where the plan gives no year at all, and then every project is listed.</param>
/// <param name="Rows">In the order of the text.</param>
public sealed record ProjectRows(int? Year, ImmutableArray<ProjectRow> Rows)
{
    /// <summary>Reads the rows from a compilation, for a year or for the first year of the plan.</summary>
    public static ProjectRows From(Compilation compilation, int? year = null)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        var index = new PlanLookup(compilation.Plan);
        var chosen = year ?? FirstYear(compilation.Plan);
        return new ProjectRows(chosen, [.. compilation.Plan.Projects.Select(project => Row(compilation.Source, index, project, chosen)).OfType<ProjectRow>()]);
    }

    /// <summary>The first year of the plan's period, else of its milestones; null where it gives none.</summary>
    public static int? FirstYear(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Document.Period is PlanDate period
            ? period.FromYear ?? period.Year
            : plan.Milestones.Select(milestone => (int?)(milestone.When.FromYear ?? milestone.When.Year)).Min();
    }

    private static ProjectRow? Row(SourceDocument source, PlanLookup index, Project project, int? year)
    {
        var dated = project.MilestoneIds.Select(index.Milestone).OfType<Milestone>()
            .OrderBy(milestone => milestone.When.LastDay).ThenBy(milestone => milestone.Span).ToList();
        if (dated.Count > 0 && dated.All(milestone => milestone.When.Year < year))
        {
            return null;
        }

        var clauses = index.Plan.Clauses.Where(clause => project.Mentions.Any(clause.Work.Contains));
        return new ProjectRow(
            project.Id, project.Name, index.Task(project.TaskId)?.Title ?? string.Empty,
            UnitsOwed.From(index, clauses.SelectMany(clause => index.OfClause(clause.Id))),
            Select(source, dated, when => year is null || (when.FromYear ?? when.Year) <= year && year <= when.Year),
            Select(source, dated, when => (when.FromYear ?? when.Year) > year), project.Line);
    }

    private static ImmutableArray<DatedWork> Select(SourceDocument source, List<Milestone> milestones, Func<PlanDate, bool> wanted) =>
    [
        .. milestones.Where(milestone => wanted(milestone.When))
            .Select(milestone => new DatedWork(milestone.Id, milestone.When, milestone.Before, Deliverable.Of(source, milestone))),
    ];
}
