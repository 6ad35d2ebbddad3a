using System.Collections.Immutable;
using Luoshi.Office.Cases;

namespace Luoshi.Office.Tests.Cases;

public class CaseMachineTests
{
    private static readonly CaseMachine Machine = new(ReportKind.Kind, ReportKind.Vocabulary);
    private static readonly DateOnly Day = new(2013, 9, 25);
    private static readonly CaseActor Liaison = new("li", "bureau", ["liaison"]);
    private static readonly CaseActor Clerk = new("wang", "office", ["clerk"]);

    [Fact]
    public void A_case_moves_along_its_table_with_deadline_and_notices()
    {
        var submitted = Move(ReportKind.Open(), ReportKind.Submitting("1"), Liaison);

        Assert.Equal(("submitted", "12"), (submitted.Case.State, submitted.Case.Data["figure"]));
        Assert.Equal(new DateOnly(2013, 10, 8), submitted.Case.Deadline?.Due);
        Assert.Equal("report.submitted", Assert.Single(submitted.Notices).Template);

        var approved = Move(submitted.Case, new("2", "approve"), Clerk);
        Assert.Equal("approved", approved.Case.State);
        Assert.Null(approved.Case.Deadline);
        Assert.Equal("li", Assert.Single(approved.Notices).Person);
        Assert.Equal(("wang", "office", "clerk", false), (approved.Event.Person, approved.Event.Unit, approved.Event.ActingAs, approved.Event.StandIn));
    }

    [Fact]
    public void A_step_back_to_the_same_state_leaves_the_deadline_running()
    {
        var submitted = Move(ReportKind.Open(), ReportKind.Submitting("1"), Liaison);
        var reminded = Decide(submitted.Case, new("2", "remind"), Liaison, on: Day.AddDays(10));

        Assert.Equal(submitted.Case.Deadline?.Due, Assert.IsType<Moved>(reminded).Case.Deadline?.Due);
    }

    [Fact]
    public void A_repeated_request_returns_the_earlier_event_and_changes_nothing()
    {
        var submitted = Move(ReportKind.Open(), ReportKind.Submitting("1"), Liaison);
        var again = Assert.IsType<Moved>(Decide(submitted.Case, ReportKind.Submitting("1"), Liaison, on: Day.AddDays(3)));

        Assert.True(again.Repeated);
        Assert.Same(submitted.Event, again.Event);
        Assert.Same(submitted.Case, again.Case);
        Assert.Empty(again.Notices);
        Assert.True(Assert.IsType<Moved>(Decide(Move(submitted.Case, new("2", "approve"), Clerk).Case, ReportKind.Submitting("1"), Liaison)).Repeated);
    }

    [Fact]
    public void A_request_id_is_not_taken_for_something_else()
    {
        var submitted = Move(ReportKind.Open(), ReportKind.Submitting("1"), Liaison);

        Refuses("request-reused", Decide(submitted.Case, new("1", "approve"), Clerk), "新提交", "new id");
        Refuses("request-reused", Decide(submitted.Case, ReportKind.Submitting("1"), Liaison with { Person = "zhao" }), "li", "li");
    }

    [Fact]
    public void Whoever_reported_cannot_approve()
    {
        var both = new CaseActor("li", "bureau", ["liaison", "clerk"]);
        var submitted = Move(ReportKind.Open(), ReportKind.Submitting("1"), both);

        Refuses("not-permitted", Decide(submitted.Case, new("2", "approve"), both), "您办理过“上报”", "let somebody else do this step");
    }

    [Fact]
    public void The_unit_that_hosts_the_office_cannot_rule_on_its_own_duties_and_a_named_stand_in_may()
    {
        var submitted = Move(ReportKind.Open(), ReportKind.Submitting("1"), Liaison).Case;
        var own = ReportKind.Closed with { UnitsConcerned = ["office"] };
        var standIn = new CaseActor("sun", "district", ["liaison"]);

        Refuses("not-permitted", Decide(submitted, new("2", "approve"), Clerk, own), "应当回避", "stand-in");
        Refuses("not-permitted", Decide(submitted, new("2", "approve"), standIn, own), "须由经办人办理", "office clerk");
        var ruled = Assert.IsType<Moved>(Decide(submitted, new("2", "approve"), standIn, own with { StandIns = [new("sun", "clerk")] }));
        Assert.Equal(("clerk", true), (ruled.Event.ActingAs, ruled.Event.StandIn));
        Refuses(
            "not-permitted",
            Decide(submitted, new("2", "approve"), standIn with { Unit = "office" }, own with { StandIns = [new("sun", "clerk")] }),
            "应当回避", "concerned");
    }

