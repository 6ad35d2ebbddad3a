using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Amendments.Differences;

/// <summary>Milestones that slipped, were brought forward, added and dropped.</summary>
internal static class MilestoneChanges
{
    private const double SameDeed = 0.6;

    public static IEnumerable<PlanChange> Between(TaskPairs tasks, Compilation old, Compilation @new)
    {
        var mine = @new.Plan.Milestones.ToHashSet(ReferenceEqualityComparer.Instance as IEqualityComparer<Milestone>);
        var (pairs, dropped, added) = Matching.Match(
            old.Plan.Milestones, @new.Plan.Milestones, (a, b) => a.TaskId == tasks.OldOf(b.TaskId) ? Matching.Likeness(a.Text, b.Text) : 0, SameDeed,
            m => m.Id,
            m => Task(m) + AnchorText.Fold(m.Text) + m.When,
            m => Task(m) + AnchorText.Fold(m.Text),
            m => AnchorText.Fold(m.Text));
        return pairs.Where(p => p.Old.When != p.New.When).Select(Moved)
            .Concat(dropped.Select(m => new PlanChange(
                ChangeKind.MilestoneDropped, ChangeDirection.Easier, m.Id, null, m.Span, null, Words(m), string.Empty, new($"取消节点：{Words(m)}。", $"Milestone dropped: {Words(m)}."))))
            .Concat(added.Select(m => new PlanChange(
                ChangeKind.MilestoneAdded, ChangeDirection.Harder, null, m.Id, null, m.Span, string.Empty, Words(m), new($"新增节点：{Words(m)}。", $"Milestone added: {Words(m)}."))))
            .OrderBy(c => c.NewSpan?.Start ?? c.OldSpan?.Start ?? 0);

        string? Task(Milestone m) => mine.Contains(m) ? tasks.OldOf(m.TaskId) : m.TaskId;
    }

    private static PlanChange Moved((Milestone Old, Milestone New) pair)
    {
        var (direction, message) = Dates.Moved(pair.New.Text, pair.Old.When, pair.New.When);
        return new(
            ChangeKind.MilestoneDate, direction, pair.Old.Id, pair.New.Id, pair.Old.Span, pair.New.Span, pair.Old.When.ToString(), pair.New.When.ToString(), message);
    }

    private static string Words(Milestone milestone) => $"{milestone.When} {milestone.Text}";
}
