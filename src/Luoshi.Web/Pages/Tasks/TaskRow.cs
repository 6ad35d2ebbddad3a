using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Web.Lists;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Pages.Tasks;

/// <summary>A milestone and whether its date has come.</summary>
public sealed record DatedMilestone(DatedItem Milestone, DueState Due);

/// <summary>A piece of a task's work: what one clause assigns, or what no clause does.</summary>
/// <param name="Clause">Null for work that nobody is named for.</param>
/// <param name="Work">The words of the work; the task's own where there is no clause.</param>
/// <param name="HasDate">True where those words hold a date, whatever became of it.</param>
public sealed record WorkRow(Clause? Clause, TextSpan Work, string Title, OwedUnits Units, ImmutableArray<DatedMilestone> Milestones, bool HasDate);

/// <summary>A task with its pieces of work.</summary>
/// <param name="Programme">Title of the part that holds it; empty at the top.</param>
/// <param name="Unowned">True where no clause names anybody for any of it.</param>
/// <param name="Lost">True where the document lost the heading of the part, so that its title is made of what stands under it.</param>
public sealed record TaskRow(
    PlanTask Task, string Programme, ImmutableArray<WorkRow> Work, ImmutableArray<Target> Targets,
    ImmutableArray<NumberedFinding> Findings, bool Unowned, bool Lost)
{
    /// <summary>The first date that is still ahead, else the last that was; null where there is none.</summary>
    public PlanDate? NextDate
    {
        get
        {
            var dated = Work.SelectMany(work => work.Milestones).OrderBy(each => each.Milestone.When.LastDay).ToList();
            return (dated.FirstOrDefault(each => each.Due != DueState.Passed) ?? dated.LastOrDefault())?.Milestone.When;
        }
    }

    public static TaskRow Of(PlanTask task, PlanIndex index, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(index);
        var milestones = task.MilestoneIds.Select(id => index.Item<Milestone>(id)).OfType<Milestone>()
            .Concat<DatedItem>(index.DatedTargets.Where(dated => dated.TaskId == task.Id)).ToList();
        var work = ImmutableArray.CreateBuilder<WorkRow>();
        foreach (var clause in task.ClauseIds.Select(id => index.Item<Clause>(id)).OfType<Clause>())
        {
            work.Add(new WorkRow(
                clause, clause.Work, clause.Title, OwedUnits.From(index, index.OfClause(clause.Id)),
                Dated(milestones.Where(milestone => milestone.ClauseId == clause.Id), asOf), index.HasDate(clause.Work)));
        }

        var free = milestones.Where(milestone => work.All(row => row.Clause?.Id != milestone.ClauseId)).ToList();
        var unowned = work.All(row => row.Units.None);
        if (work.Count == 0 || free.Count > 0)
        {
            work.Add(new WorkRow(null, task.Work, task.Title, OwedUnits.Nobody, Dated(free, asOf), index.HasDate(task.Work)));
        }

        return new TaskRow(
            task, index.Section(task.ProgrammeId)?.Title ?? string.Empty, work.ToImmutable(),
            [.. task.TargetIds.Select(id => index.Item<Target>(id)).OfType<Target>()], [.. FindingsAt.Of(index, task.Work)], unowned, index.IsLost(task.ProgrammeId));
    }

    private static ImmutableArray<DatedMilestone> Dated(IEnumerable<DatedItem> milestones, DateOnly asOf) =>
    [
        .. milestones.OrderBy(milestone => milestone.When.LastDay).ThenBy(milestone => milestone.Span)
            .Select(milestone => new DatedMilestone(milestone, Due.Of(milestone.When, milestone.Before, asOf))),
    ];
}