    [Fact]
    public void What_the_table_does_not_allow_is_refused_with_the_mend()
    {
        var draft = ReportKind.Open();
        var submitted = Move(draft, ReportKind.Submitting("1"), Liaison).Case;
        var approved = Move(submitted, new("2", "approve"), Clerk).Case;

        Refuses("not-permitted", Decide(draft, ReportKind.Submitting("9"), Liaison with { Unit = "other" }), "主管单位", "owns the case");
        Refuses("not-from-this-state", Decide(draft, new("9", "approve"), Clerk), "可办：上报", "open are: submit");
        Refuses("unknown-action", Decide(draft, new("9", "erase"), Clerk), "没有“erase”", "no action \"erase\"");
        Refuses("ended", Decide(approved, new("9", "approve"), Clerk), "已办结", "has ended");
        Refuses("reason-missing", Decide(submitted, new("9", "return"), Clerk), "写明理由", "needs a reason");
        Refuses("data-missing", Decide(draft, new("9", "submit"), Liaison), "缺少完成数", "figure is missing");
        Refuses("data-unknown", Decide(submitted, new("9", "approve", null, Data("holder", "x")), Clerk), "holder", "holder");
        Refuses("fact-missing", Decide(submitted, new("9", "approve"), Clerk, CaseFacts.None), "未能查明", "is not known");
        Refuses("guard:period-closed", Decide(submitted, new("9", "approve"), Clerk, CaseFacts.None.With("period", "open")), "尚未结束", "has not ended");
        Refuses("clock-behind", Decide(submitted, new("9", "approve"), Clerk, on: Day.AddDays(-1)), "早于", "is before");
        Refuses("other-kind", Decide(draft with { Kind = "else" }, new("9", "submit"), Liaison), "else", "else");
        Refuses("unknown-state", Decide(draft with { State = "lost" }, new("9", "submit"), Liaison), "lost", "lost");
        var noTerms = ReportKind.Terms with { Rules = ReportKind.Terms.Rules.Clear() };
        Refuses(
            "term-not-set",
            Machine.Decide(draft, ReportKind.Submitting("9"), Liaison, ReportKind.Closed, Day, noTerms), "report.review", "is not set");
    }

    [Fact]
    public void Actions_open_to_somebody_are_those_they_may_with_what_stands_in_the_way()
    {
        var submitted = Move(ReportKind.Open(), ReportKind.Submitting("1"), Liaison).Case;

        Assert.Equal(["submit"], Codes(Machine.ActionsOpenTo(ReportKind.Open(), Liaison, ReportKind.Closed, Day)));
        Assert.Empty(Machine.ActionsOpenTo(ReportKind.Open(), Clerk, ReportKind.Closed, Day));
        Assert.Equal(["remind"], Codes(Machine.ActionsOpenTo(submitted, Liaison, ReportKind.Closed, Day)));
        var clerks = Machine.ActionsOpenTo(submitted, Clerk, CaseFacts.None.With("period", "open"), Day);
        Assert.Equal(["return", "approve"], Codes(clerks));
        Assert.Equal([null, "报告期尚未结束，请到期后再审。"], clerks.Select(open => open.Obstacle?.Zh));
        Assert.Empty(Machine.ActionsOpenTo(Move(submitted, new("2", "approve"), Clerk).Case, Clerk, ReportKind.Closed, Day));
    }

    private static Moved Move(CaseSnapshot snapshot, CaseRequest request, CaseActor actor) =>
        Assert.IsType<Moved>(Decide(snapshot, request, actor));

    private static CaseOutcome Decide(CaseSnapshot snapshot, CaseRequest request, CaseActor actor, CaseFacts? facts = null, DateOnly? on = null) =>
        Machine.Decide(snapshot, request, actor, facts ?? ReportKind.Closed, on ?? Day, ReportKind.Terms);

    private static void Refuses(string code, CaseOutcome outcome, string zh, string en)
    {
        var refused = Assert.IsType<Refused>(outcome);
        Assert.Equal(code, refused.Code);
        Assert.Contains(zh, refused.Reason.Zh, StringComparison.Ordinal);
        Assert.Contains(en, refused.Reason.En, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Codes(IEnumerable<OpenAction> actions) => actions.Select(a => a.Action.Code);

    private static ImmutableDictionary<string, string> Data(string key, string value) =>
        ImmutableDictionary<string, string>.Empty.Add(key, value);
}
