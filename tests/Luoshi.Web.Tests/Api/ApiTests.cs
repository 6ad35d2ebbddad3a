using System.Net;
using System.Text.Json.Nodes;
using Luoshi.Office.Permissions;
using Luoshi.Office.Record;
using Luoshi.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Api;

public sealed class ApiTests : IAsyncLifetime
{
    private const string Text = "某园区工作方案\n\n一、工作目标\n到2015年，产值达到300亿元，引进企业50家。\n";
    private RunningSite? _site;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private RunningSite Site => _site ?? throw new InvalidOperationException("The server has not been started.");

    public async ValueTask InitializeAsync() => _site = await RunningSite.StartAsync(options => options with { AsOf = new DateOnly(2013, 11, 30) });

    public ValueTask DisposeAsync() => _site?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task A_plan_is_received_read_and_deleted_and_each_act_is_recorded_under_the_token()
    {
        using var client = await ApiClient.WithTokenAsync(Site, Permission.PlansReceive, Permission.PlansRead, Permission.PlansDelete);

        var made = await client.PostTextAsync("/api/v1/plans?name=a.txt", Text);
        Assert.Equal(HttpStatusCode.Created, made.Status);
        var address = made.Response.Headers.Location?.ToString() ?? string.Empty;
        Assert.Equal(HttpStatusCode.OK, (await client.PostTextAsync("/api/v1/plans?name=a.txt", Text)).Status);
        var targets = (await client.GetAsync(address + "/targets")).Json;
        Assert.Equal(["产值", "企业"], targets["items"]?.AsArray().Select(item => item?["indicator"]?.ToString()[^2..]));
        Assert.Equal("exact", (await client.GetAsync(address + "/targets/T01"))["bound"]);
        Assert.Contains("\"targets\"", (await client.GetAsync(address + "/plan.json")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await client.SendAsync(HttpMethod.Delete, address, null)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).Status);

        var trail = await TrailAsync();
        Assert.Equal(["plans.receive", "plans.delete"], trail.Where(entry => entry.Action.StartsWith("plans.", StringComparison.Ordinal)).Select(entry => entry.Action));
        Assert.All(trail.Where(entry => entry.Action.StartsWith("plans.", StringComparison.Ordinal)), entry => Assert.Equal(("数据交换", "市改革办 接口令牌"), (entry.Name, entry.Post)));
        Assert.All(trail.Where(entry => entry.Action.StartsWith("plans.", StringComparison.Ordinal)), entry => Assert.StartsWith("token:", entry.AccountId, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lists_are_read_in_parts_and_a_wrong_cursor_is_named()
    {
        var plan = await ReceiveAsync(await File.ReadAllTextAsync(RunningSite.ExampleFile, Cancellation));
        using var client = await ApiClient.OfOfficeAsync(Site);
        var seen = new List<string?>();
        var next = string.Empty;
        do
        {
            var part = (await client.GetAsync($"{plan}/targets?limit=7&cursor={next}")).Json;
            seen.AddRange(part["items"]?.AsArray().Select(item => item?["id"]?.ToString()) ?? []);
            Assert.InRange(part["items"]?.AsArray().Count ?? 0, 1, 7);
            next = part["next"]?.ToString() ?? string.Empty;
        }
        while (next.Length > 0);

        var whole = (await client.GetAsync($"{plan}/targets?limit=500")).Json;
        Assert.Equal(whole["items"]?.AsArray().Select(item => item?["id"]?.ToString()), seen);
        Assert.Equal(seen.Count, whole["total"]?.GetValue<int>());
        var wrong = await client.GetAsync($"{plan}/targets?cursor=nowhere");
        Assert.Equal((HttpStatusCode.BadRequest, "request.parameter"), (wrong.Status, wrong["code"]));
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync($"{plan}/targets?limit=0")).Status);
    }

    [Fact]
    public async Task A_problem_speaks_the_language_asked_for_and_carries_both()
    {
        using var client = await ApiClient.OfOfficeAsync(Site);

        var chinese = await client.GetAsync("/api/v1/plans/none/targets");
        var english = await client.GetAsync("/api/v1/plans/none/targets", ("Accept-Language", "en-GB, zh;q=0.5"));

        Assert.Equal(("application/problem+json", "没有这个资源"), (chinese.Response.Content.Headers.ContentType?.MediaType, chinese["title"]));
        Assert.Equal("There is no such resource", english["title"]);
        Assert.Equal("没有这个资源", english.Json["texts"]?["zh"]?["title"]?.ToString());
        Assert.Equal("resource.unknown", english["code"]);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/api/v1/nowhere")).Status);
        Assert.Equal("request.method", (await client.SendAsync(HttpMethod.Put, "/api/v1/plans", null))["code"]);
        var plan = await ReceiveAsync(Text);
        Assert.Equal("request.media-type", (await client.SendAsync(HttpMethod.Post, $"{plan}/corrections", new StringContent("a=b")))["code"]);
        Assert.Equal("request.malformed", (await client.PostJsonAsync($"{plan}/corrections", "{"))["code"]);
    }

    [Fact]
    public async Task A_change_after_somebody_elses_is_refused_with_the_old_tag_and_unchanged_answers_are_not_sent_twice()
    {
        var plan = await ReceiveAsync(Text);
        using var client = await ApiClient.OfOfficeAsync(Site);
        var tag = (await client.GetAsync(plan)).Response.Headers.ETag?.ToString() ?? string.Empty;
        Assert.Equal(HttpStatusCode.NotModified, (await client.GetAsync(plan, ("If-None-Match", tag))).Status);

        var first = await client.PostJsonAsync($"{plan}/corrections", Correction("全区"), ("If-Match", tag));
        var second = await client.PostJsonAsync($"{plan}/corrections", Correction("全市"), ("If-Match", tag));

        Assert.Equal((HttpStatusCode.Created, "applied"), (first.Status, first["status"]));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "resource.changed"), (second.Status, second["code"]));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(plan, ("If-None-Match", tag))).Status);
        Assert.Equal("全区", (await client.GetAsync($"{plan}/targets/T01"))["scope"]);
        var withdrawn = await client.PostJsonAsync($"{plan}/corrections/{first["id"]}/withdrawal", """{"reason":"看错了"}""");
        Assert.Equal(HttpStatusCode.NoContent, withdrawn.Status);
        Assert.Equal("resource.state", (await client.PostJsonAsync($"{plan}/corrections/{first["id"]}/withdrawal", """{"reason":"看错了"}"""))["code"]);
    }

    [Fact]
    public async Task What_is_missing_in_a_body_is_told_field_by_field_and_nothing_is_recorded()
    {
        var plan = await ReceiveAsync(Text);
        using var client = await ApiClient.OfOfficeAsync(Site);

        var answer = await client.PostJsonAsync($"{plan}/corrections", """{"kind":"change","item":"T01","fields":{"low":"多"}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(["low", "reason"], answer.Json["faults"]?.AsArray().Select(fault => fault?["field"]?.ToString()).Order());
        Assert.Empty((await client.GetAsync($"{plan}/corrections")).Json["items"]?.AsArray() ?? []);
        Assert.Equal("item", (await client.PostJsonAsync($"{plan}/corrections", """{"kind":"reject","item":"T99"}""")).Json["faults"]?[0]?["field"]?.ToString());
    }

    [Fact]
    public async Task A_request_with_an_idempotency_key_that_comes_again_is_answered_and_not_done_again()
    {
        var plan = await ReceiveAsync(Text);
        using var client = await ApiClient.OfOfficeAsync(Site);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => client.PostJsonAsync($"{plan}/corrections", Correction("全区"), ("Idempotency-Key", "k1"))));
        var again = await client.PostJsonAsync($"{plan}/corrections", Correction("全区"), ("Idempotency-Key", "k1"));

        Assert.Equal(HttpStatusCode.Created, again.Status);
        Assert.All(answers, answer => Assert.True(answer.Text == again.Text || answer["code"] == "idempotency.working", answer.Text));
        Assert.Single((await client.GetAsync($"{plan}/corrections")).Json["items"]?.AsArray() ?? []);
        Assert.Equal("idempotency.reused", (await client.PostJsonAsync($"{plan}/corrections", Correction("全市"), ("Idempotency-Key", "k1")))["code"]);
    }

    [Fact]
    public async Task An_amendment_is_proposed_reviewed_accepted_and_counts_from_its_day()
    {
        var plan = await ReceiveAsync(Text);
        using var client = await ApiClient.OfOfficeAsync(Site);

        var made = await client.PostTextAsync($"{plan}/amendments?name=b.txt", "关于修改某园区工作方案的通知\n\n一、将“引进企业50家”修改为“引进企业60家”。\n");
        var review = await client.GetAsync($"{plan}/amendments/{made["id"]}");
        var decided = await client.PostJsonAsync($"{plan}/amendments/{made["id"]}/decision", """{"decision":"accept","effective":"2014-01-01","reason":"来文"}""");

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal("harder", review.Json["changes"]?[0]?["direction"]?.ToString());
        Assert.Equal((HttpStatusCode.OK, "2014-01-01"), (decided.Status, decided["effective"]));
        Assert.Equal("50", (await client.GetAsync($"{plan}/targets/T02?asof=2013-12-31"))["low"]);
        Assert.Equal("60", (await client.GetAsync($"{plan}/targets/T02?asof=2014-01-01"))["low"]);
        Assert.Equal("effective", (await client.PostJsonAsync($"{plan}/amendments/{made["id"]}/decision", """{"decision":"accept","reason":"来文"}""")).Json["faults"]?[0]?["field"]?.ToString());
        foreach (var day in (string[])["2014-13-01", "x", "9999", "9999-12-31", "0001-01-01"])
        {
            var refused = await client.GetAsync($"{plan}/targets?asof={day}");
            Assert.Equal((HttpStatusCode.BadRequest, "request.parameter", "asof"), (refused.Status, refused["code"], refused.Json["faults"]?[0]?["field"]?.ToString()));
        }
    }

    [Fact]
    public async Task A_finding_is_acknowledged_once_and_the_acknowledgement_withdrawn()
    {
        var plan = await ReceiveAsync(await File.ReadAllTextAsync(RunningSite.ExampleFile, Cancellation));
        using var client = await ApiClient.OfOfficeAsync(Site);
        const string why = """{"reason":"已核对"}""";

        var made = await client.PostJsonAsync($"{plan}/findings/F01/acknowledgement", why);

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal("陈一", (await client.GetAsync($"{plan}/findings/F01")).Json["acknowledged"]?["by"]?.ToString());
        Assert.Equal("resource.state", (await client.PostJsonAsync($"{plan}/findings/F01/acknowledgement", why))["code"]);
        Assert.Equal(HttpStatusCode.NoContent, (await client.PostJsonAsync($"{plan}/acknowledgements/{made["id"]}/withdrawal", why)).Status);
        Assert.Null((await client.GetAsync($"{plan}/findings/F01")).Json["acknowledged"]);
    }

    [Fact]
    public async Task Drafts_are_checked_and_targets_judged_without_keeping_anything()
    {
        var plan = await ReceiveAsync(Text);
        using var client = await ApiClient.OfOfficeAsync(Site);

        var draft = await client.PostTextAsync("/api/v1/drafts/check", Text + "（一）建设孵化器\n");
        var judged = await client.PostTextAsync($"{plan}/judgements?asof=2015-12-31", "指标,数值,单位,日期\nT02,60,家,2015-12-31\nT99,1,家,2015-12-31\n");

        Assert.Equal("2", draft["targets"]);
        Assert.Equal("met", judged.Json["targets"]?[1]?["verdict"]?.ToString());
        Assert.Equal("3", judged.Json["unused"]?[0]?["line"]?.ToString());
        Assert.Single(await Site.Store.ListAsync(Cancellation));
    }

    [Fact]
    public async Task Another_site_changes_nothing()
    {
        using var client = await ApiClient.OfOfficeAsync(Site);

        Assert.Equal("access.other-site", (await client.PostTextAsync("/api/v1/plans?name=a.txt", Text, ("Origin", "http://elsewhere.example")))["code"]);
        Assert.Equal("access.other-site", (await client.PostTextAsync("/api/v1/plans?name=a.txt", Text, ("Sec-Fetch-Site", "cross-site")))["code"]);
        Assert.Empty(await Site.Store.ListAsync(Cancellation));
        Assert.Equal(HttpStatusCode.Created, (await client.PostTextAsync("/api/v1/plans?name=a.txt", Text, ("Origin", Site.Address.GetLeftPart(UriPartial.Authority)))).Status);
    }

    private async Task<string> ReceiveAsync(string text)
    {
        using var client = await ApiClient.OfOfficeAsync(Site);
        return (await client.PostTextAsync("/api/v1/plans?name=a.txt", text)).Response.Headers.Location?.ToString() ?? string.Empty;
    }

    private static string Correction(string scope) => new JsonObject
    {
        ["kind"] = "change",
        ["item"] = "T01",
        ["fields"] = new JsonObject { ["scope"] = scope },
        ["reason"] = "前一句说的",
    }.ToJsonString();

    private async Task<List<TrailEntry>> TrailAsync()
    {
        await using var db = await Site.Services.GetRequiredService<IDbContextFactory<OfficeDb>>().CreateDbContextAsync(Cancellation);
        return await db.Set<TrailEntry>().AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync(Cancellation);
    }
}
