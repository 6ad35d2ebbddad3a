using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Luoshi.Office.People;
using Luoshi.Web.Tests.Cases;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Delivery;

public sealed partial class ActionPlanPagesTests : IAsyncLifetime
{
    private const string Lead = "市民政局";
    private const string Assist = "市水务局";
    private RunningSite? _site;
    private string _page = string.Empty;

    private RunningSite Site => _site ?? throw new InvalidOperationException("The server has not been started.");

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync();
        _page = "/action-plans/" + (await Delivered.WithActionPlanAndMeetingAsync(Site.Services, Lead, Assist)).CaseId;
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Fact]
    public async Task Whoever_saves_second_sees_both_versions_and_may_take_their_own()
    {
        using var liaison = await Site.VisitAsAsync(Lead, Roles.UnitLiaison);
        using var leader = await Site.VisitAsAsync(Lead, Roles.UnitLeader);
        Assert.Equal(HttpStatusCode.Found, (await SaveAsync(leader, 1, "负责人所写")).Status);

        var conflict = await SaveAsync(liaison, 1, "联络员所写");
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("两个版本并列", conflict.Html, StringComparison.Ordinal);
        Assert.Contains("负责人所写", conflict.Html, StringComparison.Ordinal);
        Assert.Contains("联络员所写", conflict.Html, StringComparison.Ordinal);

        var after = After().Match(conflict.Html).Groups[1].Value;
        Assert.Equal("2", after);
        Assert.Equal(_page + "?saved=3", (await SaveAsync(liaison, 2, "联络员所写")).Location);
    }

    [Fact]
    public async Task Buttons_rearrange_steps_without_saving_and_nothing_typed_is_lost()
    {
        using var liaison = await Site.VisitAsAsync(Lead, Roles.UnitLiaison);
        (string, string)[] two = [("do", "up-2"), ("after", "1"), ("steps", "2"), ("goal", "目标"), ("s1-title", "甲"), ("s2-title", "乙"), ("s2-source1", "市财政"), ("s2-amount1", "3.5"), ("s2-source2", "")];

        var moved = (await liaison.SubmitAsync(_page, "save", fields: two)).Html;
        Assert.Contains("尚未保存", moved, StringComparison.Ordinal);
        Assert.Matches("name=\"s1-title\" value=\"乙\"", moved);
        Assert.Matches("name=\"s1-amount1\" value=\"3.5\"", moved);
        var removed = (await liaison.SubmitAsync(_page, "save", fields: [("do", "remove-1"), .. two[1..]])).Html;
        Assert.DoesNotContain("name=\"s2-title\"", removed, StringComparison.Ordinal);
        Assert.Contains("第 1 稿", (await liaison.GetAsync(_page)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("第 2 稿</a>", (await liaison.GetAsync(_page)).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("一百万")]
    [InlineData("-5")]
    [InlineData("12亿")]
    public async Task What_is_no_amount_is_told_beside_its_field_and_nothing_is_saved_or_lost(string typed)
    {
        using var liaison = await Site.VisitAsAsync(Lead, Roles.UnitLiaison);

        var refused = await liaison.SubmitAsync(_page, "save", fields: [("do", "save"), ("after", "1"), ("steps", "2"), ("goal", "新目标"), ("s1-title", ""), ("s2-title", "乙"), ("s2-source1", "市财政"), ("s2-amount1", typed)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains($"“{typed}”不是金额", refused.Html, StringComparison.Ordinal);
        Assert.Matches($"name=\"s1-amount1\" value=\"{typed}\"", refused.Html);
        Assert.Contains("新目标", refused.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("新目标", (await liaison.GetAsync(_page)).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,200", "1200")]
    [InlineData("１２００", "1200")]
    [InlineData("12.5万元", "12.5")]
    [InlineData("", "0")]
    public async Task Amounts_are_read_as_people_write_them(string typed, string kept)
    {
        using var liaison = await Site.VisitAsAsync(Lead, Roles.UnitLiaison);

        Assert.Equal(HttpStatusCode.Found, (await liaison.SubmitAsync(_page, "save", fields: [("do", "save"), ("after", "1"), ("steps", "1"), ("goal", "新目标"), ("s1-title", "乙"), ("s1-source1", "市财政"), ("s1-amount1", typed)])).Status);
        Assert.Matches($"name=\"s1-amount1\" value=\"{kept}\"", (await liaison.GetAsync(_page)).Html);
    }

    [Fact]
    public async Task A_plan_of_the_most_steps_is_taken()
    {
        using var liaison = await Site.VisitAsAsync(Lead, Roles.UnitLiaison);
        (string, string)[] fields =
        [
            ("do", "save"), ("after", "1"), ("steps", "200"), ("goal", "目标"),
            .. Enumerable.Range(1, 200).SelectMany(step => new[] { "title", "due", "post", "measures", "source1", "amount1", "unit1", "what1", "by1" }.Select(name => ($"s{step}-{name}", name == "title" ? "步骤" : string.Empty))),
        ];

        Assert.Equal(_page + "?saved=2", (await liaison.SubmitAsync(_page, "save", fields: fields)).Location);
    }

    [Fact]
    public async Task Its_unit_writes_it_units_with_a_part_read_it_and_others_do_not_see_it()
    {
        using var assisting = await Site.VisitAsAsync(Assist, Roles.UnitLiaison);
        using var stranger = await Site.VisitAsAsync("市气象局", Roles.UnitLeader);
        using var head = await Site.VisitAsAsync("市改革办", Roles.OfficeHead);

        var read = (await assisting.GetAsync(_page)).Html;
        Assert.Contains("比选三处", read, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"goal\"", read, StringComparison.Ordinal);
        Assert.Contains("新建学校12所", read, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SaveAsync(assisting, 1, "越权")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(_page)).Status);
        Assert.Contains("要编制行动方案的任务", (await stranger.GetAsync("/action-plans")).Html, StringComparison.Ordinal);
        Assert.Contains("提供红线", (await head.GetAsync(_page)).Html, StringComparison.Ordinal);
        Assert.Contains(_page, (await head.GetAsync("/action-plans?state=open")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await head.GetAsync("/action-plans.xlsx?state=open")).Status);
    }

    [Fact]
    public async Task A_case_page_leads_to_the_plans_own()
    {
        using var liaison = await Site.VisitAsAsync(Lead, Roles.UnitLiaison);

        Assert.Contains($"href=\"{_page}\"", (await liaison.GetAsync(_page.Replace("action-plans", "cases", StringComparison.Ordinal))).Html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{_page}\"", (await liaison.GetAsync("/inbox")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_asks_for_a_park_plan_that_its_own_lead_writes_and_the_leading_group_approves()
    {
        using var clerk = await Site.VisitAsAsync("市改革办", Roles.OfficeClerk);
        var list = (await clerk.GetAsync("/action-plans")).Html;
        var (request, duty) = (Request().Match(list).Groups[1].Value, DutyOption().Match(list).Groups[1].Value);
        (string, string)[] asked = [("request", request), ("park-duty", duty), ("park", "南山园区"), ("park-unit", "u-" + Lead), ("park-due", "2099-02-01")];

        Assert.Equal("/action-plans?asked=1", (await clerk.SubmitAsync("/action-plans", "ask-park", fields: asked)).Location);
        var again = await clerk.SubmitAsync("/action-plans", "ask-park", fields: [.. asked[1..], ("request", request + "x")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("已有一件在办", again.Html, StringComparison.Ordinal);
        var wrong = await clerk.SubmitAsync("/action-plans", "ask-park", fields: [asked[1], ("request", request + "y"), ("park", "北园区"), ("park-unit", "u-" + Assist), ("park-due", "2099-02-01")]);
        Assert.Contains("须是该任务的牵头或责任单位", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("园区转型升级方案：南山园区", (await clerk.GetAsync("/action-plans")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_ticked_and_a_past_day_are_told_and_asking_twice_asks_once()
    {
        using var clerk = await Site.VisitAsAsync("市改革办", Roles.OfficeClerk);
        var list = (await clerk.GetAsync("/action-plans")).Html;
        var (request, duty) = (Request().Match(list).Groups[1].Value, Tick().Match(list).Groups[1].Value);

        Assert.Contains("请先勾选任务", (await clerk.SubmitAsync("/action-plans", "ask", fields: [("request", request), ("due", "2099-02-01")])).Html, StringComparison.Ordinal);
        Assert.Matches("id=\"e-due\">[^<]*不早于当日", (await clerk.SubmitAsync("/action-plans", "ask", fields: [("request", request), ("duty", duty), ("due", "2001-02-01")])).Html);
        Assert.Matches("id=\"e-park-due\">[^<]*不早于当日", (await clerk.SubmitAsync("/action-plans", "ask-park", fields: [("request", request), ("park-duty", duty), ("park", "南山园区"), ("park-due", "2001-02-01")])).Html);
        var both = await clerk.SubmitAsync("/action-plans", "ask", fields: [("request", request), ("due", "2001-02-01")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, both.Status);
        Assert.Contains("请先勾选任务", both.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"e-due\"", both.Html, StringComparison.Ordinal);
        (string, string)[] asked = [("request", request), ("duty", duty), ("due", "2099-02-01")];
        Assert.Equal("/action-plans?asked=1", (await clerk.SubmitAsync("/action-plans", "ask", fields: asked)).Location);
        Assert.Equal("/action-plans?asked=1", (await clerk.SubmitAsync("/action-plans", "ask", fields: asked)).Location);
        Assert.Equal(2, Regex.Count((await clerk.GetAsync("/action-plans?state=open")).Html, "<a href=\"/action-plans/"));
    }

    [Fact]
    public async Task A_remark_names_its_step_and_stands_at_it_when_the_plan_comes_back()
    {
        using var leader = await Site.VisitAsAsync(Lead, Roles.UnitLeader);
        using var clerk = await Site.VisitAsAsync("市改革办", Roles.OfficeClerk);
        await SaveAsync(leader, 1, "建成学校", "s1-title", "选址", ("s1-due", "2099-01-02"), ("s1-post", "科长"), ("s1-measures", "比选"));
        var filed = await (await CaseForm.OfAsync(leader, _page, "file")).SendAsync(leader, ("version", "2"));
        Assert.StartsWith(_page + "?done=", filed.Location, StringComparison.Ordinal);

        var returned = await (await CaseForm.OfAsync(clerk, _page, "return")).SendAsync(clerk, ("reason", "请修改"), ("remark-0", "目标过低"), ("remark-1", "日期\n过晚"));
        Assert.Equal(HttpStatusCode.Found, returned.Status);
        var back = (await leader.GetAsync(_page)).Html;
        Assert.Matches("(?s)id=\"step-1\">.*?日期 过晚", back);
        Assert.Contains("目标过低", back, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_read_save_and_compare_versions()
    {
        var session = await Staff.SessionAsync(Site.Services, "a-liaison-" + Lead);
        using var client = new Visitor(Site.Address, session);
        var address = "/api/v1" + _page;
        var read = JsonNode.Parse((await client.GetAsync(address)).Html);
        Assert.Equal("选址", read?["versions"]?[0]?["steps"]?[0]?["title"]?.ToString());

        var saved = await PostAsync(client, address + "/versions", """{"after":1,"goal":"建成学校13所","steps":[{"title":"选址","dueOn":"2099-03-01","post":"科长","measures":"比选"}]}""");
        Assert.Equal(HttpStatusCode.Created, saved.Status);
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(client, address + "/versions", """{"after":1,"goal":"又一稿"}""")).Status);
        var compared = JsonNode.Parse((await client.GetAsync(address + "/comparison?old=1&new=2")).Html)?.AsArray();
        Assert.Contains(compared ?? [], field => field?["after"]?.ToString() == "2099-03-01" && field["change"]?.ToString() == "changed");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address + "/comparison?old=1&new=9")).Status);

        // The page sets what differs off from the rest, and says so where a version is not there.
        var page = (await client.GetAsync(_page + "?old=1&new=2")).Html;
        Assert.Matches("(?s)id=\"compared\".*<ins>2099-03-01</ins>.*<details>.*两稿相同.*选址", page);
        Assert.Contains("没有第 1 稿或第 9 稿可比", (await client.GetAsync(_page + "?old=1&new=9")).Html, StringComparison.Ordinal);
    }

    private Task<Answer> SaveAsync(Visitor who, int after, string goal, string field = "s1-title", string value = "选址", params (string, string)[] more) =>
        who.SubmitAsync(_page, "save", fields: [("do", "save"), ("after", after.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("steps", "1"), ("goal", goal), (field, value), .. more]);

    private static async Task<Answer> PostAsync(Visitor who, string address, string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        return await who.PostAsync(address, content);
    }

    [GeneratedRegex("name=\"after\" value=\"(\\d+)\"")]
    private static partial Regex After();

    [GeneratedRegex("name=\"request\" value=\"([^\"]+)\"")]
    private static partial Regex Request();

    [GeneratedRegex("(?s)id=\"f-park-duty\".*?<option value=\"([^\"]+)\"")]
    private static partial Regex DutyOption();

    [GeneratedRegex("name=\"duty\" value=\"([^\"]+)\"")]
    private static partial Regex Tick();
}
