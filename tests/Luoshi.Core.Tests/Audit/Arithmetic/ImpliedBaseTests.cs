using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class ImpliedBaseTests
{
    [Theory]
    [InlineData("翻番", "按翻番推算，基期为工业总产值 3150亿元、税收 20亿元。", "5年年均增长：2^(1/5) − 1 = 14.9%")]
    [InlineData("比2010年翻两番", "按翻番推算，基期为工业总产值 1575亿元、税收 10亿元。", "5年年均增长：4^(1/5) − 1 = 32%")]
    public void The_base_and_the_growth_a_year_follow_from_the_multiple(string words, string message, string growth)
    {
        var finding = Assert.Single(Ask.Rule<ImpliedBase>(Plan(words)));

        Assert.Equal(message, finding.Message.Zh);
        Assert.Equal(growth, finding.Working()[^1]);
    }

    [Theory]
    [InlineData("比2020年翻一番")]
    [InlineData("比二〇二五年翻一番")]
    [InlineData("0年翻一番")]
    public void A_calendar_year_before_the_multiple_is_no_number_of_years(string words)
    {
        var finding = Assert.Single(Ask.Rule<ImpliedBase>($"一、目标\n到2035年，产值{words}，达到900亿元。"));

        Assert.DoesNotContain(finding.Working(), w => w.Contains("年均增长", StringComparison.Ordinal));
    }

    [Fact]
    public void Ten_years_are_read_as_ten() =>
        Assert.StartsWith("10年年均增长：", Assert.Single(Ask.Rule<ImpliedBase>("一、目标\n产值10年翻一番，到2035年达到900亿元。")).Working()[^1], StringComparison.Ordinal);

    [Fact]
    public void Rule_is_silent_without_a_multiple() => Assert.Empty(Ask.Rule<ImpliedBase>(Plan("稳步增长")));

    private static PlanBuilder Plan(string words) => PlanBuilder.On($"――规模五年翻番。至2015年，工业总产值和税收{words}，分别达到6300亿元和40亿元。")
            .Target("工业总产值", "6300亿元", 2015).Target("税收", "40亿元", 2015);
}
