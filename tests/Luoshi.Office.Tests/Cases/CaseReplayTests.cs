using Luoshi.Office.Cases;
using static Luoshi.Office.Tests.Cases.HandoverCases;

namespace Luoshi.Office.Tests.Cases;

public class CaseReplayTests
{
    private static readonly CaseSnapshot InForce = Run();

    [Fact]
    public void Recorded_events_add_up_to_the_state()
    {
        var replayed = Assert.IsType<Replayed>(CaseReplay.Fold(Machine, Open(), InForce.Events));

        Assert.Equal("in-force", replayed.Case.State);
        Assert.Equal(InForce.Events, replayed.Case.Events);
    }

    [Fact]
    public void A_missing_event_is_located() => Forbidden(InForce.Events.RemoveAt(1), 1, "not-from-this-state");

    [Fact]
    public void Swapped_events_are_located() => Forbidden([InForce.Events[1], InForce.Events[0], InForce.Events[2]], 0, "not-from-this-state");

    [Fact]
    public void An_event_after_the_end_is_located() =>
        Forbidden(InForce.Events.Add(InForce.Events[1] with { RequestId = "9" }), 3, "ended");

    [Fact]
    public void A_request_recorded_twice_is_located() => Forbidden(InForce.Events.Insert(1, InForce.Events[0]), 1, "request-reused");

    [Fact]
    public void An_event_by_somebody_who_may_not_is_located() =>
        Forbidden(InForce.Events.SetItem(2, InForce.Events[2] with { Person = "wu" }), 2, "not-permitted");

    [Fact]
    public void An_event_that_leads_elsewhere_is_located() =>
        Forbidden(InForce.Events.SetItem(1, InForce.Events[1] with { To = "in-force" }), 1, "other-way");

    [Fact]
    public void A_date_before_the_step_before_is_located() =>
        Forbidden(InForce.Events.SetItem(1, InForce.Events[1] with { On = Day.AddDays(-1) }), 1, "clock-behind");

    [Fact]
    public void A_deadline_taken_out_is_located() =>
        Forbidden(InForce.Events.SetItem(0, InForce.Events[0] with { Deadline = null }), 0, "deadline-missing");

    private static void Forbidden(IReadOnlyList<CaseEvent> events, int index, string code)
    {
        var broken = Assert.IsType<Broken>(CaseReplay.Fold(Machine, Open(), events));
        Assert.Equal((index, code), (broken.Index, broken.Code));
        Assert.StartsWith($"第{index + 1}步", broken.Reason.Zh, StringComparison.Ordinal);
        Assert.StartsWith($"Step {index + 1} ", broken.Reason.En, StringComparison.Ordinal);
    }

    private static CaseSnapshot Run()
    {
        var at = Open();
        foreach (var (request, actor) in new[] { (Proposing("1"), Holder), (new("2", "accept"), Successor), (new("3", "confirm"), Administrator) })
        {
            at = Assert.IsType<Moved>(Decide(at, request, actor)).Case;
        }

        return at;
    }
}
