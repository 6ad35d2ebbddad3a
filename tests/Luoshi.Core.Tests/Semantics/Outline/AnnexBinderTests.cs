namespace Luoshi.Core.Tests.Semantics.Outline;

public class AnnexBinderTests
{
    [Fact]
    public void Announced_and_opened_attachments_meet_by_number() =>
        Assert.Equal(
            ["附件1 | 清单 | there", "附件2 | 名单 | empty", "附件3 | 图 | missing"],
            Compiled.Items("annex", "一、任务", "附件：1．清单", "2．名单", "3．图", "附件1", "清单", "甲。", "附件2"));

    [Fact]
    public void An_attachment_that_nobody_announced_is_noted() => Assert.Equal(["附件1 | 清单 | there"], Compiled.Items("annex", "一、任务", "附件1：清单", "甲。"));

    [Fact]
    public void A_plan_without_attachments_has_none() => Assert.Equal(["none"], Compiled.Items("annex", "一、任务", "甲。"));
}
