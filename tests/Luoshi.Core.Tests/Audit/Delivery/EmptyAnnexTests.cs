using Luoshi.Core.Audit.Delivery;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Delivery;

public class EmptyAnnexTests
{
    [Fact]
    public void An_attachment_with_a_heading_only_and_one_that_is_not_there_are_reported()
    {
        var plan = PlanBuilder.On("附件：1．责任表\n2．项目表\n附件1")
            .Annex(new("附件1", "责任表", new(3, 5), new(15, 3), true)).Annex(new("附件2", "项目表", new(9, 5), null, true)).Annex(new("附件3", "图", new(9, 5), new(15, 3), false));

        Assert.Equal(["附件1“责任表”只有标题，没有内容。", "附件2“项目表”正文之后没有这个附件。"], Ask.Rule<EmptyAnnex>(plan).Select(f => f.Message.Zh));
    }

    [Fact]
    public void Rule_is_silent_when_the_attachment_holds_something() =>
        Assert.Empty(Ask.Rule<EmptyAnnex>("某市方案\n一、任务\n建设平台。\n附件：责任表\n附件\n责任表\n任务\t单位\n建设平台\t市科技局"));

    [Fact]
    public void Rule_is_silent_about_links_to_files() =>
        Assert.Empty(Ask.Rule<EmptyAnnex>(PlanBuilder.On("附件：安置计划.pdf").Annex(new("附件", "安置计划.pdf", new(3, 8), null, true))));

    [Fact]
    public void Rule_is_silent_when_what_is_announced_is_in_a_file_that_the_text_links() =>
        Assert.Empty(Ask.Rule<EmptyAnnex>(PlanBuilder.On("附件：安置计划\n附件：关于安置的通知.docx")
            .Annex(new("附件1", "安置计划", new(3, 4), null, true)).Annex(new("附件2", "关于安置的通知.docx", new(11, 12), null, true))));
}
