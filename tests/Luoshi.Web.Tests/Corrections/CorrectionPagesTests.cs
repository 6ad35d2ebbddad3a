using System.Net;
using System.Text.Json;

namespace Luoshi.Web.Tests.Corrections;

public class CorrectionPagesTests
{
    private static readonly (string, string)[] Signed = [("reason", "会议纪要明确顺延")];

    [Fact]
    public async Task A_corrected_deadline_is_shown_with_its_author_on_every_page_and_in_every_file()
    {
        await using var site = await CorrectedSite.StartAsync();

        var answer = await site.ChangeAsync("T01", [("deadline", "2026年6月"), .. Signed]);

        Assert.Equal($"{site.Plan}?item=T01", answer.Location);
        var card = await site.PageAsync("?item=T01");
        Assert.Contains("<del>2025</del>", card, StringComparison.Ordinal);
        Assert.Contains("<ins>2026-06</ins>", card, StringComparison.Ordinal);
        Assert.Contains("陈一", card, StringComparison.Ordinal);
        Assert.Contains("会议纪要明确顺延", card, StringComparison.Ordinal);
        Assert.Contains("data-by-hand=\"更正\"", card, StringComparison.Ordinal);
        Assert.Contains("by-hand-sign", await site.PageAsync("/targets"), StringComparison.Ordinal);
        Assert.Contains("2026年6月", await site.PageAsync("/targets"), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await site.PageAsync("/plan.json"));
        Assert.Equal("陈一", json.RootElement.GetProperty("targets")[0].GetProperty("byHand").GetProperty("by").GetString());
    }

