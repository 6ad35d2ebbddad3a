using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Luoshi.Office.People;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Delivery;

public sealed partial class MeetingPagesTests : IAsyncLifetime
{
    private const string Lead = "市民政局";
    private const string Assist = "市水务局";
    private RunningSite? _site;
    private string _plan = string.Empty;

    private RunningSite Site => _site ?? throw new InvalidOperationException("The server has not been started.");

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync();
        await Site.VisitAsAsync(Lead, Roles.UnitLeader);
        await Site.VisitAsAsync(Assist, Roles.UnitLeader);
        _plan = await Delivered.PublishAsync(Site.Services, "会议", Lead, Assist);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Fact]
    public async Task What_a_meeting_decides_is_owed_shown_and_supervised_once_another_person_confirms_it()
    {
        using var clerk = await Site.VisitAsAsync("市改革办", Roles.OfficeClerk);
        using var head = await Site.VisitAsAsync("市改革办", Roles.OfficeHead);
        using var lead = await Site.VisitAsAsync(Lead, Roles.UnitLiaison);

        var recorded = await RecordAsync(clerk, ("d1-items", "K01"));
        Assert.Matches("^/meetings/[0-9a-f]+\\?done=1$", recorded.Location);
        var page = recorded.Location.Split('?')[0];
        Assert.Contains($"href=\"/plans/{_plan}/why/", (await clerk.GetAsync(page)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"confirm\"", (await clerk.GetAsync(page)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync(page)).Status);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await head.SubmitAsync(page, "confirm")).Status);
        Assert.Equal(page + "?done=1", (await head.SubmitAsync(page, "confirm", fields: [("sure", "yes")])).Location);

        Assert.Contains("加快选址", (await lead.GetAsync(page)).Html, StringComparison.Ordinal);
        var duties = (await lead.GetAsync($"/plans/{_plan}/duties")).Html;
        var why = Why().Match(duties).Groups[1].Value;
        var decided = (await lead.GetAsync(why)).Html;
        Assert.Contains($"href=\"{page}#d1\"", decided, StringComparison.Ordinal);
        Assert.Contains("加快选址</blockquote>", decided, StringComparison.Ordinal);
        Assert.Contains("尚无已接收的报送", decided, StringComparison.Ordinal);
        Assert.Contains("加快选址</blockquote>", (await lead.GetAsync($"/plans/{_plan}/why/J01")).Html, StringComparison.Ordinal);
        Assert.Contains("2099-09-30", duties, StringComparison.Ordinal);
        Assert.Contains("加快选址", (await lead.GetAsync($"/plans/{_plan}/annual/2099")).Html, StringComparison.Ordinal);

        var supervise = WebUtility.HtmlDecode(Supervise().Match((await clerk.GetAsync(page)).Html).Groups[1].Value);
        var form = (await clerk.GetAsync(supervise)).Html;
        Assert.Matches("<option value=\"decision\" selected", form);
        Assert.Matches($"<option value=\"u-{Lead}\" selected", form);
        Assert.Contains("加快选址</textarea>", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_names_no_item_of_the_plan_is_told_beside_its_field_and_nothing_typed_is_lost()
    {
        using var clerk = await Site.VisitAsAsync("市改革办", Roles.OfficeClerk);

        var wrong = await RecordAsync(clerk, ("d1-items", "K77"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("id=\"e-d1-items\"", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("加快选址", wrong.Html, StringComparison.Ordinal);
        var more = await RecordAsync(clerk, ("d1-items", "K01"), ("do", "add"));
        Assert.Contains("name=\"d2-text\"", more.Html, StringComparison.Ordinal);
        Assert.Contains("还没有会议记录", (await clerk.GetAsync("/meetings")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_meeting_is_told_at_once_each_beside_its_field()
    {
        using var clerk = await Site.VisitAsAsync("市改革办", Roles.OfficeClerk);

        var wrong = await clerk.SubmitAsync("/meetings/new?plan=" + _plan, "meeting", fields:
        [
            ("title", " "), ("held", "2013-06-03"), ("chair", "组长"), ("decisions", "3"),
            ("d1-text", "加快选址"), ("d1-lead", "u-" + Lead), ("d1-assist", "u-" + Lead), ("d1-due", "2013-06-01"), ("d1-items", "K77"),
            ("d2-text", string.Empty), ("d2-lead", "u-" + Assist), ("d2-due", string.Empty),
        ]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        foreach (var field in (string[])["title", "d1-assist", "d1-due", "d1-items", "d2-text", "d2-due"])
        {
            Assert.Contains($"id=\"e-{field}\"", wrong.Html, StringComparison.Ordinal);
            Assert.Contains($"href=\"#f-{field}\"", wrong.Html, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("id=\"e-held\"", wrong.Html, StringComparison.Ordinal);
        var blank = await clerk.SubmitAsync("/meetings/new?plan=" + _plan, "meeting", fields: [("title", "会议"), ("held", "2099-06-03"), ("decisions", "1")]);
        Assert.Contains("id=\"e-held\"", blank.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"e-d1-text\"", blank.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_written_instruction_becomes_a_supervision_with_leader_day_and_words()
    {
        using var clerk = await Site.VisitAsAsync("市改革办", Roles.OfficeClerk);
        var register = WebUtility.HtmlDecode(Instruction().Match((await clerk.GetAsync("/meetings")).Html).Groups[1].Value);
        (string, string)[] typed = [("request", "r1"), ("unit", "u-" + Lead), ("matter", "平台选址"), ("source", "instruction"), ("source-text", "请抓紧")];

        var blank = await clerk.SubmitAsync(register, "open", fields: typed);
        Assert.Contains("请填写批示领导", blank.Html, StringComparison.Ordinal);
        var made = await clerk.SubmitAsync(register, "open", fields: [.. typed, ("instructed-by", "王副市长"), ("instructed-on", "2013-06-01")]);
        Assert.StartsWith("/cases/", made.Location, StringComparison.Ordinal);
        var listed = (await clerk.GetAsync("/meetings")).Html;
        Assert.Contains($"href=\"{made.Location}\"", listed, StringComparison.Ordinal);
        Assert.Contains("王副市长", listed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_minutes_are_taken_back_and_stay_on_record()
    {
        using var clerk = await Site.VisitAsAsync("市改革办", Roles.OfficeClerk);
        var page = (await RecordAsync(clerk)).Location ?? string.Empty;
        page = page.Split('?')[0];

        var blank = await clerk.SubmitAsync(page, "withdraw", fields: [("why", " ")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, blank.Status);
        Assert.Contains("请写明撤回的原因", blank.Html, StringComparison.Ordinal);
        await clerk.SubmitAsync(page, "withdraw", fields: [("why", "日期记错")]);

        var shown = (await clerk.GetAsync(page)).Html;
        Assert.Contains("日期记错", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"why\"", shown, StringComparison.Ordinal);
        Assert.Contains("已撤回", (await clerk.GetAsync("/meetings")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_record_and_confirm_meetings()
    {
        using var clerk = await Site.VisitAsAsync("市改革办", Roles.OfficeClerk);
        using var head = await Site.VisitAsAsync("市改革办", Roles.OfficeHead);
        var made = await PostAsync(clerk, "/api/v1/meetings", $$"""{"planId":"{{_plan}}","title":"会议","heldOn":"2013-06-03","chair":"组长","decisions":[{"agenda":"一","text":"加快选址","items":["K01"],"leadUnit":"u-{{Lead}}","dueOn":"2099-09-30"}]}""");
        Assert.Equal(HttpStatusCode.Created, made.Status);
        var id = JsonNode.Parse(made.Html)?["id"]?.ToString();

        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(clerk, $"/api/v1/meetings/{id}/confirmation", "{}")).Status);
        var confirmed = await PostAsync(head, $"/api/v1/meetings/{id}/confirmation", "{}");
        Assert.NotNull(JsonNode.Parse(confirmed.Html)?["confirmedAt"]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync(clerk, "/api/v1/meetings", $$"""{"planId":"{{_plan}}","title":"会议","heldOn":"2013-06-03","decisions":[{"text":"甲","items":["K99"]}]}""")).Status);
    }

    private Task<Answer> RecordAsync(Visitor clerk, params (string, string)[] more) => clerk.SubmitAsync(
        "/meetings/new?plan=" + _plan, "meeting",
        fields: [("title", "领导小组第三次会议"), ("held", "2013-06-03"), ("chair", "组长"), ("decisions", "1"), ("d1-agenda", "议题一"), ("d1-text", "加快选址"), ("d1-lead", "u-" + Lead), ("d1-assist", "u-" + Assist), ("d1-due", "2099-09-30"), .. more]);

    private static async Task<Answer> PostAsync(Visitor who, string address, string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        return await who.PostAsync(address, content);
    }

    [GeneratedRegex("href=\"(/cases/new\\?kind=office-supervision[^\"]*source=decision[^\"]*)\"")]
    private static partial Regex Supervise();

    [GeneratedRegex("href=\"(/cases/new\\?kind=office-supervision[^\"]*source=instruction[^\"]*)\"")]
    private static partial Regex Instruction();

    [GeneratedRegex("href=\"(/plans/[0-9a-f]+/why/[0-9a-f]+-1)\"")]
    private static partial Regex Why();
}
