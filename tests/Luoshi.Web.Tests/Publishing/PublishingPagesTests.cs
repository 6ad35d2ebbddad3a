using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Luoshi.Office.People;
using Luoshi.Web.Tests.Api;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Publishing;

/// <summary>A plan is published by a program, then amended, and its duties are renewed on the page.</summary>
public sealed partial class PublishingPagesTests : IAsyncLifetime
{
    private const string Text =
        "示范区工作方案\n一、目标\n到2025年，新建学校12所。\n二、任务\n（一）建设学校。新建学校，到2024年底前建成教育中心。（市教育局牵头，市财政局协办）\n";

    private RunningSite? _site;
    private Visitor? _visitor;
    private ApiClient? _office;
    private string _plan = string.Empty;

    private RunningSite Site => _site ?? throw new InvalidOperationException("The server has not been started.");

    private Visitor Visitor => _visitor ?? throw new InvalidOperationException("Nobody visits yet.");

    private ApiClient Office => _office ?? throw new InvalidOperationException("Nobody asks yet.");

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync(options => options with { AsOf = new DateOnly(2024, 6, 30) });
        foreach (var unit in (string[])["市教育局", "市财政局", "市发改局"])
        {
            await Staff.HireAsync(Site.Services, "liaison-" + unit, "联络员", unit, Roles.UnitLiaison);
        }

