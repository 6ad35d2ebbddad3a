using Luoshi.Core.Corrections;
using Luoshi.Core.Model;
using Luoshi.Core.Tests.Corrections;

namespace Luoshi.Core.Tests.Audit.Reading;

public class CorrectionAsideTests
{
    private static readonly Correction Change = Hand.Change("c1", CorrectedList.Targets, "1200亿元", "bound", "at_least");

    [Fact]
    public void A_correction_whose_words_are_gone_is_reported_and_kept()
    {
        var compilation = Hand.Compile(Hand.Plan.Replace("1200亿元", "1500亿元", StringComparison.Ordinal), Change);

        Assert.Equal(CorrectionStatus.Lost, Assert.Single(compilation.Plan.Corrections).Status);
        var finding = Assert.Single(compilation.Findings, f => f.Code == "LS0011");
        Assert.Equal("陈一于2014-03-02修改“1200亿元”的更正（c1）：所依据的原文已经不在，或者无法与别处相同的文字区分。", finding.Message.Zh);
        Assert.Equal((FindingLevel.Warning, 1), (finding.Level, finding.Line));
    }

    [Fact]
    public void A_correction_that_the_compiler_makes_by_itself_can_be_withdrawn()
    {
        var edited = Hand.Plan.Replace("达到1200亿元", "不低于1200亿元", StringComparison.Ordinal);
        var compilation = Hand.Compile(edited, Change with { Fields = Change.Fields.SetItem("bound", "at_least") });

        Assert.Equal(CorrectionStatus.Redundant, Assert.Single(compilation.Plan.Corrections).Status);
        Assert.Null(compilation.Plan.Targets[0].ByHand);
        Assert.Equal(FindingLevel.Info, Assert.Single(compilation.Findings, f => f.Code == "LS0011").Level);
    }

    [Fact]
    public void A_correction_stands_against_what_the_compiler_reads_now_and_says_so()
    {
        var edited = Hand.Plan.Replace("达到1200亿元", "不超过1200亿元", StringComparison.Ordinal);
        var compilation = Hand.Compile(edited, Change with { Fields = Change.Fields.SetItem("bound", "about") });

        Assert.Equal(CorrectionStatus.Contradicted, Assert.Single(compilation.Plan.Corrections).Status);
        Assert.Equal(Bound.About, compilation.Plan.Targets[0].Bound);
        Assert.Contains("bound=at_most", Assert.Single(compilation.Findings, f => f.Code == "LS0011").Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("low", "many")]
    [InlineData("colour", "red")]
    [InlineData("deadline", "2013/2015")]
    [InlineData("low", "1500")]
    public void A_correction_that_says_nothing_sensible_is_reported(string field, string value)
    {
        var compilation = Hand.Compile(Hand.Plan, Hand.Change("c1", CorrectedList.Targets, "1200亿元", field, value));

        Assert.Equal(CorrectionStatus.Invalid, Assert.Single(compilation.Plan.Corrections).Status);
        Assert.Single(compilation.Findings, f => f.Code == "LS0011");
    }

    [Fact]
    public void A_rejection_where_nothing_is_read_is_reported() =>
        Assert.Equal(CorrectionStatus.Unmatched, Assert.Single(Hand.Compile(Hand.Plan, Hand.Reject("c1", CorrectedList.Targets, "县气象局")).Plan.Corrections).Status);

    [Fact]
    public void An_id_given_twice_counts_once()
    {
        var plan = Hand.Compile(Hand.Plan, Hand.Reject("c1", CorrectedList.Targets, "10家"), Hand.Reject("c1", CorrectedList.Targets, "10公里")).Plan;

        Assert.Single(plan.Rejected);
        Assert.Equal([CorrectionStatus.Applied, CorrectionStatus.Invalid], plan.Corrections.Select(c => c.Status).Order());
    }

    [Fact]
    public void Rule_is_silent_when_the_correction_is_applied() =>
        Assert.DoesNotContain(Hand.Compile(Hand.Plan, Change).Findings, f => f.Code == "LS0011");
}
