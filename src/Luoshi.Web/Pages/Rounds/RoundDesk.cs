using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Calendar;
using Luoshi.Office.People;
using Luoshi.Office.Plans;
using Luoshi.Office.Publishing;
using Luoshi.Office.Reports;
using Luoshi.Office.Shared;
using Luoshi.Web.Plans;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.Rounds;

/// <summary>Rounds for pages and programs: a plan is compiled as it stands on the day, and every change is made under the caller's name.</summary>
public sealed class RoundDesk(RoundStore rounds, RoundBoard board, PublicationStore publications, PlanStore plans, PlanCatalogue catalogue, UnitStore units, WorkingCalendar calendar, Caller caller, Viewpoint view)
{
    /// <summary>Whether the caller opens and closes rounds.</summary>
    public bool Opens => caller.Who?.HasRole(Roles.OfficeClerk) == true;

    /// <summary>Whether the caller is of the office, which is shown what it asks of units.</summary>
    public bool SeesBurden => caller.Who is { } who && (who.HasRole(Roles.OfficeClerk) || who.HasRole(Roles.OfficeHead));

    public async Task<ImmutableArray<RoundStanding>> ListAsync(string? planId, CancellationToken cancellation) =>
        caller.Who is { } who ? await board.ListAsync(planId, who, cancellation) : [];

    public async Task<RoundDetail?> FindAsync(string roundId, CancellationToken cancellation) => caller.Who is { } who ? await board.FindAsync(roundId, who, cancellation) : null;

    /// <summary>What was asked of each unit in a month; null for whoever is not of the office.</summary>
    public async Task<MonthBurden?> BurdenAsync(DateOnly month, CancellationToken cancellation) => SeesBurden ? await board.BurdenAsync(month, cancellation) : null;

    /// <summary>The titles of plans by their ids.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TitlesAsync(CancellationToken cancellation) =>
        (await plans.ListAsync(cancellation)).ToDictionary(plan => plan.Id, plan => plan.Title, StringComparer.Ordinal);

    /// <summary>The ids of published plans.</summary>
    public async Task<IReadOnlyList<string>> PublishedAsync(CancellationToken cancellation) => [.. (await publications.AllAsync(cancellation)).Select(of => of.PlanId)];

    /// <summary>A week from today; where that is no working day, the next that is one.</summary>
    public DateOnly InAWeek => calendar.AddCalendarDays(view.Today, 7).Due;

    /// <summary>A day of the period that is to be reported on next: the one after the last round, the first that the publication covers where there is none; none that is still to come.</summary>
    public async Task<DateOnly> NextAsync(string planId, Frequency frequency, CancellationToken cancellation)
    {
        var from = (await publications.OfPlanAsync(planId, cancellation))?.From ?? view.Today;
        var last = (await rounds.OfPlanAsync(planId, cancellation)).Where(round => round.Frequency == frequency).Select(round => (DateOnly?)round.To).FirstOrDefault();
        var next = last is { } to && to >= from ? to.AddDays(1) : from;
        return next < view.Today ? next : view.Today;
    }

    public Task<UnitDirectory> DirectoryAsync(CancellationToken cancellation) => units.DirectoryAsync(view.Today, cancellation: cancellation);

    public async Task<Outcome<ReportRound>> OpenAsync(string planId, Frequency frequency, DateOnly from, DateOnly to, DateOnly due, CancellationToken cancellation)
    {
        if (caller.Who is not { } who)
        {
            return RoundTexts.Nobody;
        }

        return await catalogue.FindAsync(planId, view.Today, cancellation) is { } loaded
            ? await rounds.OpenAsync(planId, loaded.Plan, frequency, from, to, due, who, caller.From, cancellation)
            : RoundTexts.NoPlan;
    }

    public async Task<Outcome<ReportRound>> CloseAsync(string roundId, string reason, CancellationToken cancellation) =>
        caller.Who is { } who ? await rounds.CloseAsync(roundId, reason, who, caller.From, cancellation) : RoundTexts.Nobody;

    public async Task<Outcome<RoundReopening>> ExceptAsync(string roundId, string unitId, DateOnly until, string reason, CancellationToken cancellation) =>
        caller.Who is { } who ? await rounds.ExceptAsync(roundId, unitId, until, reason, who, caller.From, cancellation) : RoundTexts.Nobody;

    /// <summary>Asks units that have no return in a round yet; why not, where it failed.</summary>
    public async Task<LocalizedText?> AskAsync(ReportRound round, CancellationToken cancellation) =>
        caller.Who is { } who && Opens ? await rounds.AskAsync(round, who, caller.From, cancellation) : RoundTexts.Nobody;
}
