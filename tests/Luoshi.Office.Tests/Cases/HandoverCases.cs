using System.Collections.Immutable;
using CsCheck;
using Luoshi.Office.Calendar;
using Luoshi.Office.Cases;
using Luoshi.Office.People.Handover;

namespace Luoshi.Office.Tests.Cases;

/// <summary>Hand-overs for tests: one post, a few people, and sequences of what they may try.</summary>
static class HandoverCases
{
    public static readonly CaseMachine Machine = new(HandoverKind.Kind, HandoverKind.Vocabulary);
    public static readonly DateOnly Day = new(2013, 6, 3);

    public static readonly CaseActor Holder = new("chen", "bureau", []);
    public static readonly CaseActor Leader = new("zhou", "bureau", [HandoverKind.UnitLeader]);
    public static readonly CaseActor Successor = new("wu", "bureau", []);
    public static readonly CaseActor Administrator = new("sec", "office", [HandoverKind.SecurityAdministrator]);

    public static readonly CaseTerms Terms = new(
        WorkingCalendar.Standard,
        ImmutableDictionary<string, TermRule>.Empty.Add(HandoverKind.AcceptTerm, new(TermUnit.WorkingDays, 5)));

    public static readonly CaseFacts KnownFacts = CaseFacts.None
        .With(HandoverFacts.ActivePersons, "chen", "wu", "zhou", "sec")
        .With(HandoverFacts.PostHolders, "chen")
        .With(HandoverFacts.PostPowers)
        .With(HandoverFacts.SuccessorPowers);

    public static readonly Gen<ImmutableArray<(int Days, CaseRequest Request, CaseActor Actor)>> Attempts = Gen.Select(
        Gen.Int[0, 6],
        Gen.Int[0, 30],
        Any("propose", "accept", "refuse", "confirm", "send-back", "withdraw", "lapse", "forge"),
        Any<string?>(null, "理由"),
        Any("chen", "wu", "sec", "nobody", ""),
        Any(
            Holder, Leader, Successor, Administrator, CaseActor.Clock, Successor with { Roles = [HandoverKind.SecurityAdministrator] },
            Holder with { Unit = "other", Roles = [CaseActor.ClockRole] }, Leader with { Unit = "other" })).Select(
            (days, id, action, reason, successor, actor) => (
                days,
                action == "propose" ? Proposing($"{id}", successor) with { Reason = reason } : new CaseRequest($"{id}", action) { Reason = reason },
                actor)).Array[0, 40].Select(all => all.ToImmutableArray());

    public static CaseSnapshot Open() => CaseSnapshot.Open(
        HandoverKind.Kind,
        "h1",
        "bureau",
        ImmutableDictionary<string, string>.Empty.Add(HandoverData.Post, "liaison-of-bureau").Add(HandoverData.Holder, "chen"));

    public static CaseRequest Proposing(string id, string successor = "wu", string on = "2099-07-01") => new(id, "propose", null,
        ImmutableDictionary<string, string>.Empty.Add(HandoverData.Successor, successor).Add(HandoverData.EffectiveOn, on));

    public static CaseOutcome Decide(CaseSnapshot at, CaseRequest request, CaseActor actor, CaseFacts? facts = null, int day = 0) =>
        Machine.Decide(at, request, actor, facts ?? KnownFacts, Day.AddDays(day), Terms);

    private static Gen<T> Any<T>(params T[] all) => Gen.Int[0, all.Length - 1].Select(i => all[i]);
}
