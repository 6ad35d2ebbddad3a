using System.Collections.Immutable;
using Luoshi.Core;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Documents.Tables;

/// <summary>
/// The rows of the table of responsibilities of a whole plan, and the parts of the plan that assign nothing to anybody.
/// </summary>
/// <param name="Rows">In the order of the text.</param>
/// <param name="Unassigned">Titles of programmes without a single clause: they would make rows of nothing but blanks.</param>
public sealed record ResponsibilityRows(ImmutableArray<ResponsibilityRow> Rows, ImmutableArray<string> Unassigned)
{
    /// <summary>Reads the rows from a compilation.</summary>
    public static ResponsibilityRows From(Compilation compilation)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        var index = new PlanLookup(compilation.Plan);
        var rows = ImmutableArray.CreateBuilder<ResponsibilityRow>();
        var unassigned = ImmutableArray.CreateBuilder<string>();
        foreach (var programme in compilation.Plan.Tasks.GroupBy(task => task.ProgrammeId ?? string.Empty))
        {
            var section = index.Section(programme.Key);
            var title = section?.Title ?? string.Empty;
            var lost = section is { HeadingId: null, Level: > 0 };
            if (programme.All(task => task.ClauseIds.IsEmpty))
            {
                unassigned.Add(title.Length > 0 && !lost ? title : programme.First().Title);
                continue;
            }

            foreach (var task in programme)
            {
                rows.AddRange(OfTask(compilation, index, title, task).Select(row => row with { Lost = lost }));
            }
        }

        return new ResponsibilityRows(rows.ToImmutable(), unassigned.ToImmutable());
    }

    private static IEnumerable<ResponsibilityRow> OfTask(Compilation compilation, PlanLookup index, string programme, PlanTask task)
    {
        foreach (var clause in task.ClauseIds.Select(index.Clause).OfType<Clause>())
        {
            yield return new ResponsibilityRow(
                clause.Id, programme, task.Title, Work(compilation, clause),
                UnitsOwed.From(index, index.OfClause(clause.Id)), Dated(compilation.Source, index.MilestonesOfClause(clause.Id)), clause.Line);
        }

        var free = task.MilestoneIds.Select(index.Milestone).OfType<Milestone>().Where(milestone => milestone.ClauseId is null).ToList();
        if (task.ClauseIds.IsEmpty || free.Count > 0)
        {
            var work = task.ClauseIds.IsEmpty ? task.Title : string.Join('\n', free.Select(milestone => Deliverable.Of(compilation.Source, milestone)));
            yield return new ResponsibilityRow(
                task.Id, programme, task.Title, work, new UnitsOwed([], [], []), Dated(compilation.Source, free), task.Line);
        }
    }

    private static string Work(Compilation compilation, Clause clause)
    {
        var words = Wording.Of(compilation.Source, clause.Work);
        return words.Length == 0 ? clause.Title : words;
    }

    private static ImmutableArray<DatedWork> Dated(SourceDocument source, IEnumerable<Milestone> milestones) =>
    [
        .. milestones
            .OrderBy(milestone => milestone.When.LastDay).ThenBy(milestone => milestone.Span)
            .Select(milestone => new DatedWork(milestone.Id, milestone.When, milestone.Before, Deliverable.Of(source, milestone), milestone.ByHand?.Kind)),
    ];
}
