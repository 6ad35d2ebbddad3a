using Luoshi.Core.Model;

namespace Luoshi.Core.Tests.Semantics.Accounting;

public class CoverageTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n\n　\n")]
    [InlineData("一、任务\r\n（一）甲。推进。\r\n\r\n（市科技局牵头）\r\n")]
    [InlineData("\t\t\n\u200B")]
    public void The_account_covers_every_character_once(string text)
    {
        var spans = Compiled.Plan(text).Coverage.Spans;

        Assert.Equal(text.Length, spans.Sum(s => s.Span.Length));
        Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.Equal(pair.First.Span.End, pair.Second.Span.Start));
        Assert.Equal(0, spans.Length == 0 ? 0 : spans[0].Span.Start);
    }

    [Fact]
    public void Neighbours_of_one_kind_are_one_stretch()
    {
        var spans = Compiled.Plan("一、任务", "（一）甲。推进。（市科技局牵头）", "二、保障措施", "加强宣传。营造氛围。").Coverage.Spans;

        Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.NotEqual(pair.First.Kind, pair.Second.Kind));
    }

    [Fact]
    public void Nothing_to_account_for_is_all_accounted_for() => Assert.Equal(1, Compiled.Plan("").Coverage.Share);

    [Fact]
    public void The_share_leaves_out_what_compiled_to_nothing()
    {
        var coverage = Compiled.Plan("一、保障措施", "甲乙丙丁。").Coverage;

        Assert.Equal([CoverageKind.Context, CoverageKind.Uncompiled], coverage.Spans.Select(s => s.Kind));
        Assert.Equal(6.0 / 11, coverage.Share, 6);
    }

    [Fact]
    public void A_promise_is_a_promise_even_in_guidance() =>
        Assert.Contains(Compiled.Plan("一、指导思想", "坚持创新。到2025年，产值达到300亿元。").Coverage.Spans, s => s.Kind == CoverageKind.Promise);
}
