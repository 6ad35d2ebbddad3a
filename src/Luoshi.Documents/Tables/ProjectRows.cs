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
/// <param name="Undated">True where the text gives it no date.</param>
public sealed record ProjectRow(
    string ItemId, string Project, string Task, UnitsOwed Units,
    ImmutableArray<DatedWork> ThisYear, ImmutableArray<DatedWork> Later, int Line, bool Undated);

/// <summary>
/// The projects that a milestone or a dated target places in a year, and after them those that the text gives no date.
/// </summary>
/// <param name="Year">The year; null where the plan gives no year at all, and then every project is listed.</param>
/// <param name="Rows">In the order of the text, those without a date after the others.</param>
public sealed record ProjectRows(int? Year, ImmutableArray<ProjectRow> Rows)
{
    private const int LongestPeriod = 50;

    /// <summary>Reads the rows from a compilation, for a year or for the first year of the plan.</summary>
    public static ProjectRows From(Compilation compilation, int? year = null)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        var index = new PlanLookup(compilation.Plan);
        var chosen = year ?? FirstYear(compilation.Plan);
        var targets = DatedTarget.Of(compilation);
        var rows = compilation.Plan.Projects.Select(project => Row(compilation.Source, index, targets, project, chosen)).OfType<ProjectRow>();
        return new ProjectRows(chosen, [.. rows.OrderBy(row => row.Undated)]);
    }

    /// <summary>The first year of the plan's period, else of its milestones; null where it gives none.</summary>
    public static int? FirstYear(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Document.Period is PlanDate period
            ? period.FromYear ?? period.Year
            : plan.Milestones.Select(milestone => (int?)(milestone.When.FromYear ?? milestone.When.Year)).Min();
    }

    /// <summary>Every year of the plan's period, and those of its milestones and dated targets.</summary>
    public static ImmutableArray<int> Years(Compilation compilation)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        var years = compilation.Plan.Milestones.Concat<DatedItem>(DatedTarget.Of(compilation))
            .SelectMany(dated => new[] { dated.When.FromYear ?? dated.When.Year, dated.When.Year }).ToHashSet();
        if (compilation.Plan.Document.Period is PlanDate period)
        {
            var from = period.FromYear ?? period.Year;
            years.UnionWith(Enumerable.Range(from, Math.Clamp(period.Year - from + 1, 1, LongestPeriod)));
        }

        return [.. years.Order()];
    }

    /// <summary>What dates a project: the milestones that name it, and the dated targets whose words do.</summary>
    public static IEnumerable<DatedItem> Dated(Project project, IEnumerable<Milestone> milestones, IEnumerable<DatedTarget> targets)
    {
        ArgumentNullException.ThrowIfNull(project);
        return milestones.Concat<DatedItem>(targets.Where(target => project.Mentions.Any(target.Span.Contains)))
            .OrderBy(dated => dated.When.LastDay).ThenBy(dated => dated.Span);
    }

    private static ProjectRow? Row(SourceDocument source, PlanLookup index, ImmutableArray<DatedTarget> targets, Project project, int? year)
    {
        var dated = Dated(project, project.MilestoneIds.Select(index.Milestone).OfType<Milestone>(), targets).ToList();
        if (dated.Count > 0 && year is int wanted && !dated.Exists(each => Holds(each.When, wanted)))
        {
            return null;
        }

        var clauses = index.Plan.Clauses.Where(clause => project.Mentions.Any(clause.Work.Contains));
        return new ProjectRow(
            project.Id, project.Name, index.Task(project.TaskId)?.Title ?? string.Empty,
            UnitsOwed.From(index, clauses.SelectMany(clause => index.OfClause(clause.Id))),
            Select(source, dated, when => year is not int wanted || Holds(when, wanted)),
            Select(source, dated, when => (when.FromYear ?? when.Year) > year), project.Line, dated.Count == 0);
    }

    private static bool Holds(PlanDate when, int year) => (when.FromYear ?? when.Year) <= year && year <= when.Year;

    private static ImmutableArray<DatedWork> Select(SourceDocument source, List<DatedItem> milestones, Func<PlanDate, bool> wanted) =>
    [
        .. milestones.Where(milestone => wanted(milestone.When))
            .Select(milestone => new DatedWork(milestone.Id, milestone.When, milestone.Before, Deliverable.Of(source, milestone), milestone.ByHand?.Kind)),
    ];
}