        _visitor = Site.Visit();
        _office = await ApiClient.OfOfficeAsync(Site);
        _plan = (await _visitor.UploadAsync("示范区.txt", Encoding.UTF8.GetBytes(Text))).Location;
        var published = await Office.PostJsonAsync($"/api/v1{_plan}/publication", """{"from":"2024-01-01","reason":"方案已印发"}""");
        Assert.Equal("2024-01-01", published["from"]);
    }

    public async ValueTask DisposeAsync()
    {
        _visitor?.Dispose();
        _office?.Dispose();
        await Site.DisposeAsync();
    }

    [Fact]
    public async Task A_long_list_of_duties_is_read_page_by_page_and_a_piece_of_work_is_found_on_its_page()
    {
        var text = "社区工作方案\n一、任务\n" + string.Concat(Enumerable.Range(1, 70).Select(number => $"{number}．建设第{number}处社区服务站。（市教育局牵头）\n"));
        var plan = (await Visitor.UploadAsync("社区.txt", Encoding.UTF8.GetBytes(text))).Location;
        Assert.Equal("2024-01-01", (await Office.PostJsonAsync($"/api/v1{plan}/publication", """{"from":"2024-01-01","reason":"方案已印发"}"""))["from"]);

        var first = (await Visitor.GetAsync(plan + "/duties")).Html;
        var second = (await Visitor.GetAsync(plan + "/duties?page=2")).Html;
        Assert.Equal((50, 20), (Works(first).Count, Works(second).Count));
        Assert.Contains($"href=\"{plan}/duties?page=2\" rel=\"next\"", first, StringComparison.Ordinal);
        Assert.Contains($"href=\"{plan}/duties\" rel=\"prev\"", second, StringComparison.Ordinal);
        Assert.Equal(Works(first), Works((await Visitor.GetAsync(plan + "/duties?page=two")).Html));
        Assert.Contains(Works(second)[^1], Works((await Visitor.GetAsync($"{plan}/duties?work={Works(second)[^1]}")).Html));
    }

    [Fact]
    public async Task Once_published_its_reading_is_not_corrected_it_is_not_deleted_and_it_is_not_published_again()
    {
        var form = await PageAsync("/corrections/new?item=T01");
        Assert.Contains("更正已关闭", form, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"deadline\"", form, StringComparison.Ordinal);
        Assert.DoesNotContain("data-add", await PageAsync(string.Empty), StringComparison.Ordinal);
        var target = (await Office.GetAsync($"/api/v1{_plan}/targets")).Json["items"]?[0]?["id"]?.ToString();
        Assert.Equal(HttpStatusCode.Conflict, (await Office.PostJsonAsync($"/api/v1{_plan}/corrections", $$"""{"kind":"change","item":"{{target}}","fields":{"deadline":"2026"},"reason":"口头说明"}""")).Status);

        var delete = await Visitor.SubmitAsync(_plan + "/delete", "delete");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, delete.Status);
        Assert.Contains("不能删除", delete.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await Office.PostJsonAsync($"/api/v1{_plan}/publication", """{"from":"2024-02-01","reason":"再发布一次"}""")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await Office.PostJsonAsync($"/api/v1{_plan}/publication/renewals", """{"from":"2024-02-01","reason":"没有变化"}""")).Status);
    }

    [Fact]
    public async Task An_accepted_amendment_asks_for_duties_to_be_renewed_and_both_stay_to_be_seen_by_their_days()
    {
        Assert.DoesNotContain("id=\"renew\"", await PageAsync("/duties"), StringComparison.Ordinal);
        var review = (await Visitor.SubmitAsync(_plan + "/amendments", "propose", fields: [("text", Text.Replace("市财政局协办", "市发改局协办", StringComparison.Ordinal))])).Location;
        await Visitor.SubmitAsync(review, "decide", fields: [("do", "accept"), ("effective", "2024-03-01"), ("reason", "来文修订")]);

        var asked = await PageAsync("/duties");
        Assert.Contains("id=\"renew\"", asked, StringComparison.Ordinal);
        Assert.Contains("市发改局", asked, StringComparison.Ordinal);
        // The clause has other words, so it is another one: both its parts end and two begin.
        Assert.Equal(4, (await Office.GetAsync($"/api/v1{_plan}/publication")).Json["changes"]?.AsArray().Count);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Visitor.SubmitAsync(_plan + "/duties", "renew", fields: [("from", "2024-03-01"), ("reason", "来文修订")])).Status);
        Assert.Equal(HttpStatusCode.Found, (await Visitor.SubmitAsync(_plan + "/duties", "renew", fields: [("from", "2024-03-01"), ("reason", "来文修订"), ("sure", "yes")])).Status);

        Assert.DoesNotContain("id=\"renew\"", await PageAsync("/duties"), StringComparison.Ordinal);
        var owed = (await Office.GetAsync($"/api/v1{_plan}/duties")).Text;
        Assert.Contains("u-市发改局", owed, StringComparison.Ordinal);
        Assert.DoesNotContain("u-市财政局", owed, StringComparison.Ordinal);
        Assert.Contains("市财政局", await PageAsync("/duties?asof=2024-02-29"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_milestone_that_nobody_owes_says_so_and_leads_to_where_it_is_given_an_owner()
    {
        var plan = (await Visitor.UploadAsync("节点.txt", Encoding.UTF8.GetBytes(
            "节点工作方案\n一、任务\n（一）建设学校。2024年3月底前完成学校选址。（市教育局牵头）\n（二）建设医院。2024年4月底前开工建设医院。\n"))).Location;
        var before = (await Visitor.GetAsync(plan + "/timeline?lang=zh")).Html;
        Assert.DoesNotContain("无人负责", before, StringComparison.Ordinal);
        var point = PointRow().Match((await Visitor.GetAsync(plan + "/duties")).Html).Groups[1].Value;
        await Visitor.SubmitAsync(plan + "/duties", "settle", fields: [("item", point), ("units", string.Empty), ("reason", "暂不明确")]);
        Assert.Equal("2024-01-01", (await Office.PostJsonAsync($"/api/v1{plan}/publication", """{"from":"2024-01-01","reason":"方案已印发"}"""))["from"]);

        var html = (await Visitor.GetAsync(plan + "/timeline")).Html;

        Assert.Equal(1, Regex.Count(html, "◌ 无人负责"));
        Assert.Contains($"href=\"{plan}/amendments\">以修订明确责任单位", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_does_not_publish_is_told_which_post_does_and_since_when_it_waits()
    {
        await Staff.HireAsync(Site.Services, "decider", "主任", "市改革办", Roles.OfficeHead);
        using var clerk = await Site.VisitAsAsync("市改革办", Roles.OfficeClerk);
        var plan = (await Visitor.UploadAsync("待发.txt", Encoding.UTF8.GetBytes("待发工作方案\n一、任务\n（一）建设学校。到2024年底前建成学校3所。（市教育局牵头）\n（二）整治河道。到2024年底前整治河道30公里。\n"))).Location;
        var open = (await clerk.GetAsync(plan + "/duties?lang=zh")).Html;
        Assert.Matches("上面各处审定后，由[^。]*市改革办 办公室负责人[^。]*发布", open);

        await clerk.SubmitAsync(plan + "/duties", "settle", fields: [("item", PointRow().Match(open).Groups[1].Value), ("units", "u-市发改局"), ("reason", "职责所在")]);

        Assert.Matches("等候[^。]*市改革办 办公室负责人[^。]*发布，自 \\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2} 起", (await clerk.GetAsync(plan + "/duties")).Html);
        Assert.DoesNotContain("等候", (await Visitor.GetAsync(plan + "/duties?lang=zh")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_and_a_unit_together_are_refused_beside_the_field_and_nothing_typed_is_lost()
    {
        var plan = (await Visitor.UploadAsync("无主.txt", Encoding.UTF8.GetBytes("无主工作方案\n一、任务\n（一）建设学校。到2024年底前建成学校3所。（市教育局牵头）\n（二）整治河道。到2024年底前整治河道30公里。\n"))).Location;
        var html = (await Visitor.GetAsync(plan + "/duties?lang=zh")).Html;
        var point = PointRow().Match(html).Groups[1].Value;
        Assert.NotEmpty(point);

        var both = await Visitor.SubmitAsync(plan + "/duties", "settle", fields: [("item", point), ("units", string.Empty), ("units", "u-市发改局"), ("reason", "暂不明确")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, both.Status);
        Assert.Matches($"id=\"p-{point}\"(?s:.)*<details class=\"under\" open(?s:.)*id=\"e-units\">“不指定”和单位只能选其一", both.Html);
        Assert.Contains("暂不明确</textarea>", both.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await Visitor.SubmitAsync(plan + "/duties", "settle", fields: [("item", point), ("units", "u-市发改局"), ("reason", "职责所在")])).Status);
    }

    [Theory]
    [InlineData("2019-01-01")]
    [InlineData("2011-12-31")]
    public async Task A_day_outside_the_time_of_the_plan_is_refused_with_its_bounds(string from)
    {
        var plan = (await Visitor.UploadAsync("园区.txt", Encoding.UTF8.GetBytes(
            "市人民政府关于印发园区工作方案（2013—2015年）的通知\n一、任务\n（一）建设园区。到2015年建成园区3个。（市教育局牵头）\n市人民政府\n2012年12月28日\n"))).Location;

        var refused = await Visitor.SubmitAsync(plan + "/duties", "publish", fields: [("from", from), ("reason", "方案已印发"), ("sure", "yes")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("2012-12-28", refused.Html, StringComparison.Ordinal);
        Assert.Contains("2015-12-31", refused.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await Office.PostJsonAsync($"/api/v1{plan}/publication", $$"""{"from":"{{from}}","reason":"方案已印发"}""")).Status);
        Assert.Equal(HttpStatusCode.Found, (await Visitor.SubmitAsync(plan + "/duties", "publish", fields: [("from", "2012-12-28"), ("reason", "方案已印发"), ("sure", "yes")])).Status);
    }

    [Fact]
    public async Task Before_its_day_a_published_plan_says_from_when_its_duties_hold_instead_of_what_is_to_be_settled()
    {
        using var unit = new Visitor(Site.Address, await Staff.SessionAsync(Site.Services, "a-liaison-市教育局"));
        foreach (var visitor in new[] { Visitor, unit })
        {
            var early = (await visitor.GetAsync(_plan + "/duties?asof=2023-12-31&lang=zh")).Html;
            Assert.Contains("方案自 2024-01-01 起发布，责任事项自该日起生效，截至 2023-12-31 尚未生效", early, StringComparison.Ordinal);
            Assert.Contains("责任事项尚未生效", early, StringComparison.Ordinal);
            Assert.Contains($"href=\"{_plan}/duties?asof=2024-01-01\"", early, StringComparison.Ordinal);
            Assert.DoesNotContain("id=\"review\"", early, StringComparison.Ordinal);
            Assert.DoesNotContain("还没有责任事项", early, StringComparison.Ordinal);
            Assert.DoesNotContain("方案发布后，本单位的责任事项列在这里", early, StringComparison.Ordinal);
            Assert.Contains("published the plan from 2024-01-01 on", (await visitor.GetAsync(_plan + "/duties?asof=2023-12-31&lang=en")).Html, StringComparison.Ordinal);
            Assert.DoesNotContain("尚未生效", (await visitor.GetAsync(_plan + "/duties?asof=2024-01-01&lang=zh")).Html, StringComparison.Ordinal);
        }
    }

    private async Task<string> PageAsync(string path) => (await Visitor.GetAsync(_plan + path)).Html;

    private static List<string> Works(string html) => [.. WorkRow().Matches(html).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("<tr id=\"p-([^\"]+)\"")]
    private static partial Regex PointRow();

    [GeneratedRegex("<tr id=\"w-([^\"]+)\"")]
    private static partial Regex WorkRow();
}
