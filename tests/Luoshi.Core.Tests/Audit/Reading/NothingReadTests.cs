using Luoshi.Core.Audit.Reading;
using Luoshi.Core.Model;

namespace Luoshi.Core.Tests.Audit.Reading;

public class NothingReadTests
{
    [Theory]
    [InlineData("Dear Sir,\nThank you for your letter of last week.\nYours faithfully")]
    [InlineData("a,b")]
    [InlineData("\n\n　春眠不觉晓，处处闻啼鸟。")]
    public void A_text_of_which_nothing_became_a_promise_may_be_no_plan(string text)
    {
        var finding = Assert.Single(Ask.Rule<NothingRead>(text));

        Assert.Equal(FindingLevel.Warning, finding.Level);
        Assert.Equal("没有读出任何指标、任务或责任；这可能不是工作方案。", finding.Message.Zh);
        Assert.Equal(text.Split('\n').ToList().FindIndex(l => l.Length > 0) + 1, finding.Line);
    }

    [Fact]
    public void A_regulation_is_told_as_such() => Assert.Equal(
        FindingLevel.Info,
        Assert.Single(Ask.Rule<NothingRead>(
            "某市公园管理条例\n第一章　总则\n第一条　为了保护公园，根据有关法律，制定本条例。\n第二条　本条例所称公园，是指供公众游览的绿地。\n第三条　公园免费开放。\n第四条　本条例自公布之日起施行。")).Level);

    [Theory]
    [InlineData("")]
    [InlineData(" \n　\n")]
    [InlineData("一、目标\n到2015年，工业总产值达到300亿元。")]
    [InlineData("一、任务\n（一）建设东园。（市科技局牵头）")]
    public void Rule_is_silent_when_there_is_nothing_to_read_or_something_was_read(string text) => Assert.Empty(Ask.Rule<NothingRead>(text));
}
