using CsCheck;
using Luoshi.Office.Cases;
using Luoshi.Office.People.Handover;
using static Luoshi.Office.Tests.Cases.HandoverCases;

namespace Luoshi.Office.Tests.Cases;

/// <summary>What holds whatever anybody tries in any order.</summary>
public class CaseLawTests
{
    [Fact]
    public void No_sequence_leaves_the_table_and_every_refusal_has_a_reason_in_both_languages()
    {
        var reached = new HashSet<string>();
        Attempts.Sample(
            attempts => Walk(attempts, (before, outcome) =>
            {
                if (outcome is Moved moved)
                {
                    Assert.NotNull(HandoverKind.Kind.State(moved.Case.State));
                    Assert.True(moved.Repeated || HandoverKind.Kind.Transition(before.State, moved.Event.Action)?.To == moved.Case.State);
                    lock (reached)
                    {
                        reached.Add(moved.Case.State);
                    }
                }
                else
                {
                    var refused = Assert.IsType<Refused>(outcome);
                    Assert.False(string.IsNullOrWhiteSpace(refused.Reason.Zh) || string.IsNullOrWhiteSpace(refused.Reason.En));
                }
            }),
            iter: 5000);

        // The law would be empty if the attempts never got anywhere.
        Assert.Superset(HandoverKind.Kind.States.Select(s => s.Code).Where(code => code != HandoverKind.Kind.Initial).ToHashSet(), reached);
    }

    [Fact]
    public void Replay_of_what_was_recorded_is_the_state() =>
        Attempts.Sample(
            attempts =>
            {
                var end = Walk(attempts, (_, _) => { });
                var replayed = Assert.IsType<Replayed>(CaseReplay.Fold(Machine, Open(), end.Events)).Case;
                Assert.Equal((end.State, end.Deadline), (replayed.State, replayed.Deadline));
                Assert.Equal(end.Events, replayed.Events);
                Assert.Equal(end.Data.OrderBy(d => d.Key), replayed.Data.OrderBy(d => d.Key));
            },
            iter: 1000);

    [Fact]
    public void A_request_is_carried_out_once_however_often_it_comes() =>
        Attempts.Sample(
            attempts => Assert.Equal(
                Walk(attempts, (_, _) => { }).Events.Select(e => e.RequestId),
                Walk([.. attempts.SelectMany(a => new[] { a, a with { Days = 0 } })], (_, _) => { }).Events.Select(e => e.RequestId)),
            iter: 1000);

    [Fact]
    public void What_is_listed_as_open_is_never_refused_for_want_of_permission() =>
        Attempts.Sample(
            attempts => Walk(attempts, (before, outcome) =>
            {
                foreach (var actor in new[] { Holder, Leader, Successor, Administrator, CaseActor.Clock })
                {
                    var open = Machine.ActionsOpenTo(before, actor, KnownFacts, Day).Select(a => a.Action.Code).ToHashSet();
                    Assert.All(
                        HandoverKind.Kind.Transitions.Select(t => t.Action.Code).Distinct(),
                        action => Assert.Equal(
                            open.Contains(action),
                            Decide(before, new("new", action), actor, day: 4000) is not Refused
                            {
                                Code: "not-permitted" or "not-from-this-state" or "ended",
                            }));
                }
            }),
            iter: 100);

    private static CaseSnapshot Walk(
        IEnumerable<(int Days, CaseRequest Request, CaseActor Actor)> attempts, Action<CaseSnapshot, CaseOutcome> look)
    {
        var (at, day) = (Open(), 0);
        foreach (var (days, request, actor) in attempts)
        {
            day += days;
            var outcome = Decide(at, request, actor, day: day);
            look(at, outcome);
            at = outcome is Moved moved ? moved.Case : at;
        }

        return at;
    }
}
