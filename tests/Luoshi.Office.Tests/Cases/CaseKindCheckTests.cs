using Luoshi.Office.Cases;
using Luoshi.Office.People.Handover;

namespace Luoshi.Office.Tests.Cases;

/// <summary>Each mistake is shown something guilty.</summary>
public class CaseKindCheckTests
{
    private static readonly CaseKind Sound = ReportKind.Kind;

    public static TheoryData<string> Guilty => [.. Mistakes.Keys];

    private static Dictionary<string, Func<CaseKind>> Mistakes => new()
    {
        ["state-twice"] = () => Sound with { States = Sound.States.Add(Sound.States[0]) },
        ["unknown-state"] = () => With(t => t with { To = "nowhere" }),
        ["unreachable"] = () => Sound with { States = Sound.States.Add(new("island", new("孤岛", "island"), IsFinal: true)) },
        ["dead-end"] = () => With(t => t with { To = "pit" }, new CaseState("pit", new("坑", "pit"), CaseAddressee.Role("clerk"))),
        ["final-left"] = () => With(t => t with { From = t.From.Add("approved") }),
        ["waiting"] = () => Sound with { States = Sound.States.SetItem(0, Sound.States[0] with { WaitingFor = null }) },
        ["no-start"] = () => With(t => t with { From = [] }),
        ["anybody"] = () => With(t => t with { May = [WhoMay.Whoever(CaseRelation.DidNot("submit"))] }),
        ["unknown-role"] = () => With(t => t with { May = [WhoMay.Role("emperor")] }),
        ["unknown-relation"] = () => With(t => t with { May = [WhoMay.Role("clerk", CaseRelation.DidNot("dream"))] }),
        ["unknown-guard"] = () => With(t => t with { Guards = ["dream"] }),
        ["unknown-template"] = () => With(t => t with { Notify = [new(CaseAddressee.Role("clerk"), "dream")] }),
        ["clock-unguarded"] = () => With(t => t with { May = [WhoMay.Clock] }),
        ["doubled"] = () => Sound with { Transitions = Sound.Transitions.Add(Sound.Transitions[0] with { To = "approved" }) },
        ["unnamed"] = () => With(t => t with { Action = new("dream", new("梦", " ")) }),
        ["two-names"] = () => Sound with { Transitions = Sound.Transitions.Add(Sound.Transitions[0] with { From = ["submitted"], Action = new("submit", new("再报", "resubmit")) }) },
        ["unknown-addressee"] = () => With(t => t with { Notify = [new(CaseAddressee.Named("nobody"), "report.approved")] }),
    };

    [Theory]
    [MemberData(nameof(Guilty))]
    public void A_mistake_is_found_and_said_in_both_languages(string code)
    {
        var problems = CaseKindCheck.Problems(Mistakes[code](), ReportKind.Vocabulary);

        Assert.Contains(problems, problem => problem.Code == code);
        Assert.All(problems, problem => Assert.False(string.IsNullOrWhiteSpace(problem.Text.Zh) || string.IsNullOrWhiteSpace(problem.Text.En)));
    }

    [Fact]
    public void Sound_tables_have_no_problems()
    {
        Assert.Empty(CaseKindCheck.Problems(Sound, ReportKind.Vocabulary));
        Assert.Empty(CaseKindCheck.Problems(HandoverKind.Kind, HandoverKind.Vocabulary));
    }

    [Fact]
    public void No_case_runs_on_a_table_with_mistakes()
    {
        var refused = Assert.Throws<ArgumentException>(() => new CaseMachine(With(t => t with { Guards = ["dream"] }), ReportKind.Vocabulary));

        Assert.Contains("there is no guard \"dream\"", refused.Message, StringComparison.Ordinal);
    }

    // The last transition, approval, made guilty.
    private static CaseKind With(Func<CaseTransition, CaseTransition> change, params CaseState[] more) => Sound with
    {
        Transitions = Sound.Transitions.SetItem(Sound.Transitions.Length - 1, change(Sound.Transitions[^1])),
        States = Sound.States.AddRange(more),
    };
}
