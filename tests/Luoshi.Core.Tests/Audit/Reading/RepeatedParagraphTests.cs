using Luoshi.Core.Audit;
using Luoshi.Core.Audit.Reading;

namespace Luoshi.Core.Tests.Audit.Reading;

public class RepeatedParagraphTests
{
    private const string Long = "沿线村庄配合做好土地清表和管线迁移，施工期间保留不少于一条通行道路，完工后恢复原有绿化和排水设施。";

    [Fact]
    public void A_long_paragraph_that_stands_again_is_reported_and_can_be_taken_out()
    {
        const string Text = "一、任务\n" + Long + "\n修建步道。\n" + Long + "\n改造老街。\n" + Long;
        var finding = Assert.Single(Ask.Rule<RepeatedParagraph>(Text));

        Assert.Equal("这一段与第2行完全相同。", finding.Message.Zh);
        Assert.Equal("一、任务\n" + Long + "\n修建步道。\n改造老街。\n", FixApplier.Apply(Text, Assert.Single(finding.Fixes)));
    }

    [Fact]
    public void Many_repeated_paragraphs_are_one_finding_without_a_fix()
    {
        var part = string.Concat(Enumerable.Range(1, 8).Select(i => $"第{i}段：{Long}\n"));
        var finding = Assert.Single(Ask.Rule<RepeatedParagraph>(part + part));

        Assert.StartsWith("有8段文字出现不止一次", finding.Message.Zh, StringComparison.Ordinal);
        Assert.Empty(finding.Fixes);
    }

    [Theory]
    [InlineData("修建步道。\n修建步道。")]
    [InlineData(Long + "\n" + Long + "其他照旧。")]
    public void Rule_is_silent_about_short_paragraphs_and_those_that_differ(string text) => Assert.Empty(Ask.Rule<RepeatedParagraph>("一、任务\n" + text));
}
