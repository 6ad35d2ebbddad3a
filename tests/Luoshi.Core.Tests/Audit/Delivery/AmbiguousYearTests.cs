using Luoshi.Core.Audit.Delivery;
using Luoshi.Core.Model;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Delivery;

public class AmbiguousYearTests
{
    [Fact]
    public void A_year_with_before_is_reported_once_with_all_its_places()
    {
        var finding = Assert.Single(Ask.Rule<AmbiguousYear>(PlanBuilder.On("2015年前，平台建成。\n2015年前，大厦建成。")
            .Milestone("2015年前", "平台建成", new PlanDate(2015), before: true).Milestone("2015年前", "大厦建成", new PlanDate(2015), before: true)));

        Assert.Equal("“2015年前”出现2处，涉及2个节点和指标：是2015年开始之前，还是2015年底之前？", finding.Message.Zh);
        Assert.Single(finding.Related);
    }

    [Theory]
    [InlineData("2015年底前，平台建成。")]
    [InlineData("2015年6月前，平台建成。")]
    [InlineData("到2015年，平台建成。")]
    public void Rule_is_silent_about_dates_that_say_when(string text) =>
        Assert.Empty(Ask.Rule<AmbiguousYear>("一、主要任务\n（一）建设平台\n" + text));
}
