using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Amendments.Differences;

/// <summary>Tasks and headings added, dropped and renamed.</summary>
internal static class TaskChanges
{
    public static IEnumerable<PlanChange> Between(TaskPairs tasks, Plan old, Plan @new) =>
        tasks.Pairs.Where(p => AnchorText.Fold(p.Old.Title) != AnchorText.Fold(p.New.Title)).Select(p => new PlanChange(
                ChangeKind.TaskRenamed, ChangeDirection.Neutral, p.Old.Id, p.New.Id, p.Old.Span, p.New.Span, p.Old.Title, p.New.Title,
                new($"任务“{p.Old.Title}”改为“{p.New.Title}”。", $"The task {p.Old.Title} became {p.New.Title}.")))
            .Concat(tasks.Dropped.Select(t => new PlanChange(
                ChangeKind.TaskDropped, ChangeDirection.Easier, t.Id, null, t.Span, null, t.Title, string.Empty, new($"取消任务“{t.Title}”。", $"Task dropped: {t.Title}."))))
            .Concat(tasks.Added.Select(t => new PlanChange(
                ChangeKind.TaskAdded, ChangeDirection.Harder, null, t.Id, null, t.Span, string.Empty, t.Title, new($"新增任务“{t.Title}”。", $"Task added: {t.Title}."))))
            .OrderBy(c => c.NewSpan?.Start ?? c.OldSpan?.Start ?? 0);

    /// <summary>Headings that open no task; another number before the same title is no change.</summary>
    public static IEnumerable<PlanChange> Headings(Plan old, Plan @new)
    {
        var (_, dropped, added) = Matching.Match(Others(old), Others(@new), null, 1, h => h.Id, h => AnchorText.Fold(h.Title));
        return dropped.Select(h => new PlanChange(
                ChangeKind.HeadingDropped, ChangeDirection.Neutral, h.Id, null, h.Span, null, h.Label + h.Title, string.Empty, new($"删去标题“{h.Label}{h.Title}”。", $"Heading removed: {h.Label}{h.Title}.")))
            .Concat(added.Select(h => new PlanChange(
                ChangeKind.HeadingAdded, ChangeDirection.Neutral, null, h.Id, null, h.Span, string.Empty, h.Label + h.Title, new($"新增标题“{h.Label}{h.Title}”。", $"Heading added: {h.Label}{h.Title}."))))
            .OrderBy(c => c.NewSpan?.Start ?? c.OldSpan?.Start ?? 0);
    }

    private static IEnumerable<Heading> Others(Plan plan)
    {
        var tasks = plan.Tasks.Select(t => t.HeadingId).ToHashSet(StringComparer.Ordinal);
        return plan.Headings.Where(h => !tasks.Contains(h.Id));
    }
}
