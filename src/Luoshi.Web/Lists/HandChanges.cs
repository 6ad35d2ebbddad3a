using Luoshi.Core.Corrections;
using Luoshi.Core.Model;

namespace Luoshi.Web.Lists;

/// <summary>A field that a person changed, with both values as plan.json writes them.</summary>
public sealed record FieldChange(string Field, string Was, string Now);

/// <summary>What a person's hand changed in an item.</summary>
public static class HandChanges
{
    /// <summary>The fields in which the item differs from what the compiler itself reads, in the order of forms.</summary>
    public static IEnumerable<FieldChange> Changes(PlanItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.ByHand is not { } hand)
        {
            return [];
        }

        var now = CorrectionFields.Of(item);
        return now.Count == 0 ? [] : CorrectionFields.Names(ListOf(item))
            .Where(field => hand.Was.TryGetValue(field, out var was) && was != now[field])
            .Select(field => new FieldChange(field, hand.Was[field], now[field]));
    }

    public static CorrectedList ListOf(PlanItem item) => item switch
    {
        Target => CorrectedList.Targets,
        Responsibility => CorrectedList.Responsibilities,
        _ => CorrectedList.Milestones,
    };
}
