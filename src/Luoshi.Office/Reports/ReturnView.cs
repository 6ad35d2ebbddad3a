using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Observations;

namespace Luoshi.Office.Reports;

/// <summary>A line of a return with what is known of it besides.</summary>
/// <param name="Line">As it stands; of an accepted return, as it was accepted.</param>
/// <param name="Before">As it was accepted last before; null where it never was.</param>
/// <param name="BeforeIn">The return in which it was.</param>
/// <param name="Held">The value that the system holds of the target up to the end of the round before this return; null where it holds none.</param>
public sealed record ReturnLineView(ReturnLine Line, AcceptedLine? Before, string? BeforeIn, ObservationFact? Held)
{
    /// <summary>What the line said, in the form in which it would be accepted.</summary>
    public AcceptedLine Now => AcceptedReturn.Freeze(Line);
}

/// <summary>A return as its page shows it to somebody.</summary>
/// <param name="Lines">Its lines, in order.</param>
/// <param name="Files">Names of kept files by their hashes: those that its lines name and those that the unit handed in for it.</param>
/// <param name="Picture">As it was accepted; null while it is not.</param>
/// <param name="Locked">Why the person cannot change it now; null where they can.</param>
/// <param name="Exception">The dated exception by which it is open although the round is closed; null where there is none.</param>
public sealed record ReturnView(
    OpenCase Open, ReportRound Round, ImmutableArray<ReturnLineView> Lines, ImmutableDictionary<string, string> Files, AcceptedPicture? Picture, LocalizedText? Locked, RoundReopening? Exception)
{
    /// <summary>What the plan that it reports on is called.</summary>
    public required string PlanTitle { get; init; }

    /// <summary>The return that it is to correct; null for most.</summary>
    public CaseFile? Corrects { get; init; }

    /// <summary>Of an accepted return the one that took its place, or that is to take it; null where there is none.</summary>
    public CaseFile? Correction { get; init; }

    /// <summary>Why it came back, while it is mended: from the office, and after that from the unit's own leader.</summary>
    public IEnumerable<RecordedEvent> Returned
    {
        get
        {
            if (Open.File.State is not (ReturnKind.ToReport or ReturnKind.ToSign))
            {
                yield break;
            }

            var office = Open.Events.LastOrDefault(happened => happened.Action == ReturnKind.ReturnAction);
            if (office is not null)
            {
                yield return office;
            }

            if (Open.Events.LastOrDefault(happened => happened.Action == ReturnKind.HandBackAction) is { } leader && leader.Number > (office?.Number ?? 0))
            {
                yield return leader;
            }
        }
    }

    /// <summary>It cannot be handed in any more: the round is closed and no exception runs.</summary>
    public bool ShutOut => Open.File.State is ReturnKind.ToReport or ReturnKind.ToSign && Round.ClosedAt is not null && Exception is null;

    public string Id => Open.File.Id;

    public bool MayFill => Locked is null;

    /// <summary>Lines that nobody has looked at in this round.</summary>
    public int Untouched => Lines.Count(of => !of.Line.Touched);

    /// <summary>What differs from what was accepted last, field by field; lines that are new differ as a whole.</summary>
    public ImmutableArray<LineChange> Changes =>
        ReturnDifference.Between([.. Lines.Select(of => of.Before).OfType<AcceptedLine>()], [.. Lines.Where(of => of.Before is not null).Select(of => of.Now)]);

    public static string LinkTo(string caseId) => "/returns/" + caseId;
}
