using Luoshi.Core.Model;
using Luoshi.Web.Components;

namespace Luoshi.Web.Pages.Reader.Cards;

/// <summary>Cards of tasks, clauses, responsibilities and milestones: who owes what by when.</summary>
internal static class WorkCards
{
    public static Card Make(CardContext at, PlanTask task) => at.Card(task, task.Title, task.Span,
    [
        new(CardTexts.Programme, at.Section(task.ProgrammeId)),
        new(CardTexts.Clauses, task.ClauseIds.IsEmpty
            ? [new CardValue("—", Note: at.Say(CardTexts.NoClause))]
            : [.. task.ClauseIds.Select(id => at.Index.Item<Clause>(id)).OfType<Clause>().Select(at.Of)]),
        new(CardTexts.OwedBy, [.. task.ClauseIds.SelectMany(id => at.Index.OfClause(id)).Select(at.Of)]),
        new(CardTexts.Targets, [.. task.TargetIds.Select(id => at.Index.Item<Target>(id)).OfType<Target>().Select(at.Of)]),
        new(CardTexts.Milestones, [.. task.MilestoneIds.Select(id => at.Index.Item<Milestone>(id)).OfType<Milestone>().Select(at.Of)]),
        new(CardTexts.Projects, [.. at.Plan.Projects.Where(project => project.TaskId == task.Id).Select(project => new CardValue(project.Name, project.Number))]),
    ]);

    public static Card Make(CardContext at, Clause clause) => at.Card(clause, clause.Title, clause.Work,
    [
        new(SharedTexts.Lead, Owed(at, clause, Role.Lead)),
        new(SharedTexts.Assist, Owed(at, clause, Role.Assist)),
        new(SharedTexts.Responsible, Owed(at, clause, Role.Responsible)),
        new(CardTexts.Form, [new CardValue(at.Say(CardWords.Of(clause.Form)), Note: $"“{at.Quote(clause.Span)}”")]),
        new(CardTexts.Tasks, Task(at, clause.TaskId)),
        new(CardTexts.Milestones, [.. at.Plan.Milestones.Where(milestone => milestone.ClauseId == clause.Id).Select(at.Of)]),
        new(CardTexts.Targets, [.. at.Plan.Targets.Where(target => clause.Work.Contains(target.Span)).Select(at.Of)]),
    ]);

    public static Card Make(CardContext at, Responsibility owed)
    {
        var clause = at.Index.Item<Clause>(owed.ClauseId);
        var unit = at.Index.Item<Unit>(owed.UnitId);
        return at.Card(owed, unit?.Name ?? owed.Name, clause?.Work ?? owed.Span,
        [
            new(CardTexts.Role, [new CardValue(at.Say(Words.Of(owed.Role)))]),
            new(SharedTexts.Unit, unit is null ? [new CardValue(owed.Name)] : [new CardValue(unit.Name, unit.Number)]),
            new(CardTexts.WrittenAs, unit is null || unit.Name == owed.Name ? [] : [new CardValue(owed.Name)]),
            new(CardTexts.AssignedBy, clause is null ? [] : [at.Of(clause) with { Note = $"“{at.Quote(clause.Span)}”" }]),
            new(CardTexts.Tasks, Task(at, clause?.TaskId)),
            new(CardTexts.Milestones, [.. at.Plan.Milestones.Where(milestone => milestone.ClauseId == owed.ClauseId).Select(at.Of)]),
        ]);
    }

    public static Card Make(CardContext at, Milestone milestone) => at.Card(milestone, Words.Shorten(milestone.Text), at.SentenceSpan(milestone.Span),
    [
        new(CardTexts.When, [at.Date(milestone.When, milestone.Before)]),
        new(CardTexts.DeadlineFrom, [new CardValue($"“{at.Quote(milestone.DateSpan)}”", Line: at.LineOf(milestone.DateSpan))]),
        new(CardTexts.Deliverable, [new CardValue(milestone.Text.Trim())]),
        new(CardTexts.Tasks, Task(at, milestone.TaskId)),
        new(CardTexts.AssignedBy, at.Index.Item<Clause>(milestone.ClauseId) is { } clause ? [at.Of(clause)] : []),
        new(CardTexts.OwedBy, milestone.ClauseId is null
            ? [new CardValue("—", Note: at.Say(CardTexts.Nobody))]
            : [.. at.Index.OfClause(milestone.ClauseId).Select(at.Of)]),
        new(CardTexts.Projects, [.. at.Plan.Projects.Where(project => project.MilestoneIds.Contains(milestone.Id)).Select(project => new CardValue(project.Name, project.Number))]),
    ]);

    private static IReadOnlyList<CardValue> Owed(CardContext at, Clause clause, Role role) =>
        [.. at.Index.OfClause(clause.Id).Where(owed => owed.Role == role).Select(owed => new CardValue(at.Index.Item<Unit>(owed.UnitId)?.Name ?? owed.Name, owed.Number))];

    private static IReadOnlyList<CardValue> Task(CardContext at, string? id) => at.Index.Item<PlanTask>(id) is { } task ? [at.Of(task)] : [];
}
