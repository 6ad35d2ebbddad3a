using System.Collections.Immutable;
using CsCheck;
using Luoshi.Office.ActionPlans;
using Luoshi.Office.Calendar;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Office.People;
using Luoshi.Office.Reports;
using Luoshi.Office.Supervision;
using Luoshi.Office.Waiting;

namespace Luoshi.Office.Tests.Cases;

/// <summary>The kinds of case by which plans are delivered, with what may be tried on them.</summary>
static class DeliveryKinds
{
    public const string Own = "u1";
    public const string Other = "u2";

    public static readonly DateOnly Day = new(2013, 6, 3);

    private static readonly string[] Days = ["2013-06-03", "2013-06-10", "2013-07-01", "2014-01-06", "六月", ""];

    /// <summary>Each kind with its machine.</summary>
    public static ImmutableArray<CaseMachine> All { get; } =
    [
        new SupervisionMachine(SupervisionKind.ByOffice).Machine,
        new SupervisionMachine(SupervisionKind.ByGovernment).Machine,
        new(ReviewKind.Kind, RoleNames.With(ReviewKind.Notices.Keys)),
        new(AssistanceKind.Kind, RoleNames.With(AssistanceKind.Notices.Keys)),
        new(ActionPlanKind.OfTask, RoleNames.With(ActionPlanKind.Notices.Keys)),
        new(ActionPlanKind.OfPark, RoleNames.With(ActionPlanKind.Notices.Keys)),
        new(ReturnKind.Kind, RoleNames.With(ReturnKind.Notices.Keys)),
    ];

    /// <summary>One person for each role in the unit concerned, in another and in the office's.</summary>
    public static ImmutableArray<CaseActor> Actors { get; } =
    [
        .. from role in Roles.All
           from unit in new[] { Own, Other, "office" }
           select new CaseActor($"{role.Code}-{unit}", unit, [role.Code]),
        CaseActor.Clock,
        new("nobody", "", []),
    ];

    /// <summary>Everything known and in order.</summary>
    public static CaseFacts Fine { get; } = (CaseFacts.None with { UnitsConcerned = [Own] })
        .With(SupervisionGuards.OpenOnSameItem).With(SupervisionGuards.NoticesOfLate, "0", "5").With(SupervisionGuards.FilesOfCase, "内容")
        .With(ReviewKind.TookPart)
        .With(ActionPlanKind.VersionFaults).With(ActionPlanKind.HelpOpen).With(ActionPlanKind.RemarkFaults)
        .With(ReturnKind.RoundState, "open").With(ReturnKind.LineFaults);

    /// <summary>The same with something in the way of everything.</summary>
    public static CaseFacts Hindered { get; } = (CaseFacts.None with { UnitsConcerned = [Own] })
        .With(SupervisionGuards.OpenOnSameItem, "另一件").With(SupervisionGuards.NoticesOfLate, "5", "5").With(SupervisionGuards.FilesOfCase)
        .With(ReviewKind.TookPart, [.. Roles.All.Select(role => $"{role.Code}-office")])
        .With(ActionPlanKind.VersionFaults, "缺步骤", "no step").With(ActionPlanKind.HelpOpen, "未同意", "not agreed").With(ActionPlanKind.RemarkFaults, "无步骤号", "no number")
        .With(ReturnKind.RoundState).With(ReturnKind.LineFaults, "未填", "not said");

    public static CaseTerms TermsOf(CaseKind kind) => new(
        WorkingCalendar.Standard,
        kind.Transitions.Select(t => t.Term).OfType<string>().Distinct().ToImmutableDictionary(term => term, _ => new TermRule(TermUnit.WorkingDays, 5)));

    public static CaseSnapshot Open(CaseKind kind) => CaseSnapshot.Open(
        kind, "c1", Own, kind.Opening.ToImmutableDictionary(datum => datum.Key, datum => datum.Key == AssistanceData.Asked ? Other : datum.Form == DatumForm.Unit ? Own : "x"));

    /// <summary>Sequences of what anybody may try: any action by anybody, with data that fit or do not.</summary>
    public static Gen<ImmutableArray<Attempt>> Attempts(CaseKind kind)
    {
        var actions = kind.Transitions.Select(t => t.Action.Code).Distinct().Append("forge").ToArray();
        return Gen.Select(
            Gen.Int[0, 4], Gen.Int[0, 60], Any(actions), Any<string?>(null, "理由", "理由"), Any(Days), Any([.. Actors]), Any(Fine, Fine, Fine, Hindered, CaseFacts.None),
            (days, id, action, reason, day, actor, facts) => new Attempt(days, $"{id}", action, reason, day, actor, facts)).Array[0, 60].Select(all => all.ToImmutableArray());
    }

    /// <summary>A walk that leads on: in each state, one of the ways that somebody may take.</summary>
    public static CaseSnapshot Walk(CaseMachine machine, IEnumerable<Attempt> attempts, Action<CaseSnapshot, CaseOutcome, Attempt> look)
    {
        var (at, day, terms) = (Open(machine.Kind), Day, TermsOf(machine.Kind));
        foreach (var attempt in attempts)
        {
            day = day.AddDays(attempt.Days);
            var outcome = machine.Decide(at, attempt.On(machine.Kind, at.State), attempt.Actor, attempt.Facts, day, terms);
            look(at, outcome, attempt);
            at = outcome is Moved moved ? moved.Case : at;
        }

        return at;
    }

    public static Gen<T> Any<T>(params T[] all) => Gen.Int[0, all.Length - 1].Select(i => all[i]);

    /// <summary>Something that somebody tries.</summary>
    public sealed record Attempt(int Days, string Id, string Action, string? Reason, string Day, CaseActor Actor, CaseFacts Facts)
    {
        /// <summary>The request, with the data that the table asks for in this state.</summary>
        public CaseRequest On(CaseKind kind, string state)
        {
            var data = (kind.Transition(state, Action)?.Data ?? []).ToImmutableDictionary(
                datum => datum.Key, datum => datum.Form switch { DatumForm.Day => Day, DatumForm.Unit or DatumForm.Units => Other, _ => "内容" });
            return new(Id, Action, Reason, data);
        }
    }

    private sealed class SupervisionMachine(CaseKind kind)
    {
        public CaseMachine Machine { get; } = new(kind, RoleNames.With(SupervisionTexts.Notices.Keys));
    }
}
