using Luoshi.Core.Model;
using Luoshi.Web.Components;

namespace Luoshi.Web.Pages.Reader.Cards;

internal static class TargetCard
{
    public static Card Make(CardContext at, Target target) => at.Card(target, target.Indicator, target.Sentence,
    [
        new(CardTexts.Promised, [new CardValue(Words.Quantity(target, at.View.Language))]),
        new(CardTexts.Scope, target.Scope is null ? [] : [new CardValue(target.Scope)]),
        new(CardTexts.Deadline, [target.Deadline is PlanDate date ? at.Date(date, target.Before) : new CardValue("—", Note: at.Say(SharedTexts.NoDeadline))]),
        new(CardTexts.DeadlineFrom, Source(at, target)),
        new(CardTexts.Group, target.Group.Length > 0 ? [new CardValue(target.Group)] : []),
        new(CardTexts.Section, at.Section(target.SectionId)),
        new(CardTexts.Tasks, [.. at.Plan.Tasks.Where(task => task.TargetIds.Contains(target.Id)).Select(at.Of)]),
        new(CardTexts.OwedBy, at.OwedAt(target.Span)),
        .. at.Plan.Relations.Where(relation => relation.WholeId == target.Id || relation.PartIds.Contains(target.Id)).Select(relation => Related(at, target, relation)),
    ]);

    /// <summary>The words that gave the deadline: of the same sentence, or inherited from above.</summary>
    private static IReadOnlyList<CardValue> Source(CardContext at, Target target)
    {
        if (target.DeadlineSpan is not { } span)
        {
            return [];
        }

        var line = at.LineOf(span);
        var note = target.Sentence.Contains(span) ? at.Say(CardTexts.SameSentence) : at.View.Say(CardTexts.Inherited, line);
        return [new CardValue($"“{at.Quote(span)}”", Line: line, Note: note)];
    }

    private static CardRow Related(CardContext at, Target target, Relation relation)
    {
        var others = relation.PartIds.Prepend(relation.WholeId).Where(id => id != target.Id).Select(id => at.Index.Item<Target>(id)).OfType<Target>().Select(at.Of);
        var outside = relation.Outside is string name ? new[] { new CardValue(at.View.Say(CardTexts.Outside, name)) } : [];
        return new CardRow(CardWords.Of(relation.Kind), [.. others, .. outside]);
    }
}
