using Luoshi.Core.Corrections;

namespace Luoshi.Office.Corrections;

/// <summary>That a correction was withdrawn: by whom, when and why.</summary>
public sealed record Withdrawal(string By, DateTimeOffset At, string Reason);

/// <summary>A correction as it was made, and its withdrawal where it was withdrawn.</summary>
public sealed record KeptCorrection(Correction Correction, Withdrawal? Withdrawn);

/// <summary>All corrections of a document in the order in which they were made.</summary>
/// <param name="Stamp">Rises with everything that happens to them; 0 where nothing ever did.</param>
public sealed record CorrectionHistory(IReadOnlyList<KeptCorrection> All, long Stamp)
{
    /// <summary>Those that are in force.</summary>
    public IEnumerable<Correction> InForce => All.Where(kept => kept.Withdrawn is null).Select(kept => kept.Correction);
}
