using System.Collections.Immutable;

namespace Luoshi.Office.ActionPlans;

/// <summary>What became of a step between two versions.</summary>
public enum StepChange
{
    Same,
    Changed,
    Added,
    Removed,
}

/// <summary>A step of one version beside that of another.</summary>
public sealed record StepPair(StepChange Change, ActionStep? Before, ActionStep? After);

/// <summary>Two versions of an action plan, step by step.</summary>
public static class ActionPlanDifference
{
    /// <summary>
    /// The steps of both side by side, in the order of the later version: steps are matched by their names, those left over by their place,
    /// and what then has no partner was added or removed.
    /// </summary>
    public static ImmutableArray<StepPair> Between(ActionPlanContent before, ActionPlanContent after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var left = before.Steps.ToList();
        var partners = after.Steps.Select(step => Take(left, other => other.Title == step.Title)).ToArray();
        for (var at = 0; at < partners.Length; at++)
        {
            if (partners[at] is null && at < before.Steps.Length)
            {
                partners[at] = Take(left, other => ReferenceEquals(other, before.Steps[at]));
            }
        }

        return
        [
            .. after.Steps.Select((step, at) => partners[at] is { } partner ? new StepPair(Alike(partner, step) ? StepChange.Same : StepChange.Changed, partner, step) : new(StepChange.Added, null, step)),
            .. left.Select(step => new StepPair(StepChange.Removed, step, null)),
        ];
    }

    private static ActionStep? Take(List<ActionStep> from, Predicate<ActionStep> fits)
    {
        var at = from.FindIndex(fits);
        if (at < 0)
        {
            return null;
        }

        var taken = from[at];
        from.RemoveAt(at);
        return taken;
    }

    private static bool Alike(ActionStep one, ActionStep other) =>
        one with { Money = [], Help = [] } == other with { Money = [], Help = [] } && one.Money.SequenceEqual(other.Money) && one.Help.SequenceEqual(other.Help);
}
