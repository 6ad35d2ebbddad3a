using Luoshi.Office.Cases;
using Luoshi.Office.People.Handover;
using static Luoshi.Office.Tests.Cases.HandoverCases;

namespace Luoshi.Office.Tests.Cases;

public class HandoverTests
{
    [Fact]
    public void Proposed_by_the_holder_accepted_and_confirmed_it_is_in_force()
    {
        var proposed = Move(Open(), Proposing("1"), Holder);

        // Saturday 8 June 2013 is worked for the Dragon Boat Festival.
        Assert.Equal(new DateOnly(2013, 6, 8), proposed.Deadline?.Due);
        var accepted = Move(proposed, new("2", "accept"), Successor);
        Assert.Equal("in-force", Move(accepted, new("3", "confirm"), Administrator).State);
    }

    [Fact]
    public void The_units_leader_may_propose_and_another_units_may_not()
    {
        Assert.Equal("proposed", Move(Open(), Proposing("1"), Leader).State);
        Assert.Equal("not-permitted", Refusal(Decide(Open(), Proposing("1"), Leader with { Unit = "other" })));
    }

    [Fact]
    public void A_returned_one_can_be_proposed_again_to_somebody_else()
    {
        var returned = Move(Move(Open(), Proposing("1"), Holder), new("2", "refuse") { Reason = "出差" }, Successor);
        Assert.Equal("chen", HandoverKind.Kind.State(returned.State)?.WaitingFor?.PersonIn(returned));
        var again = Move(returned, Proposing("3", "zhou"), Holder);

        Assert.Equal(("proposed", "zhou"), (again.State, again.Data[HandoverData.Successor]));
        Assert.Equal("not-permitted", Refusal(Decide(again, new("4", "accept"), Successor)));
        Assert.Equal("accepted", Move(again, new("4", "accept"), Leader).State);
    }

    [Fact]
    public void It_lapses_by_the_clock_alone_and_only_when_the_term_has_passed()
    {
        var proposed = Move(Open(), Proposing("1"), Holder);

        Assert.Equal("guard:deadline-passed", Refusal(Decide(proposed, new("2", "lapse"), CaseActor.Clock, day: 5)));
        Assert.Equal("not-permitted", Refusal(Decide(proposed, new("2", "lapse"), Holder with { Roles = [CaseActor.ClockRole] }, day: 6)));
        Assert.Equal("lapsed", Assert.IsType<Moved>(Decide(proposed, new("2", "lapse"), CaseActor.Clock, day: 6)).Case.State);
    }

    [Fact]
    public void The_proposer_withdraws_before_confirmation_and_nobody_else()
    {
        var accepted = Move(Move(Open(), Proposing("1"), Leader), new("2", "accept"), Successor);

        Assert.Equal("not-permitted", Refusal(Decide(accepted, new("3", "withdraw"), Holder)));
        Assert.Equal("withdrawn", Move(accepted, new("3", "withdraw"), Leader).State);
        Assert.Equal("ended", Refusal(Decide(Move(accepted, new("3", "confirm"), Administrator), new("4", "withdraw"), Leader)));
    }

    [Fact]
    public void Whoever_has_a_part_in_it_does_not_confirm()
    {
        var mixed = Successor with { Roles = [HandoverKind.SecurityAdministrator] };
        var accepted = Move(Move(Open(), Proposing("1"), Holder), new("2", "accept"), mixed);

        Assert.Equal("not-permitted", Refusal(Decide(accepted, new("3", "confirm"), mixed)));
        Assert.Equal("not-permitted", Refusal(Decide(accepted, new("3", "confirm"), Holder with { Roles = [HandoverKind.SecurityAdministrator] })));
    }

    [Theory]
    [InlineData("chen", "2099-07-01", "guard:successor-is-another")]
    [InlineData("nobody", "2099-07-01", "guard:successor-is-active")]
    [InlineData("wu", "2013-06-02", "guard:day-is-ahead")]
    [InlineData("wu", "7月1日", "guard:day-is-ahead")]
    [InlineData("", "2099-07-01", "data-missing")]
    public void A_proposal_that_cannot_stand_is_refused(string successor, string on, string code) =>
        Assert.Equal(code, Refusal(Decide(Open(), Proposing("1", successor, on), Holder)));

    [Fact]
    public void Two_administrators_powers_never_meet_in_one_person()
    {
        var facts = KnownFacts.With(HandoverFacts.PostPowers, "audit-admin").With(HandoverFacts.SuccessorPowers, "system-admin");

        Assert.Equal("guard:powers-stay-separate", Refusal(Decide(Open(), Proposing("1"), Holder, facts)));
        Assert.Equal("fact-missing", Refusal(Decide(Open(), Proposing("1"), Holder, CaseFacts.None.With(HandoverFacts.ActivePersons, "wu"))));
    }

    [Fact]
    public void A_post_that_passed_on_meanwhile_is_not_handed_over()
    {
        var accepted = Move(Move(Open(), Proposing("1"), Holder), new("2", "accept"), Successor);

        Assert.Equal("guard:holder-holds", Refusal(Decide(accepted, new("3", "confirm"), Administrator, KnownFacts.With(HandoverFacts.PostHolders, "zhou"))));
    }

    private static CaseSnapshot Move(CaseSnapshot at, CaseRequest request, CaseActor actor) =>
        Assert.IsType<Moved>(Decide(at, request, actor)).Case;

    private static string Refusal(CaseOutcome outcome) => Assert.IsType<Refused>(outcome).Code;
}
