using Luoshi.Core.Model;

namespace Luoshi.Office.Acknowledgements;

/// <summary>That an acknowledgement was withdrawn: by whom, when and why.</summary>
public sealed record Withdrawal(string By, DateTimeOffset At, string Reason);

/// <summary>An acknowledgement as it was made, and its withdrawal where it was withdrawn.</summary>
public sealed record KeptAcknowledgement(Acknowledgement Acknowledgement, Withdrawal? Withdrawn);

/// <summary>All acknowledgements of a document in the order in which they were made.</summary>
/// <param name="Stamp">Rises with everything that happens to them; 0 where nothing ever did.</param>
public sealed record AcknowledgementHistory(IReadOnlyList<KeptAcknowledgement> All, long Stamp)
{
    /// <summary>Those that were not withdrawn.</summary>
    public IEnumerable<Acknowledgement> InForce => All.Where(kept => kept.Withdrawn is null).Select(kept => kept.Acknowledgement);
}
