using System.Collections.Immutable;
using Luoshi.Core.Text;

namespace Luoshi.Core.Model;

/// <summary>What a person did to what the compiler read.</summary>
public enum CorrectionKind
{
    /// <summary>Put in an item that the compiler did not read.</summary>
    Add,

    /// <summary>Gave other values to an item that the compiler read.</summary>
    Change,

    /// <summary>Took out something that the compiler took for an item.</summary>
    Reject,
}

/// <summary>The hand of a person in an item: who, when, why, and what stood there before.</summary>
/// <param name="Kind">What was done to the item.</param>
/// <param name="CorrectionId">The last correction that touched it.</param>
/// <param name="By">Who made the correction.</param>
/// <param name="At">When it was made.</param>
/// <param name="Reason">Why, in that person's words.</param>
/// <param name="Was">What the compiler itself reads in the fields that were changed, written as in plan.json; empty for items added or rejected.</param>
public sealed record ByHand(CorrectionKind Kind, string CorrectionId, string By, DateTimeOffset At, string Reason, ImmutableSortedDictionary<string, string> Was);

/// <summary>What became of a correction when the document was compiled.</summary>
public enum CorrectionStatus
{
    /// <summary>It is in the plan.</summary>
    Applied,

    /// <summary>It is in the plan, against what the compiler reads now; when it was made, the compiler read something else.</summary>
    Contradicted,

    /// <summary>The compiler now reads by itself what the correction says.</summary>
    Redundant,

    /// <summary>The words that it is about are gone, or cannot be told from others.</summary>
    Lost,

    /// <summary>The words are there, but no item to change or reject.</summary>
    Unmatched,

    /// <summary>It does not say anything that could be applied.</summary>
    Invalid,
}

/// <summary>A correction and what became of it. A correction that is not in the plan is listed all the same: nothing is lost.</summary>
/// <param name="Id">The correction.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Status">What became of it.</param>
/// <param name="ItemId">The item that it made, changed or rejected; null where there is none.</param>
/// <param name="Span">Where it stands; null where its words are lost.</param>
/// <param name="Quote">The words that it is about.</param>
/// <param name="By">Who made it.</param>
/// <param name="At">When it was made.</param>
/// <param name="Reason">Why.</param>
/// <param name="Detail">What is the matter; empty where it was simply applied.</param>
public sealed record CorrectionOutcome(
    string Id, CorrectionKind Kind, CorrectionStatus Status, string? ItemId, TextSpan? Span, string Quote, string By, DateTimeOffset At, string Reason, LocalizedText Detail);
