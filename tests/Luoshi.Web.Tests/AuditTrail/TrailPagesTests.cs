using System.Net;
using System.Text.Json;
using Luoshi.Office.Jobs;
using Luoshi.Office.Plans;
using Luoshi.Office.Record;
using Luoshi.Office.Trail;
using Luoshi.Web.Pages.AuditTrail;
using Luoshi.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.AuditTrail;

public sealed class TrailPagesTests : IAsyncLifetime
{
    private RunningSite? _site;
    private Visitor? _auditor;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private RunningSite Site => _site ?? throw new InvalidOperationException("not started");

    private Visitor Auditor => _auditor ?? throw new InvalidOperationException("not started");

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync(options => options with { Examples = [RunningSite.ExampleFile] });
        _auditor = await _site.VisitAsAsync("市审计局", "audit-admin");
    }

    public async ValueTask DisposeAsync()
    {
        _auditor?.Dispose();
        await Site.DisposeAsync();
    }

    [Fact]
    public async Task The_auditor_finds_who_deleted_a_plan_when_and_what_was_in_the_row()
    {
        var plan = Assert.Single(await Site.Store.ListAsync(Cancellation));
        await Site.Services.GetRequiredService<PlanStore>().DeleteAsync(plan.Id, new Actor("a7", "李二", "市改革办 经办", "10.0.0.7"), Cancellation);

        var list = await Auditor.GetAsync("/trail?action=plans.delete");
        Assert.Contains("李二", list.Html, StringComparison.Ordinal);
        Assert.Contains("10.0.0.7", list.Html, StringComparison.Ordinal);
        var number = System.Text.RegularExpressions.Regex.Match(list.Html, "href=\"/trail/(\\d+)\"").Groups[1].Value;
        var entry = await Auditor.GetAsync("/trail/" + number);

        Assert.Equal(HttpStatusCode.OK, entry.Status);
        Assert.Contains("gaoxinqu-2012.txt", entry.Html, StringComparison.Ordinal);
        Assert.Contains("删除", entry.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_narrows_the_list_and_a_wrong_day_is_told()
    {
        Assert.Contains("没有符合条件的记录", (await Auditor.GetAsync("/trail?name=查无此人")).Html, StringComparison.Ordinal);
        Assert.Contains("没有符合条件的记录", (await Auditor.GetAsync("/trail?until=2000-01-01")).Html, StringComparison.Ordinal);
        Assert.Contains("plans.receive", (await Auditor.GetAsync("/trail?about=plan:")).Html, StringComparison.Ordinal);
        Assert.Contains("“昨天”不是日期", (await Auditor.GetAsync("/trail?since=昨天")).Html, StringComparison.Ordinal);
        // Nobody takes away the whole trail because a day was mistyped.
        Assert.Equal(HttpStatusCode.BadRequest, (await Auditor.GetAsync("/trail.jsonl?since=昨天")).Status);
    }

    [Fact]
    public async Task Searching_and_exporting_are_on_record_themselves()
    {
        await Auditor.GetAsync("/trail?name=李");
        var exported = await Auditor.GetAsync("/trail.jsonl?action=trail.search");

        Assert.Equal("application/jsonl", exported.Response.Content.Headers.ContentType?.MediaType);
        var lines = exported.Html.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines[..^1], line => Assert.Equal("trail.search", JsonDocument.Parse(line).RootElement.GetProperty("action").GetString()));
        var (end, faults) = await TrailExport.CheckAsync(new StringReader(exported.Html), Cancellation);
        Assert.Empty(faults);
        Assert.Equal((lines.Length - 1, "人员audit-admin-市审计局"), (end?.Entries, end?.By));
        Assert.True(end?.Entries > 0);
        Assert.Contains("trail.export", (await Auditor.GetAsync("/trail?action=trail.export")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_that_is_not_there_is_told_so_and_English_is_spoken()
    {
        var missing = await Auditor.GetAsync("/trail/999999?lang=en");

        Assert.Contains("There is no entry 999999", missing.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acts_searches_instants_and_nobody_in_particular_are_told_in_words()
    {
        using var stranger = Site.VisitAsNobody();
        await stranger.SubmitAsync("/sign-in", "sign-in", fields: [("user", "office"), ("password", "not-the-password")]);
        await Auditor.GetAsync("/trail?name=李&since=2013-11-01&until=2013-11-30");

        var zh = (await Auditor.GetAsync("/trail?lang=zh")).Html;
        Assert.Contains("查询审计轨迹 <code>trail.search</code>", zh, StringComparison.Ordinal);
        Assert.Contains("操作人：李；自（日期）：2013-11-01；至（日期）：2013-11-30", zh, StringComparison.Ordinal);
        var en = (await Auditor.GetAsync("/trail?lang=en")).Html;
        Assert.Contains("Refuse a sign-in <code>accounts.refuse</code>", en, StringComparison.Ordinal);
        Assert.Contains("nobody signed in", en, StringComparison.Ordinal);
        Assert.DoesNotContain("未登录者", en, StringComparison.Ordinal);

        var made = System.Text.RegularExpressions.Regex.Match((await Auditor.GetAsync("/trail?about=plan:")).Html, "href=\"/trail/(\\d+)\"").Groups[1].Value;
        Assert.Matches(@"<code>ReceivedAt</code></th>\s*<td[^>]*>—</td>\s*<td[^>]*>20\d\d-\d\d-\d\d \d\d:\d\d:\d\d</td>", (await Auditor.GetAsync("/trail/" + made)).Html);
    }

    [Fact]
    public async Task What_the_program_wrote_in_one_language_is_told_in_that_of_the_reader_and_what_people_wrote_is_quoted()
    {
        using var security = await Site.VisitAsAsync("市信息中心", "security-admin");
        await security.GetAsync("/people?lang=zh");
        await security.GetAsync("/people?lang=en");
        await using (var db = await Site.Services.GetRequiredService<IDbContextFactory<OfficeDb>>().CreateDbContextAsync(Cancellation))
        {
            await db.NoteAsync(new Act(Actor.System("test"), "accounts.rehash", "account:a1", DateTimeOffset.UnixEpoch, "迭代次数已调高"), Cancellation);
            await db.NoteAsync(new Act(new Actor(null, "李二", null, "test"), "plans.delete", "plan:1", DateTimeOffset.UnixEpoch, "人员和账号"), Cancellation);
        }

        Assert.Equal(2, Count((await Auditor.GetAsync("/trail?action=people.read&lang=en")).Html, ">People and accounts "));
        Assert.Equal(2, Count((await Auditor.GetAsync("/trail?action=people.read&lang=zh")).Html, ">人员和账号 "));
        var rehashed = (await Auditor.GetAsync("/trail?action=accounts.rehash&lang=en")).Html;
        Assert.Contains("the number of iterations was raised", rehashed, StringComparison.Ordinal);
        Assert.Contains("the program", rehashed, StringComparison.Ordinal);
        Assert.DoesNotContain("系统", rehashed, StringComparison.Ordinal);
        Assert.Contains(">人员和账号 ", (await Auditor.GetAsync("/trail?action=plans.delete&lang=en")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_background_work_puts_on_record_has_a_name_in_both_languages()
    {
        var acts = new TrailActs(Site.Services.GetRequiredService<Luoshi.Office.CaseFiles.CaseKinds>());
        var kinds = Site.Services.GetServices<IJobHandler>().Select(handler => handler.Kind).ToList();

        Assert.NotEmpty(kinds);
        Assert.DoesNotContain(kinds, kind => acts.Name(kind) is not { Zh.Length: > 0, En.Length: > 0 });
    }

    private static int Count(string html, string words) => html.Split(words).Length - 1;

    [Fact]
    public async Task A_page_that_is_full_says_that_there_are_more_and_one_that_is_not_says_how_many()
    {
        var few = (await Auditor.GetAsync("/trail?action=plans.receive")).Html;
        Assert.Contains("共 1 条", few, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", few, StringComparison.Ordinal);
        await using (var db = await Site.Services.GetRequiredService<IDbContextFactory<OfficeDb>>().CreateDbContextAsync(Cancellation))
        {
            for (var number = 0; number < 101; number++)
            {
                await db.NoteAsync(new Act(new Actor(null, "李二", null, "test"), "people.read", "people:all", DateTimeOffset.UnixEpoch), Cancellation);
            }
        }

        var many = (await Auditor.GetAsync("/trail?name=李二")).Html;
        Assert.Contains("每页 100 条", many, StringComparison.Ordinal);
        Assert.Contains("rel=\"next\"", many, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clerk_whose_acts_it_tells_may_not_look_into_it()
    {
        using var clerk = Site.Visit();

        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/trail")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/trail.jsonl")).Status);
    }
}
