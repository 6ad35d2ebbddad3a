using System.Collections.Immutable;

namespace Luoshi.Core.Amendments.Consolidating;

/// <summary>Why an instruction could not be carried out.</summary>
public enum PlacementTrouble
{
    /// <summary>It was carried out, or has nothing to carry out.</summary>
    None,

    /// <summary>The plan does not hold the words or the part.</summary>
    Missing,

    /// <summary>The plan holds them in several places.</summary>
    Ambiguous,

    /// <summary>The instruction was not understood.</summary>
    Unread,

    /// <summary>It changes words that an earlier instruction changes.</summary>
    Conflict,
}

/// <summary>Where an instruction takes effect: all of its edits, or none and why.</summary>
/// <param name="Edits">What it does to the text.</param>
/// <param name="Trouble">Why there are none.</param>
/// <param name="About">The words that were looked for; empty where it was carried out.</param>
internal sealed record Placement(ImmutableArray<TextEdit> Edits, PlacementTrouble Trouble, string About)
{
    public static Placement Nothing { get; } = new([], PlacementTrouble.None, string.Empty);

    public static Placement Made(params TextEdit[] edits) => new([.. edits], PlacementTrouble.None, string.Empty);

    public static Placement Failed(PlacementTrouble trouble, string about) => new([], trouble, about);

    /// <summary>The edit of one place, of all where all are meant, or what is wrong.</summary>
    public static Placement Of(IReadOnlyList<TextEdit> found, bool everywhere, string about) => found.Count switch
    {
        0 => Failed(PlacementTrouble.Missing, about),
        > 1 when !everywhere => Failed(PlacementTrouble.Ambiguous, about),
        _ => Made([.. found]),
    };
}
