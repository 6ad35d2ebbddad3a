using Luoshi.Core.Model;
using Luoshi.Core.Tests.Emit;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Hostile;

/// <summary>The checks that hostile input relies on are shown something wrong of each kind.</summary>
public class PlanInvariantsTests
{
    [Fact]
    public void A_span_outside_the_text_is_seen() =>
        AssertSeen("outside the text", plan => plan with { Targets = [plan.Targets[0] with { Sentence = new TextSpan(10, 10_000) }] });

    [Fact]
    public void A_wrong_line_is_seen() =>
        AssertSeen("says line 9", plan => plan with { Milestones = [plan.Milestones[0] with { Line = 9 }] });

    [Fact]
    public void A_missing_paragraph_is_seen() =>
        AssertSeen("paragraphs do not follow", plan => plan with { Paragraphs = plan.Paragraphs.RemoveAt(2) });

    [Theory]
    [InlineData(0, 5, 6, 4)]
    [InlineData(0, 5, 3, 9)]
    [InlineData(0, 5, 5, 2)]
    public void Coverage_with_a_gap_an_overlap_or_no_end_is_seen(int start, int length, int nextStart, int nextLength) =>
        AssertSeen("coverage", plan => plan with
        {
            Coverage = new Coverage([new(new(start, length), CoverageKind.Context), new(new(nextStart, nextLength), CoverageKind.Promise)], 1),
        });

    [Fact]
    public void An_id_given_twice_is_seen() =>
        AssertSeen("given 2 times", plan => plan with { Targets = [plan.Targets[0], plan.Targets[0]] });

    [Fact]
    public void A_pointer_to_nothing_is_seen() =>
        AssertSeen("which is nothing", plan => plan with { Clauses = [plan.Clauses[0] with { TaskId = "k9" }] });

    [Fact]
    public void An_impossible_quantity_or_date_is_seen()
    {
        AssertSeen("above high", plan => plan with { Targets = [plan.Targets[0] with { Low = 9, High = 6 }] });
        AssertSeen("no calendar", plan => plan with { Dates = [plan.Dates[0] with { When = new PlanDate(2015, 13) }] });
        AssertSeen("no calendar", plan => plan with { Dates = [plan.Dates[0] with { When = new PlanDate(2012, FromYear: 2015) }] });
    }

    private static void AssertSeen(string violation, Func<Plan, Plan> spoil)
    {
        Assert.DoesNotContain(PlanInvariants.Violations(SamplePlan.Compilation), sentence => sentence.Contains(violation, StringComparison.Ordinal));
        var spoilt = SamplePlan.Compilation with { Plan = spoil(SamplePlan.Compilation.Plan) };
        Assert.Contains(PlanInvariants.Violations(spoilt), sentence => sentence.Contains(violation, StringComparison.Ordinal));
    }
}
