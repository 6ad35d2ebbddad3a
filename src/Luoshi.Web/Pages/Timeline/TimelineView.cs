using System.Collections.Immutable;
using Luoshi.Analysis.Schedules;
using Luoshi.Core;
using Luoshi.Core.Model;
using Luoshi.Web.Lists;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Pages.Timeline;

/// <summary>A milestone on the line.</summary>
/// <param name="Light">How it stands by what was reported of it; null where that is not known.</param>
public sealed record TimelineItem(DatedItem Milestone, DueState Due, OwedUnits Units, Light? Light = null);

/// <summary>The milestones of one task, in the order of their dates.</summary>
/// <param name="Task">Null for milestones outside every task.</param>
/// <param name="Steps">The steps of approved action plans for its work, in the order of their days.</param>
public sealed record TimelineRow(PlanTask? Task, ImmutableArray<TimelineItem> Items, ImmutableArray<TimelineStep> Steps);

/// <summary>Tasks under one part of the plan.</summary>
/// <param name="Lost">True where the document lost the heading, so that the title is made of what stands under it.</param>
public sealed record TimelineGroup(string Title, ImmutableArray<TimelineRow> Rows, bool Lost = false);

/// <summary>Tasks and milestones by year.</summary>
/// <param name="Years">Every year from the first date to the last; only those with a date where that would be more than <see cref="LongestRun"/>.</param>
/// <param name="Undated">Tasks whose words hold no date at all.</param>
public sealed record TimelineView(
    ImmutableArray<int> Years, ImmutableArray<TimelineGroup> Groups, ImmutableArray<PlanTask> Undated, DateOnly AsOf,
    int Shown, int Total, ImmutableArray<Choice> Programmes)
{
    /// <summary>More year columns than this no page can hold.</summary>
    public const int LongestRun = 12;
    public const string ProgrammeKey = "part";
    public const string UnitKey = "unit";
    public const string YearKey = "year";

    /// <summary>True where no year is left out between the first and the last, so that the years can be drawn to scale.</summary>
    public bool Continuous => Years.Length is > 0 and <= LongestRun && Years[^1] - Years[0] == Years.Length - 1;

    /// <summary>The same with no more milestones and tasks than a page shows; the counts stay those of all.</summary>
    public TimelineView Cut()
    {
        var left = ListCap.MaxRows;
        var groups = ImmutableArray.CreateBuilder<TimelineGroup>();
        foreach (var group in Groups)
        {
            var rows = ImmutableArray.CreateBuilder<TimelineRow>();
            foreach (var row in group.Rows.TakeWhile(_ => left > 0))
            {
                var items = row.Items.Length > left ? row.Items[..left] : row.Items;
                left -= items.Length;
                var steps = row.Steps.Length > left ? row.Steps[..left] : row.Steps;
                left -= steps.Length;
                rows.Add(row with { Items = items, Steps = steps });
            }

            if (rows.Count > 0)
            {
                groups.Add(group with { Rows = rows.ToImmutable() });
            }
        }

        return this with { Groups = groups.ToImmutable(), Undated = [.. Undated.Take(ListCap.MaxRows)] };
    }

    /// <summary>The line that a query asks for.</summary>
    /// <param name="standing">What was done and what action plans add, as far as the reader may see it.</param>
    public static TimelineView From(Compilation compilation, PlanIndex index, ListQuery query, DateOnly asOf, TimelineStanding? standing = null)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(query);
        standing ??= TimelineStanding.Unknown;
        var plan = compilation.Plan;
        var items = index.Dated
            .Select(milestone => new TimelineItem(
                milestone, Due.Of(milestone.When, milestone.Before, asOf),
                milestone.ClauseId is { } clause ? OwedUnits.From(index, index.OfClause(clause)) : OwedUnits.Nobody,
                standing.Milestones.GetValueOrDefault(milestone.Id)))
            .Where(item => Wanted(item, index, query))
            .OrderBy(item => item.Milestone.When.LastDay).ThenBy(item => item.Milestone.Span)
            .ToLookup(item => index.Item<PlanTask>(item.Milestone.TaskId)?.Id ?? string.Empty, StringComparer.Ordinal);
        var steps = standing.Steps.Where(step => Wanted(step, index, query)).ToLookup(step => index.Item<PlanTask>(step.TaskId)?.Id ?? string.Empty, StringComparer.Ordinal);
        var rows = plan.Tasks.Where(task => items[task.Id].Any() || steps[task.Id].Any()).Select(task => Row(task, task.Id)).ToList();
        if (items[string.Empty].Any() || steps[string.Empty].Any())
        {
            rows.Add(Row(null, string.Empty));
        }

        var planned = standing.Steps.Select(step => step.TaskId).ToHashSet(StringComparer.Ordinal);
        return new TimelineView(
            AllYears(
            [
                .. rows.SelectMany(row => row.Items).SelectMany(item => new[] { First(item.Milestone.When), item.Milestone.When.Year }),
                .. rows.SelectMany(row => row.Steps).Select(step => step.DueOn.Year),
            ]),
            [.. rows.GroupBy(row => row.Task?.ProgrammeId).Select(part => new TimelineGroup(index.Section(part.Key)?.Title ?? string.Empty, [.. part], index.IsLost(part.Key)))],
            [.. plan.Tasks.Where(task => task.MilestoneIds.IsEmpty && !planned.Contains(task.Id) && !index.HasDate(task.Work))], asOf,
            rows.Sum(row => row.Items.Length + row.Steps.Length), index.Dated.Length + standing.Steps.Length, Choice.Programmes(plan, index));

        TimelineRow Row(PlanTask? task, string id) => new(task, [.. items[id]], [.. steps[id]]);
    }

    /// <summary>The year in which a date or period opens.</summary>
    public static int First(PlanDate when) => when.FromYear ?? when.Year;

    private static bool Wanted(TimelineItem item, PlanIndex index, ListQuery query)
    {
        var task = index.Item<PlanTask>(item.Milestone.TaskId);
        var year = query.Year(YearKey);
        return query.Takes(ProgrammeKey, task?.ProgrammeId)
            && (query[UnitKey].Length == 0 || item.Units.Names(query[UnitKey]))
            && (query[YearKey].Length == 0 || (First(item.Milestone.When) <= year && year <= item.Milestone.When.Year))
            && query.Finds(item.Milestone.Text, task?.Title, item.Milestone.Number);
    }

    private static bool Wanted(TimelineStep step, PlanIndex index, ListQuery query)
    {
        var task = index.Item<PlanTask>(step.TaskId);
        return query.Takes(ProgrammeKey, task?.ProgrammeId)
            && (query[UnitKey].Length == 0 || index.Item<Unit>(query[UnitKey])?.Names.Contains(step.Unit) == true)
            && (query[YearKey].Length == 0 || step.DueOn.Year == query.Year(YearKey))
            && query.Finds(step.Lit.Step.Title, task?.Title, step.Unit);
    }

    private static ImmutableArray<int> AllYears(ImmutableArray<int> years)
    {
        if (years.IsEmpty)
        {
            return [];
        }

        var (first, last) = (years.Min(), years.Max());
        return last - first < LongestRun ? [.. Enumerable.Range(first, last - first + 1)] : [.. years.Distinct().Order()];
    }
}
