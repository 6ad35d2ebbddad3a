using System.Net;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Amendments;

public sealed class AmendmentPagesTests : IAsyncLifetime
{
    private const string Text =
        "示范区工作方案\n一、目标\n到2025年，新建学校12所，新增病床300张。\n二、任务\n（一）建设学校。新建学校，到2024年底前建成教育中心。（市教育局牵头，市财政局协办）\n";

    private const string Notice =
        "关于修改示范区工作方案的通知\n一、将“新建学校12所”修改为“新建学校15所”。\n二、将“新增病床300张”修改为“新增病床200张”。\n三、将“建成火箭基地”修改为“建成教育中心”。\n本通知自2024年3月1日起施行。\n";

    private RunningSite? _site;
    private Visitor? _visitor;
    private string _plan = string.Empty;

    private RunningSite Site => _site ?? throw new InvalidOperationException("The server has not been started.");

    private Visitor Visitor => _visitor ?? throw new InvalidOperationException("Nobody visits yet.");

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync(options => options with { AsOf = new DateOnly(2024, 6, 30) });
        _visitor = _site.Visit();
        _plan = (await _visitor.UploadAsync("示范区.txt", System.Text.Encoding.UTF8.GetBytes(Text))).Location;
    }

    public async ValueTask DisposeAsync()
    {
        _visitor?.Dispose();
        await Site.DisposeAsync();
    }

    [Fact]
    public async Task An_amendment_is_compared_before_anything_changes()
    {
        var review = await PageAsync(await ProposeAsync(Notice));

        Assert.Contains("<del>12所</del>", Bare(review), StringComparison.Ordinal);
        Assert.Contains("<ins>15所</ins>", Bare(review), StringComparison.Ordinal);
        Assert.Contains("▲ 更严", review, StringComparison.Ordinal);
        Assert.Contains("▽ 放宽", review, StringComparison.Ordinal);
        Assert.Contains("将“新建学校12所”修改为“新建学校15所”", review, StringComparison.Ordinal);
        Assert.Contains("LS0020", review, StringComparison.Ordinal);
        Assert.Contains("value=\"2024-03-01\"", review, StringComparison.Ordinal);
        Assert.Contains("<b>12</b>", await PageAsync(_plan + "/targets"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_accepted_amendment_counts_from_its_day_on_and_not_before()
    {
        var review = await ProposeAsync(Notice);

        Assert.Contains("done=accept", (await DecideAsync(review, "accept", ("effective", "2024-03-01"))).Location, StringComparison.Ordinal);

        Assert.Contains("<b>15</b>", await PageAsync(_plan + "/targets"), StringComparison.Ordinal);
        Assert.Contains("2024-03-01", await PageAsync(_plan), StringComparison.Ordinal);
        var before = await PageAsync(_plan + "/targets?asof=2024-02-29");
        Assert.Contains("<b>12</b>", before, StringComparison.Ordinal);
        Assert.Contains("此日尚无修订生效", before, StringComparison.Ordinal);
        Assert.Contains("新建学校15所", (await PageAsync(_plan + "/plan.json?asof=2024-03-01")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_acceptance_brings_the_old_text_back_and_stays_on_record()
    {
        var review = await ProposeAsync(Notice);
        await DecideAsync(review, "accept", ("effective", "2024-03-01"));

        await DecideAsync(review, "withdraw");

        Assert.Contains("<b>12</b>", await PageAsync(_plan + "/targets"), StringComparison.Ordinal);
        Assert.Contains("接受已撤回", await PageAsync(_plan + "/amendments"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declined_amendment_changes_nothing_on_any_day()
    {
        var review = await ProposeAsync(Notice);

        await DecideAsync(review, "decline");

        Assert.Contains("未接受", await PageAsync(_plan + "/amendments"), StringComparison.Ordinal);
        Assert.Contains("<b>12</b>", await PageAsync(_plan + "/targets?asof=2030-01-01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_new_version_is_compared_item_by_item()
    {
        var review = await PageAsync(await ProposeAsync(Text.Replace("12所", "18所", StringComparison.Ordinal)));

        Assert.Contains("方案的新版本", review, StringComparison.Ordinal);
        Assert.Contains("<ins>18所</ins>", Bare(review), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_goes_on_where_its_words_still_stand()
    {
        await Visitor.SubmitAsync($"{_plan}/corrections/new?item=T02", "correction", fields: [("deadline", "2026"), ("reason", "口头说明")]);

        await DecideAsync(await ProposeAsync(Notice.Replace("二、将“新增病床300张”修改为“新增病床200张”。\n", string.Empty, StringComparison.Ordinal)), "accept", ("effective", "2024-03-01"));

        var targets = await PageAsync(_plan + "/targets");
        Assert.Contains("<b>15</b>", targets, StringComparison.Ordinal);
        Assert.Contains("by-hand-sign", targets, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_stand_beside_their_fields()
    {
        var empty = await Visitor.SubmitAsync(_plan + "/amendments", "propose", fields: [("text", " ")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains("id=\"e-file\"", empty.Html, StringComparison.Ordinal);

        var review = await ProposeAsync(Notice);
        var undated = await DecideAsync(review, "accept", ("effective", "开春"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, undated.Status);
        Assert.Contains("id=\"e-effective\"", undated.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Visitor.SubmitAsync(review, "decide", fields: [("do", "accept"), ("effective", "2024-03-01")])).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await DecideAsync(review, "explode")).Status);
    }

    [Fact]
    public async Task A_document_that_amends_nothing_says_so()
    {
        var review = await PageAsync(await ProposeAsync("今天天气很好。\n"));

        Assert.Contains("LS0025", review, StringComparison.Ordinal);
        Assert.Contains("没有改变方案的承诺", review, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_from_elsewhere_is_refused()
    {
        var review = await ProposeAsync(Notice);
        using var content = new FormUrlEncodedContent([new("_handler", "decide"), new("do", "accept"), new("effective", "2024-03-01"), new("reason", "试试")]);

        Assert.Equal(HttpStatusCode.BadRequest, (await Visitor.PostAsync(review, content)).Status);
    }

    [Fact]
    public async Task The_pages_speak_english_too()
    {
        await Visitor.GetAsync("/?lang=en");
        var review = await ProposeAsync(Notice);

        Assert.Contains("▲ harder", await PageAsync(review), StringComparison.Ordinal);
        await DecideAsync(review, "accept", ("effective", "2024-03-01"));
        Assert.Contains("This is the version from 2024-03-01 on", await PageAsync(_plan), StringComparison.Ordinal);
    }

    private async Task<string> PageAsync(string path) => (await Visitor.GetAsync(path)).Html;

    private async Task<string> ProposeAsync(string text) =>
        (await Visitor.SubmitAsync(_plan + "/amendments", "propose", fields: [("text", text)])).Location;

    private Task<Answer> DecideAsync(string review, string what, params (string Name, string Value)[] fields) =>
        Visitor.SubmitAsync(review, "decide", fields: [("do", what), ("reason", "会议同意"), .. fields]);

    private static string Bare(string html) => html.Replace(" ", string.Empty, StringComparison.Ordinal);
}
