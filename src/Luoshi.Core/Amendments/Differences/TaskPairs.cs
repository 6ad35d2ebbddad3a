using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Amendments.Differences;

/// <summary>Which tasks of two versions are the same work.</summary>
internal sealed class TaskPairs
{
    private const double SameTitle = 0.55;

    public required List<(PlanTask Old, PlanTask New)> Pairs { get; init; }

    public required List<PlanTask> Dropped { get; init; }

    public required List<PlanTask> Added { get; init; }

    public static TaskPairs Of(Plan old, Plan @new)
    {
        var (pairs, dropped, added) = Matching.Match(
            old.Tasks, @new.Tasks, (a, b) => Matching.Likeness(a.Title, b.Title), SameTitle, t => t.Id, t => t.Title.Length > 0 ? AnchorText.Fold(t.Title) : null);
        return new() { Pairs = pairs, Dropped = dropped, Added = added };
    }

    /// <summary>The old task that a new one continues; the new task itself where there is none.</summary>
    public string? OldOf(string? newId) => Pairs.Find(p => p.New.Id == newId) is { Old: { } old } ? old.Id : newId;
}
