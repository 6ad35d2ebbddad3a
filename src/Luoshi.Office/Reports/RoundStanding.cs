using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.CaseFiles;

namespace Luoshi.Office.Reports;

/// <summary>One unit's return in a round, for lists.</summary>
/// <param name="State">The code of its state.</param>
/// <param name="Corrected">A later return of the same unit was accepted in its place.</param>
/// <param name="Correcting">It was opened to correct an accepted return, which stays in force until this one is accepted.</param>
public sealed record RoundReturn(string CaseId, string UnitId, string State, DateTimeOffset StateSince, DateOnly? DueOn, bool Corrected, bool Correcting)
{
    /// <summary>It is the one that speaks for its unit in the round.</summary>
    public bool InForce => !Corrected && !Correcting;

    /// <summary>Signed by the unit's leader: it waits for the office or is accepted.</summary>
    public bool IsFiled => State is ReturnKind.Filed or ReturnKind.Accepted;

    public bool IsAccepted => State == ReturnKind.Accepted;

    /// <summary>Neither filed nor cancelled after its due day.</summary>
    public bool IsLate(DateOnly on) => !IsFiled && State != ReturnKind.Cancelled && DueOn < on;

    /// <summary>What it is called; itself where the table has no such state.</summary>
    public LocalizedText StateName => ReturnKind.Kind.State(State)?.Name ?? new(State, State);
}

/// <summary>How a round stands, as far as somebody sees it.</summary>
/// <param name="Returns">The return of each unit that is in force; those that were corrected, and corrections not accepted yet, are left out.</param>
public sealed record RoundStanding(ReportRound Round, ImmutableArray<RoundReturn> Returns)
{
    public int Asked => Returns.Count(of => of.State != ReturnKind.Cancelled);

    public int Filed => Returns.Count(of => of.IsFiled);

    public int Accepted => Returns.Count(of => of.IsAccepted);

    public int Late(DateOnly on) => Returns.Count(of => of.IsLate(on));
}

/// <summary>One unit's return in a round with all that its row tells.</summary>
/// <param name="FiledOn">The day on which the leader signed last; null where nobody did.</param>
/// <param name="Asked">What it asks of the unit.</param>
/// <param name="Minutes">Minutes from the first change to the signature; null while it is not accepted or where nothing was changed.</param>
public sealed record RoundRow(RoundReturn Return, OpenCase Open, DateOnly? FiledOn, Burden Asked, int? Minutes);

/// <summary>A round with the returns that somebody sees, also those that were corrected and those that are to correct others, and the exceptions of their units.</summary>
public sealed record RoundDetail(RoundStanding Standing, ImmutableArray<RoundRow> Rows, ImmutableArray<RoundReopening> Exceptions)
{
    public ReportRound Round => Standing.Round;

    /// <summary>Whether a return is in force while its correction is still under way.</summary>
    public bool IsBeingCorrected(RoundReturn of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return of.InForce && Rows.Any(row => row.Return.Correcting && row.Return.UnitId == of.UnitId && row.Open.IsOpen);
    }

    public static string LinkTo(string roundId) => "/rounds/" + roundId;
}
