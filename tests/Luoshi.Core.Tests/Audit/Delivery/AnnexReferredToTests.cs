using Luoshi.Core.Audit.Delivery;

namespace Luoshi.Core.Tests.Audit.Delivery;

public class AnnexReferredToTests
{
    private const string Listed = "\n\n附件：1．公园名单\n\n青溪县人民政府\n2023年5月8日\n\n附件1\n公园名单\n湿地公园、滨河公园、山地公园。\n";

    [Fact]
    public void A_reference_beyond_the_listed_attachments_is_reported_once() =>
        Assert.Equal(
            "引用了附件2，而列出的附件只到附件1。",
            Assert.Single(Ask.Rule<AnnexReferredTo>("青溪县工作方案\n一、任务\n新建公园5个（见附件2），步道见附件2。" + Listed)).Message.Zh);

    [Theory]
    [InlineData("新建公园5个（见附件1）。" + Listed)]
    [InlineData("新建公园5个（见附件2）。")]
    [InlineData("标准见《公园建设办法》附件3。" + Listed)]
    public void Rule_is_silent_about_listed_attachments_those_of_others_and_texts_that_list_none(string work) =>
        Assert.Empty(Ask.Rule<AnnexReferredTo>("青溪县工作方案\n一、任务\n" + work));
}
