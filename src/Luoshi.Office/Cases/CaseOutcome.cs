using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Calendar;

namespace Luoshi.Office.Cases;

/// <summary>What somebody asks for.</summary>
/// <param name="Id">Made by the one who asks; the same Id again is the same request.</param>
public sealed record CaseRequest(string Id, string Action, string? Reason, ImmutableDictionary<string, string> Data)
{
    public CaseRequest(string id, string action)
        : this(id, action, null, ImmutableDictionary<string, string>.Empty)
    {
    }
}

/// <summary>The calendar and the time limits in force on the day, by the keys that transitions use.</summary>
public sealed record CaseTerms(WorkingCalendar Calendar, ImmutableDictionary<string, TermRule> Rules);

/// <summary>A message to send.</summary>
/// <param name="To">Whom, as the table says.</param>
/// <param name="Person">The person where one is meant; null for a role.</param>
/// <param name="Template">The key of the text.</param>
public sealed record CaseNotice(CaseAddressee To, string? Person, string Template);

/// <summary>What became of a request.</summary>
public abstract record CaseOutcome;

/// <summary>The case moved.</summary>
/// <param name="Case">The case as it stands now.</param>
/// <param name="Event">What happened.</param>
/// <param name="Notices">What to send; nothing where the request had been carried out before.</param>
/// <param name="Repeated">The request had been carried out before and changed nothing now.</param>
public sealed record Moved(CaseSnapshot Case, CaseEvent Event, ImmutableArray<CaseNotice> Notices, bool Repeated) : CaseOutcome;

/// <summary>Nothing changed.</summary>
/// <param name="Code">Stable name of the reason.</param>
/// <param name="Reason">Why, and what to do instead.</param>
public sealed record Refused(string Code, LocalizedText Reason) : CaseOutcome;

/// <summary>An action that somebody may take now.</summary>
/// <param name="Obstacle">What stands in the way although they may; null where nothing does.</param>
public sealed record OpenAction(CaseAction Action, CaseState To, bool NeedsReason, ImmutableArray<CaseDatum> Data, LocalizedText? Obstacle);
