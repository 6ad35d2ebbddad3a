using Luoshi.Core.Model;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Pages.Reader.Cards;

/// <summary>What the panel shows of the chosen item.</summary>
/// <param name="Key">Its number.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its short name, in the plan's words.</param>
/// <param name="Line">Where it stands.</param>
/// <param name="Quote">The sentence that made it.</param>
/// <param name="Rows">What it compiled to.</param>
/// <param name="Findings">What was found about these words, each with its working.</param>
/// <param name="InPlanWords">Whether the title is Chinese whatever the reader's language.</param>
public sealed record Card(
    string Key, LocalizedText Kind, string Title, int Line, string Quote, IReadOnlyList<CardRow> Rows, IReadOnlyList<NumberedFinding> Findings,
    bool InPlanWords = true)
{
    /// <summary>Whose hand is in the item; null where it is as the compiler read it.</summary>
    public ByHand? Hand { get; init; }

    /// <summary>What the hand changed: the field, what the compiler reads and what stands now, as people read them.</summary>
    public IReadOnlyList<CardChange> Changes { get; init; } = [];

    /// <summary>Where the item can be corrected, rejected or added; empty for what cannot.</summary>
    public IReadOnlyList<CardAction> Actions { get; init; } = [];
}

/// <summary>One field that a person changed.</summary>
public sealed record CardChange(LocalizedText Field, string Was, string Now);

/// <summary>What can be done about the item, and where.</summary>
public sealed record CardAction(LocalizedText Label, string Address);

/// <summary>One property; one with no values is not shown.</summary>
public sealed record CardRow(LocalizedText Label, IReadOnlyList<CardValue> Values);

/// <summary>A value, and where it leads: to an item of the plan or to a line of the document.</summary>
public sealed record CardValue(string Text, string? Item = null, int? Line = null, string? Note = null);
