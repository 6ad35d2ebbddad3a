using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Core.Model;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class MultipleMissesLevelTests
{
    [Theory]
    [InlineData("产值比2020年的500亿元翻一番，达到900亿元", "“比2020年的500亿元翻一番”应为1000亿元，写的是900亿元，少100亿元。")]
    [InlineData("产值较2020年的500亿元翻两番，达到1000亿元", "“较2020年的500亿元翻两番”应为2000亿元，写的是1000亿元，少1000亿元。")]
    [InlineData("产值在2020年500亿元的基础上翻一番，达到1200亿元", "“在2020年500亿元的基础上翻一番”应为1000亿元，写的是1200亿元，多200亿元。")]
    public void The_stated_base_times_the_multiple_must_be_the_level(string words, string says)
    {
        var text = $"一、目标\n到2025年，{words}。";

        var finding = Assert.Single(Ask.Rule<MultipleMissesLevel>(text));
        Assert.Equal(FindingLevel.Warning, finding.Level);
        Assert.Equal(says, finding.Message.Zh);
        Assert.Empty(Ask.Rule<ImpliedBase>(text));
        Assert.Empty(Ask.Rule<BaseYearMissing>(text));
    }

    [Fact]
    public void The_sum_is_written_out() => Assert.Equal(
        ["500亿元 × 2 = 1000亿元", "1000亿元 − 900亿元 = 100亿元", "1000亿元 ≠ 900亿元"],
        Assert.Single(Ask.Rule<MultipleMissesLevel>("一、目标\n到2025年，产值比2020年的500亿元翻一番，达到900亿元。")).Working());

    [Theory]
    [InlineData("产值比2020年的500亿元翻一番，达到1000亿元")]
    [InlineData("产值比2020年的487亿元翻一番，达到1000亿元")]
    [InlineData("产值比2020年翻一番，达到900亿元")]
    [InlineData("投资达到500亿元，产值翻一番，达到900亿元")]
    public void Rule_is_silent_when_the_multiple_fits_or_no_base_is_stated(string words) =>
        Assert.Empty(Ask.Rule<MultipleMissesLevel>($"一、目标\n到2025年，{words}。"));
}