    [Fact]
    public async Task A_corrected_unit_is_shown_as_such_wherever_it_owes_something()
    {
        await using var site = await CorrectedSite.StartAsync();

        await site.ChangeAsync("R02", [("role", "lead"), .. Signed]);

        foreach (var page in new[] { "/tasks", "/matrix" })
        {
            Assert.Contains("by-hand-sign", await site.PageAsync(page), StringComparison.Ordinal);
        }

        Assert.Contains("<del>协办</del>", await site.PageAsync("?item=R02"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_milestone_that_is_corrected_moves_on_the_timeline()
    {
        await using var site = await CorrectedSite.StartAsync();

        await site.ChangeAsync("M01", [("when", "2027"), .. Signed]);

        var timeline = await site.PageAsync("/timeline");
        Assert.Contains("2027", timeline, StringComparison.Ordinal);
        Assert.Contains("by-hand-sign", timeline, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejected_item_leaves_the_lists_and_its_words_still_say_what_was_done()
    {
        await using var site = await CorrectedSite.StartAsync();

        await site.RejectAsync("T02", Signed);

        Assert.DoesNotContain("300", await site.PageAsync("/targets"), StringComparison.Ordinal);
        var reader = await site.PageAsync("?item=T02");
        Assert.Contains("m rejected", reader, StringComparison.Ordinal);
        Assert.Contains("已剔除", reader, StringComparison.Ordinal);
        Assert.Contains("withdraw?correction=", reader, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_were_not_understood_can_be_added_as_a_target()
    {
        await using var site = await CorrectedSite.StartAsync();
        var line = Array.FindIndex(CorrectedSite.Text.Split('\n'), words => words.Contains("路灯", StringComparison.Ordinal)) + 1;

        var answer = await site.SendAsync(
            $"{site.Plan}/corrections/new?line={line}&words=路灯若干", [("list", "targets"), ("words", "路灯若干"), ("indicator", "新增路灯"), ("deadline", "2027"), ("bound", "exact"), ("increment", "true"), .. Signed]);

        Assert.StartsWith(site.Plan + "?item=T", answer.Location, StringComparison.Ordinal);
        var targets = await site.PageAsync("/targets");
        Assert.Contains("新增路灯", targets, StringComparison.Ordinal);
        Assert.Contains("人工补充", targets, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_of_a_form_stands_beside_its_field_and_in_the_list_at_the_top()
    {
        await using var site = await CorrectedSite.StartAsync();

        var answer = await site.ChangeAsync("T01", ("deadline", "明年"), ("low", "很多"), ("reason", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        foreach (var field in new[] { "deadline", "low", "reason" })
        {
            Assert.Contains($"href=\"#f-{field}\"", answer.Html, StringComparison.Ordinal);
            Assert.Contains($"id=\"e-{field}\"", answer.Html, StringComparison.Ordinal);
        }

        Assert.Contains("value=\"明年\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("还没有更正", await site.PageAsync("/corrections"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?item=T99")]
    [InlineData("?item=U01")]
    [InlineData("?line=999")]
    [InlineData("?line=x")]
    public async Task What_cannot_be_corrected_is_said(string query)
    {
        await using var site = await CorrectedSite.StartAsync();

        Assert.Contains("role=\"alert\"", await site.PageAsync("/corrections/new" + query), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_changes_nothing_or_quotes_what_is_not_there_is_sent_back()
    {
        await using var site = await CorrectedSite.StartAsync();

        Assert.Contains("没有改动", (await site.ChangeAsync("T01", Signed)).Html, StringComparison.Ordinal);
        Assert.Contains("这一行中没有“火箭”", (await site.SendAsync($"{site.Plan}/corrections/new?line=3", [("words", "火箭"), ("indicator", "火箭"), .. Signed])).Html, StringComparison.Ordinal);
        Assert.Contains("下限大于上限", (await site.ChangeAsync("T01", [("low", "20"), ("high", "10"), .. Signed])).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_from_elsewhere_is_refused()
    {
        await using var site = await CorrectedSite.StartAsync();
        using var content = new FormUrlEncodedContent([new("_handler", "correction"), new("deadline", "2030"), new("reason", "试试")]);

        Assert.Equal(HttpStatusCode.BadRequest, (await site.Visitor.PostAsync(site.Plan + "/corrections/new?item=T01", content)).Status);
    }

    [Fact]
    public async Task Withdrawing_asks_for_a_reason_and_brings_back_what_the_compiler_reads()
    {
        await using var site = await CorrectedSite.StartAsync();
        await site.ChangeAsync("T01", [("deadline", "2026"), .. Signed]);
        var withdraw = $"{site.Plan}/corrections/withdraw?correction={await site.CorrectionIdAsync()}";

        var unsigned = await site.Visitor.SubmitAsync(withdraw, "withdraw", fields: [("reason", "")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsigned.Status);
        await site.Visitor.SubmitAsync(withdraw, "withdraw", fields: [("reason", "纪要有误")]);

        Assert.DoesNotContain("by-hand-sign", await site.PageAsync("/targets"), StringComparison.Ordinal);
        var list = await site.PageAsync("/corrections");
        Assert.Contains("已撤下", list, StringComparison.Ordinal);
        Assert.Contains("纪要有误", list, StringComparison.Ordinal);
        Assert.Contains("没有选中生效的更正", (await site.Visitor.GetAsync(withdraw)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_filtered_and_taken_away_as_it_is_seen()
    {
        await using var site = await CorrectedSite.StartAsync();
        await site.ChangeAsync("T01", [("deadline", "2026"), .. Signed]);
        await site.RejectAsync("T02", Signed);

        Assert.Equal(2, Rows(await site.PageAsync("/corrections")));
        Assert.Equal(1, Rows(await site.PageAsync("/corrections?kind=reject")));
        Assert.Equal(0, Rows(await site.PageAsync("/corrections?state=lost")));
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor.GetAsync(site.Plan + "/corrections.xlsx?kind=reject")).Status);
    }

    [Fact]
    public async Task The_pages_speak_english_too()
    {
        await using var site = await CorrectedSite.StartAsync();
        await site.Visitor.GetAsync("/?lang=en");

        await site.ChangeAsync("T01", [("deadline", "2026"), ("reason", "moved by the minutes")]);

        Assert.Contains("corrected</a>", await site.PageAsync("/targets"), StringComparison.Ordinal);
        Assert.Contains("in the plan", await site.PageAsync("/corrections"), StringComparison.Ordinal);
        Assert.Contains("Recorded under the name of 陈一", await site.PageAsync("/corrections/new?item=T01"), StringComparison.Ordinal);
    }

    private static int Rows(string html) => html.Split("<tr id=").Length - 1;
}
