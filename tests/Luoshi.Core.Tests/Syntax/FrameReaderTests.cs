namespace Luoshi.Core.Tests.Syntax;

public class FrameReaderTests
{
    [Fact]
    public void The_head_of_a_document_is_title_number_and_addressee() =>
        Assert.Equal(
            ["Title", "Title", "DocumentNumber", "Addressee", "Body"],
            Reading.Kinds("某区关于印发", "工作方案的通知", "某政〔2021〕3号", "各街道办事处：", "现印发给你们。"));

    [Fact]
    public void The_foot_is_signature_date_and_note() =>
        Assert.Equal(["Title", "Heading", "Body", "Signature", "Signature", "Date", "Note"], Reading.Kinds("方案", "一、任务", "逐项落实。", "甲局", "乙局", "2021年5月6日", "（此件公开发布）"));

    [Fact]
    public void A_second_document_after_the_date_has_a_title_of_its_own() =>
        Assert.Equal(["Title", "Addressee", "Body", "Signature", "Date", "Title", "Title", "Heading"], Reading.Kinds("通知", "各镇：", "照办。", "甲府", "2021年5月6日", "某镇", "工作方案", "一、任务"));

    [Fact]
    public void A_date_may_stand_in_Chinese_numerals() => Assert.Equal("Date", Reading.Kinds("方案", "一、甲", "略。", "二○二一年十二月三十一日")[3]);

    [Theory]
    [InlineData("2021年5月")]
    [InlineData("2021年5月6日起")]
    [InlineData("自2021年5月6日")]
    [InlineData("某年某月某日")]
    public void What_is_not_wholly_a_date_is_none(string line) => Assert.NotEqual("Date", Reading.Kinds("方案", "一、甲", "略。", line)[3]);

    [Fact]
    public void A_sentence_above_the_date_signs_nothing() => Assert.Equal("Body", Reading.Kinds("方案", "一、甲", "请遵照执行。", "2021年5月6日")[2]);

    [Fact]
    public void Catalogue_data_stands_above_the_title() =>
        Assert.Equal(["Metadata", "Metadata", "Metadata", "Title"], Reading.Kinds("索引号：0001", "发文字号：某政〔2021〕3号", "http://example.cn/a", "工作方案"));

    [Fact]
    public void A_sentence_ends_the_head() => Assert.Equal(["Title", "Body", "Body"], Reading.Kinds("工作方案", "为推进工作，制定本方案。", "某区"));
}
