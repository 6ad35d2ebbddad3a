using System.Collections.Immutable;
using Luoshi.Analysis.Schedules;
using Luoshi.Core.Model;
using Luoshi.Office.ActionPlans;
using Luoshi.Office.Decisions;
using Luoshi.Office.Duties;
using Luoshi.Office.Record;
using Luoshi.Office.Reports;
using Luoshi.Office.Settings;
using Luoshi.Office.Waiting;
using Luoshi.Web.Plans;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.Publishing;

/// <summary>A step of an approved action plan with its light.</summary>
public sealed record StepLight(StepFact Step, Light Light);

/// <summary>The light of a piece of work, with the returns that it was judged by and the steps that its action plan dates.</summary>
/// <param name="DueOn">The day that a decision sets for it; null where none does.</param>
public sealed record DutyLight(Light Light, ImmutableArray<ReportedWord> Words, ImmutableArray<StepLight> Steps, DateOnly? DueOn);

/// <summary>Lights of a plan's duties on a day: the worst of the work itself and of what is dated in it.</summary>
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
        var dated = plan.Plan.Milestones.ToLookup(milestone => milestone.ClauseId ?? string.Empty, StringComparer.Ordinal);
        return duties.ToDictionary(
            duty => duty.Subject,
            duty => Of(plan.Plan, dated[duty.ItemId], duty, words, steps[duty.Subject], decided.GetValueOrDefault(duty.ItemId)?.DueOn, waits.Contains(duty.Subject), asOf, rules),
            StringComparer.Ordinal);
    }

    private static DutyLight Of(
        Plan plan, IEnumerable<Milestone> milestones, Duty duty, ILookup<string, ReportedWord> words, IEnumerable<StepFact> steps, DateOnly? decided, bool waits, DateOnly asOf,
        LightRules rules)
    {
        var dated = milestones.Select(milestone => (milestone.Id, Due: (DateOnly?)milestone.When.LastDay));
        var from = plan.Document.Issued?.LastDay;
        ImmutableArray<StepLight> stepLights = [.. steps.Select(step => new StepLight(step, Lights.Of(new(step.From, step.DueOn), words[step.StatementId].Select(Word), asOf, rules, waits)))];
        var lights = dated.Prepend((Id: duty.ItemId, Due: decided)).Select(item => Lights.Of(new(from, item.Due), words[item.Id].Select(Word), asOf, rules, waits))
            .Concat(stepLights.Select(step => step.Light));
        return new(Lights.WorstOf(lights) ?? Lights.Of(new(from, decided), [], asOf, rules, waits), [.. words[duty.ItemId]], stepLights, decided);
    }

    private static Word Word(ReportedWord word) => new(word.On, word.Line.State switch
    {
        ReportedState.Done => Said.Done,
        ReportedState.Behind => Said.Behind,
        ReportedState.OnSchedule => Said.OnSchedule,
        _ => Said.NotStarted,
    }, Until: word.Round.To);
}
