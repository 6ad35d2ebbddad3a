using Luoshi.Core.Audit;
using Luoshi.Core.Audit.Arithmetic;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class NoSuchDayTests
{
    [Theory]
    [InlineData("2023年2月30日", "2023年2月只有28天", "2023年2月28日")]
    [InlineData("2023年4月31日", "2023年4月只有30天", "2023年4月30日")]
    public void A_day_beyond_the_month_is_an_error_and_may_become_its_last_day(string date, string says, string mended)
    {
        var text = $"一、任务\n（一）建设平台。{date}前，完成建设。";
        var finding = Assert.Single(Ask.Rule<NoSuchDay>(text));

        Assert.Contains(says, finding.Message.Zh, StringComparison.Ordinal);
        Assert.Contains(mended + "前，完成", FixApplier.Apply(text, Assert.Single(finding.Fixes)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024年2月29日")]
    [InlineData("2023年12月31日")]
    [InlineData("2023年2月底")]
    public void Rule_is_silent_about_days_that_there_are(string date) => Assert.Empty(Ask.Rule<NoSuchDay>($"一、任务\n（一）建设平台。{date}前，完成建设。"));
}
