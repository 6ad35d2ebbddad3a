using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Office.ActionPlans;
using Luoshi.Office.People;

namespace Luoshi.Web.Pages.ActionPlans;

/// <summary>One field of two versions side by side.</summary>
/// <param name="Place">What it belongs to: the goal, or a step by its name.</param>
public sealed record ComparedField(string Place, LocalizedText Name, string? Before, string? After, StepChange Change);

/// <summary>Action plans in words.</summary>
/// <param name="units">What units are called.</param>
public sealed class ActionPlanWords(UnitDirectory? units, string language)
{
    public string Unit(string id) => units?.Find(id)?.Name ?? id;

    public string Money(MoneyLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Fill(ActionPlanTexts.MoneyLine, line.Source, Components.Words.Number(line.Amount));
    }

    public string Help(HelpLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Fill(ActionPlanTexts.HelpLine, Unit(line.UnitId), line.What, line.NeededBy);
    }

    /// <summary>The fields of a step in order, as they are read and compared.</summary>
    public IEnumerable<(LocalizedText Name, string Value)> Fields(ActionStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        yield return (ActionPlanTexts.StepTitle, step.Title);
        yield return (ActionPlanTexts.DueOn, step.DueOn);
        yield return (ActionPlanTexts.Post, step.Post);
        yield return (ActionPlanTexts.Measures, step.Measures);
        yield return (ActionPlanTexts.Money, string.Join('\n', step.Money.Select(Money)));
        yield return (ActionPlanTexts.Help, string.Join('\n', step.Help.Select(Help)));
    }

    /// <summary>Every field of two versions, field by field, in the order of the later one.</summary>
    public ImmutableArray<ComparedField> Compare(ActionPlanContent before, ActionPlanContent after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var goal = ActionPlanTexts.Goal.For(language);
        return
        [
            new(goal, ActionPlanTexts.Goal, before.Goal, after.Goal, before.Goal == after.Goal ? StepChange.Same : StepChange.Changed),
            .. ActionPlanDifference.Between(before, after).SelectMany(pair => Compare(pair, before, after)),
        ];
    }

    public static LocalizedText Of(StepChange change) => change switch
    {
        StepChange.Same => ActionPlanTexts.ChangeSame,
        StepChange.Changed => ActionPlanTexts.ChangeChanged,
        StepChange.Added => ActionPlanTexts.ChangeAdded,
        _ => ActionPlanTexts.ChangeRemoved,
    };

    private IEnumerable<ComparedField> Compare(StepPair pair, ActionPlanContent before, ActionPlanContent after)
    {
        var (left, right) = (pair.Before is { } old ? Fields(old) : null, pair.After is { } now ? Fields(now) : null);
        var place = pair.After is { } kept
            ? Fill(ActionPlanTexts.Step, Number(after, kept)) + " " + kept.Title
            : Fill(ActionPlanTexts.Step, Number(before, pair.Before ?? ActionPlanForm.Blank)) + " " + pair.Before?.Title;
        foreach (var (name, value) in right ?? left ?? [])
        {
            var other = right is null ? null : left?.First(field => field.Name == name).Value;
            yield return pair.Change switch
            {
                StepChange.Added => new(place, name, null, value, StepChange.Added),
                StepChange.Removed => new(place, name, value, null, StepChange.Removed),
                _ => new(place, name, other, value, other == value ? StepChange.Same : StepChange.Changed),
            };
        }
    }

    private static int Number(ActionPlanContent content, ActionStep step)
    {
        for (var at = 0; at < content.Steps.Length; at++)
        {
            if (ReferenceEquals(content.Steps[at], step))
            {
                return at + 1;
            }
        }

        return 0;
    }

    private string Fill(LocalizedText text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text.For(language), values);
}
