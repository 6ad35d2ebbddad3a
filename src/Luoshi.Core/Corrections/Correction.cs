using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Corrections;

/// <summary>The lists of a plan that can be corrected by hand.</summary>
public enum CorrectedList
{
    /// <summary>Targets.</summary>
    Targets,

    /// <summary>Responsibilities.</summary>
    Responsibilities,

    /// <summary>Milestones.</summary>
    Milestones,
}

/// <summary>
/// A dated and attributed correction of what the compiler reads in a document, tied to the words that it is about. It is applied
/// each time the document is compiled.
/// </summary>
/// <param name="Id">Unique among the corrections of a document.</param>
/// <param name="Kind">Whether an item is added, changed or rejected.</param>
/// <param name="List">The list that the item belongs to.</param>
/// <param name="Anchor">The words of the item.</param>
/// <param name="Fields">The values given, by the names of <see cref="CorrectionFields"/> and written as in plan.json; "" takes a value away.</param>
/// <param name="Was">For a change: what the compiler read in these fields when it was made; empty where nobody noted it.</param>
/// <param name="By">Who made it.</param>
/// <param name="At">When it was made.</param>
/// <param name="Reason">Why.</param>
public sealed record Correction(
    string Id, CorrectionKind Kind, CorrectedList List, Anchor Anchor,
    ImmutableSortedDictionary<string, string> Fields, ImmutableSortedDictionary<string, string> Was,
    string By, DateTimeOffset At, string Reason)
{
    /// <summary>A correction of the item at a span, with the values that it changes noted from the item itself.</summary>
    /// <param name="id">Unique among the corrections of the document.</param>
    /// <param name="kind">What is done to the item.</param>
    /// <param name="item">The item as the compiler reads it.</param>
    /// <param name="document">The text that holds it.</param>
    /// <param name="fields">The values given.</param>
    /// <param name="by">Who makes the correction.</param>
    /// <param name="at">When.</param>
    /// <param name="reason">Why.</param>
    public static Correction Of(
        string id, CorrectionKind kind, PlanItem item, SourceDocument document, ImmutableSortedDictionary<string, string> fields, string by, DateTimeOffset at, string reason)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(fields);
        var values = CorrectionFields.Of(item);
        var list = item switch
        {
            Target => CorrectedList.Targets,
            Responsibility => CorrectedList.Responsibilities,
            Milestone => CorrectedList.Milestones,
            _ => throw new ArgumentException("Only targets, responsibilities and milestones are corrected.", nameof(item)),
        };
        var was = fields.Keys.Where(values.ContainsKey).ToImmutableSortedDictionary(name => name, name => values[name], StringComparer.Ordinal);
        return new(id, kind, list, Anchor.Of(document, item.Span), fields, was, by, at, reason);
    }
}
