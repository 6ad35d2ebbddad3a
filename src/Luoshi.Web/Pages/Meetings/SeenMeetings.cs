using System.Collections.Immutable;
using Luoshi.Office.Decisions;
using Luoshi.Office.Plans;
using Luoshi.Office.Publishing;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.Meetings;

/// <summary>A meeting as the caller sees it.</summary>
/// <param name="Decisions">All for those who see everything; else those that concern the caller's units.</param>
public sealed record SeenMeeting(Meeting Meeting, string PlanTitle, ImmutableArray<Decision> Decisions);

/// <summary>
/// Meetings for those who may see them: the office and those who look at the work of others see all; units see what was confirmed and
/// concerns them.
/// </summary>
public sealed class SeenMeetings(MeetingStore meetings, PublicationStore publications, PlanStore plans, Caller caller)
{
    /// <summary>The meetings, the last first.</summary>
    /// <param name="planId">Only those about this plan; null for all.</param>
    public async Task<ImmutableArray<SeenMeeting>> ListAsync(string? planId, CancellationToken cancellation)
    {
        List<SeenMeeting> seen = [];
        foreach (var meeting in planId is { Length: > 0 } ? await meetings.OfPlanAsync(planId, cancellation) : await meetings.AllAsync(cancellation))
        {
            if (await SeeAsync(meeting, cancellation) is { } shown)
            {
                seen.Add(shown);
            }
        }

        return [.. seen];
    }

    /// <summary>A meeting; null where there is none, or none of it is the caller's to see.</summary>
    public async Task<SeenMeeting?> FindAsync(string meetingId, CancellationToken cancellation) =>
        await meetings.FindAsync(meetingId, cancellation) is { } meeting ? await SeeAsync(meeting, cancellation) : null;

    /// <summary>The published plans, whose duties decisions become.</summary>
    public async Task<ImmutableArray<PlanSummary>> PlansAsync(CancellationToken cancellation)
    {
        List<PlanSummary> published = [];
        foreach (var publication in await publications.AllAsync(cancellation))
        {
            if (await plans.FindAsync(publication.PlanId, cancellation) is { } plan)
            {
                published.Add(plan);
            }
        }

        return [.. published];
    }

    private async Task<SeenMeeting?> SeeAsync(Meeting meeting, CancellationToken cancellation)
    {
        var decisions = await meetings.DecisionsAsync(meeting.Id, cancellation);
        var title = (await plans.FindAsync(meeting.PlanId, cancellation))?.Title ?? meeting.PlanId;
        if (caller.Scope.SeesEverything)
        {
            return new(meeting, title, [.. decisions]);
        }

        ImmutableArray<Decision> own = meeting.ConfirmedAt is null
            ? [] : [.. decisions.Where(decision => caller.Scope.Covers(decision.LeadUnit) || decision.AssistingUnits.Any(caller.Scope.Covers))];
        return own.IsEmpty ? null : new(meeting, title, own);
    }
}
