using System.Collections.Immutable;
using Luoshi.Analysis.Schedules;
using Luoshi.Office.ActionPlans;
using Luoshi.Office.Decisions;
using Luoshi.Office.Duties;
using Luoshi.Office.Permissions;
using Luoshi.Office.Record;
using Luoshi.Office.Reports;
using Luoshi.Office.Settings;
using Luoshi.Office.Waiting;
using Luoshi.Web.Plans;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.Standing;

/// <summary>Lights of a plan's duties on a day: of the work itself and of what is dated in it.</summary>
public sealed class DutyLights(
    DutyStore owed, ReturnHistory history, WaitingLedger waiting, SettingStore settings, ActionPlanReading plans, MeetingStore meetings, UntilNextAct untilNextAct, Caller caller)
{
    /// <summary>The lights of all that is owed of a plan on a day, by duty. They are worked out once between two acts.</summary>
    public Task<IReadOnlyDictionary<string, DutyLight>> OfPlanAsync(LoadedPlan plan, DateOnly asOf, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return untilNextAct.GetAsync(
            caller.Session?.Recorded, (nameof(DutyLights), plan.Id, plan.Index.Identity, asOf),
            async () => await OnAsync(plan, await owed.OfPlanAsync(plan.Id, asOf, cancellation), asOf, cancellation));
    }

    /// <summary>The lights that the caller sees: of the duties in which their units have a part. None before the plan is published, and for those who see no duties.</summary>
    public async Task<ImmutableArray<(Duty Duty, DutyLight Light)>> SeenAsync(LoadedPlan plan, DateOnly asOf, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Stored.PublishedFrom is null || !caller.May(Permission.CasesRead))
        {
            return [];
        }

        var lights = await OfPlanAsync(plan, asOf, cancellation);
        return
        [
            .. (await owed.OfPlanAsync(plan.Id, asOf, cancellation))
                .Where(duty => lights.ContainsKey(duty.Subject) && (caller.Scope.SeesEverything || duty.Parts.Any(part => caller.Scope.Covers(part.UnitId))))
                .Select(duty => (duty, lights[duty.Subject])),
        ];
    }

    /// <summary>The lights of some duties on a day.</summary>
    public async Task<IReadOnlyDictionary<string, DutyLight>> OnAsync(LoadedPlan plan, IEnumerable<Duty> duties, DateOnly asOf, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(duties);
        var words = await history.OfPlanAsync(plan.Id, asOf, cancellation);
        var waits = (await waiting.OnAsync(asOf, cancellation: cancellation)).Select(wait => wait.Duty).ToHashSet(StringComparer.Ordinal);
        var inForce = await settings.OnAsync(asOf, cancellation: cancellation);
        var rules = new LightRules(
            inForce.Get(DeliverySettings.DueSoon), inForce.Get(DeliverySettings.Behind), inForce.Get(DeliverySettings.FarBehind), inForce.Get(DeliverySettings.Stale));
        var steps = await plans.StepsAsync(plan.Id, asOf, cancellation);
        var decided = await meetings.DatedAsync(plan.Id, cancellation);
        // What no clause closes is owed with its task.
        var dated = plan.Plan.Milestones.ToLookup(milestone => milestone.ClauseId ?? milestone.TaskId ?? string.Empty, StringComparer.Ordinal);
        var from = plan.Plan.Document.Issued?.LastDay;
        return duties.ToDictionary(
            duty => duty.Subject,
            duty =>
            {
                var (held, due) = (waits.Contains(duty.Subject), decided.GetValueOrDefault(duty.ItemId)?.DueOn);
                return new DutyLight(
                    new(Judge(from, due, duty.ItemId, held), Heard(duty.ItemId)),
                    [.. dated[duty.ItemId].Select(milestone => new MilestoneLight(milestone, Judge(from, milestone.When.LastDay, milestone.Id, held), Heard(milestone.Id)))],
                    [.. steps[duty.Subject].Select(step => new StepLight(step, Judge(step.From, step.DueOn, step.StatementId, held), Heard(step.StatementId)))],
                    due);
            },
            StringComparer.Ordinal);

        ImmutableArray<ReportedWord> Heard(string item) => [.. words[item]];

        Light Judge(DateOnly? since, DateOnly? due, string item, bool held) => Lights.Of(new(since, due), words[item].Select(Word), asOf, rules, held);
    }

    private static Word Word(ReportedWord word) => new(word.On, word.Line.State switch
    {
        ReportedState.Done => Said.Done,
        ReportedState.Behind => Said.Behind,
        ReportedState.OnSchedule => Said.OnSchedule,
        _ => Said.NotStarted,
    }, Until: word.Round.To);
}
