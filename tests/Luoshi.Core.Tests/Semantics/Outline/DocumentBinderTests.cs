namespace Luoshi.Core.Tests.Semantics.Outline;

public class DocumentBinderTests
{
    [Fact]
    public void Lines_of_a_title_are_joined() => Assert.Equal(["某市推进改革工作方案"], Compiled.Items("title", "某市推进改革", "工作方案", "一、任务"));

    [Fact]
    public void A_notice_that_opens_with_the_name_of_the_plan_gives_it_its_title() =>
        Assert.Equal(["某市工作方案"], Compiled.Items("title", "某市政府关于印发某市工作方案的通知", "各区政府：", "《某市工作方案》已经同意，现印发给你们。", "一、任务"));

    [Fact]
    public void A_document_without_a_title_is_called_by_its_file() => Assert.Equal("plan", Compiled.Plan("一、任务").Document.Title);

    [Theory]
    [InlineData("某市行动方案（2012―2015年）", "2012/2015")]
    [InlineData("某市“十四五”时期规划", "2021/2025")]
    [InlineData("某市2021年工作要点", null)]
    [InlineData("某市工作方案", null)]
    public void A_title_may_give_the_period(string title, string? period) => Assert.Equal(period, Compiled.Plan(title, "一、任务").Document.Period?.ToString());

    [Fact]
    public void The_year_of_the_document_number_stands_in_for_a_date() => Assert.Equal("2012", Compiled.Plan("某市方案", "某府〔2012〕83号", "一、任务").Document.Issued?.ToString());

    [Fact]
    public void The_date_under_the_signature_comes_first() =>
        Assert.Equal("2012-07-24", Compiled.Plan("某市方案", "某府〔2012〕83号", "一、任务", "略。", "某市政府", "二〇一二年七月二十四日").Document.Issued?.ToString());

    [Fact]
    public void Catalogue_data_stand_in_for_what_the_page_lacks()
    {
        var document = Compiled.Plan("发布机构：某市政府", "发文字号：某府〔2012〕83号", "成文日期：2012-07-24", "信息名称：某市方案", "一、任务").Document;

        Assert.Equal(("某市方案", "某府〔2012〕83号", "某市政府", "2012-07-24"), (document.Title, document.DocumentNumber, document.Issuer, document.Issued?.ToString()));
    }

    [Fact]
    public void Articles_make_a_regulation()
    {
        Assert.True(Compiled.Plan("第一条 甲。", "第二条 乙。", "第三条 丙。").Document.Regulation);
        Assert.False(Compiled.Plan("一、任务", "第一条 甲。").Document.Regulation);
    }
}
