using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Documents.Tables;
using Luoshi.Web.Components;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Pages.Reader.Cards;

/// <summary>Cards of units, projects, headings and dates: what the text names.</summary>
internal static class NameCards
{
    public static Card Make(CardContext at, Unit unit) => at.Card(unit, unit.Name, at.SentenceSpan(unit.Span),
    [
        new(CardTexts.Names, unit.Names.Length > 1 ? [.. unit.Names.Select(name => new CardValue(name))] : []),
        new(CardTexts.Sort, [new CardValue(at.Say(CardWords.Of(unit.Kind)))]),
        new(CardTexts.Implementing, [new CardValue(at.Say(unit.Implementing ? CardTexts.Yes : CardTexts.No))]),
        new(CardTexts.Leads, Owes(at, unit, Role.Lead)),
        new(CardTexts.Assists, Owes(at, unit, Role.Assist)),
        new(CardTexts.Carries, Owes(at, unit, Role.Responsible)),
    ]);

    public static Card Make(CardContext at, Project project) => at.Card(project, project.Name, at.SentenceSpan(project.Span),
    [
        new(CardTexts.Tasks, at.Index.Item<PlanTask>(project.TaskId) is { } task ? [at.Of(task)] : []),
        new(CardTexts.Milestones, [.. project.MilestoneIds.Select(id => at.Index.Item<Milestone>(id)).OfType<Milestone>().Select(at.Of)]),
        new(CardTexts.OwedBy, at.OwedAt(project.Span)),
        new(CardTexts.Mentions, [.. project.Mentions.Select(mention => Place(at, mention))]),
    ]);

    public static Card Make(CardContext at, Heading heading) => at.Card(heading, heading.Title, heading.Span,
    [
        new(CardTexts.Section, at.Section(at.Plan.Sections.FirstOrDefault(section => section.HeadingId == heading.Id)?.ParentId)),
        new(SharedTexts.Task, [.. at.Plan.Tasks.Where(task => task.HeadingId == heading.Id).Select(at.Of)]),
    ]);

    public static Card Make(CardContext at, NumberedDate named)
    {
        var (span, date) = (named.Date.Span, named.Date);
        return new Card(named.Number, CardTexts.When, PlanDateText.Format(date.When, date.Before, at.View.Language), date.Line, at.SentenceAround(span),
        [
            .. new CardRow[]
            {
                new(CardTexts.WrittenAs, [new CardValue($"“{at.Quote(span)}”")]),
                new(CardTexts.When, [at.Date(date.When, date.Before)]),
                new(CardTexts.Governs, [.. at.Plan.Targets.Where(target => target.DeadlineSpan?.Overlaps(span) == true).Select(at.Of)]),
                new(CardTexts.DateOf, [.. at.Plan.Milestones.Where(milestone => milestone.DateSpan.Overlaps(span)).Select(at.Of)]),
            }.Where(row => row.Values.Count > 0),
        ],
        [.. at.Index.Touching(span)],
        InPlanWords: false);
    }

    private static CardValue Place(CardContext at, TextSpan span)
    {
        var line = at.LineOf(span);
        return new CardValue(at.View.Say(SharedTexts.Line, line), Line: line);
    }

    private static IReadOnlyList<CardValue> Owes(CardContext at, Unit unit, Role role) =>
        [.. at.Index.OfUnit(unit.Id).Where(owed => owed.Role == role).Select(owed => new CardValue(
            Words.Shorten(at.Index.Item<Clause>(owed.ClauseId)?.Title ?? owed.Name), owed.Number))];
}
