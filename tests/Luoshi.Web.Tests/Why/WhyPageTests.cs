using System.Net;
using Luoshi.Core.Model;
using Luoshi.Office.Evidence;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Web.Plans;
using Luoshi.Web.Tests.Api;
using Luoshi.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Why;

/// <summary>Why a figure stands, told to those who may know: a plan in which one unit leads and reports, another assists, a third has no part.</summary>
public sealed class WhyPageTests : IAsyncLifetime
{
    private const string Lead = "市民政局";
    private const string Assist = "市水务局";
    private RunningSite? _site;
    private string _plan = string.Empty;

    private RunningSite Site => _site ?? throw new InvalidOperationException("The server has not been started.");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync();
        await Staff.HireAsync(Site.Services, Reporting.Liaison(Lead), "何联络", Lead, Roles.UnitLiaison);
        await Staff.HireAsync(Site.Services, Reporting.Leader(Lead), "周负责", Lead, Roles.UnitLeader);
        await Staff.HireAsync(Site.Services, Reporting.Liaison(Assist), "李联络", Assist, Roles.UnitLiaison);
        await Staff.HireAsync(Site.Services, Reporting.Leader(Assist), "吴负责", Assist, Roles.UnitLeader);
        _plan = await Delivered.PublishAsync(Site.Services, "依据", Lead, Assist);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Fact]
    public async Task It_shows_the_sentence_in_its_place_who_owes_it_and_that_nothing_is_reported_yet()
    {
        using var clerk = await Site.VisitAsAsync("市改革办", Roles.OfficeClerk);
        var target = await TargetAsync();

        var zh = (await clerk.GetAsync(PlanLinks.Why(_plan, target.Id) + "?lang=zh")).Html;
        Assert.Contains("2027年底前新建学校12所，", zh, StringComparison.Ordinal);
        Assert.Contains(">一、主要任务</span>", zh, StringComparison.Ordinal);
        Assert.Contains(">（一）建设学校</span>", zh, StringComparison.Ordinal);
        Assert.Contains($"href=\"{PlanLinks.Item(_plan, target.Number)}\"", zh, StringComparison.Ordinal);
        Assert.Contains(Lead, zh, StringComparison.Ordinal);
        Assert.Contains("尚无已接收的报送", zh, StringComparison.Ordinal);

        var en = (await clerk.GetAsync(PlanLinks.Why(_plan, target.Number) + "?lang=en")).Html;
        Assert.Contains("Nothing has been reported and accepted yet", en, StringComparison.Ordinal);
        Assert.Contains("reports in the next round", en, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_shows_what_was_accepted_by_whom_and_on_which_files_and_each_figure_leads_there_and_back()
    {
        var hash = await ReportAsync(8);
        using var clerk = await Site.VisitAsAsync("市改革办", Roles.OfficeClerk);
        var target = await TargetAsync();

        var html = (await clerk.GetAsync(PlanLinks.Why(_plan, target.Id))).Html;
        Assert.Contains("<b>8 所</b>", html, StringComparison.Ordinal);
        Assert.Contains("签报：周负责", html, StringComparison.Ordinal);
        Assert.Contains("接收人：陈一", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/evidence/{hash}\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/evidence/{hash}/content\"", html, StringComparison.Ordinal);
        Assert.Contains(PlanLinks.Why(_plan, target.Id), (await clerk.GetAsync($"/plans/{_plan}/targets")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_assists_sees_the_sentence_and_how_many_lines_are_not_its_own_and_a_unit_without_a_part_sees_nothing()
    {
        var hash = await ReportAsync(8);
        var target = await TargetAsync();
        using var assisting = new Visitor(Site.Address, await Staff.SessionAsync(Site.Services, "a-" + Reporting.Liaison(Assist)));
        using var stranger = await Site.VisitAsAsync("市财政局", Roles.UnitLiaison);
        using var nobody = Site.VisitAsNobody();

        var html = (await assisting.GetAsync(PlanLinks.Why(_plan, target.Id))).Html;
        Assert.Contains("新建学校12所", html, StringComparison.Ordinal);
        Assert.Contains("其他单位已接收的报送 1 条", html, StringComparison.Ordinal);
        Assert.DoesNotContain(hash, html, StringComparison.Ordinal);
        Assert.DoesNotContain("周负责", html, StringComparison.Ordinal);
        Assert.DoesNotContain("尚无已接收的报送", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(PlanLinks.Why(_plan, target.Id))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await nobody.GetAsync(PlanLinks.Why(_plan, target.Id))).Status);
    }

    [Fact]
    public async Task Programs_are_told_the_same_and_a_unit_no_more_than_on_the_page()
    {
        using var clerk = await ApiClient.SignedInAsync(Site, "市改革办", Roles.OfficeClerk);
        using var assisting = new ApiClient(Site.Address, session: await Staff.SessionAsync(Site.Services, "a-" + Reporting.Liaison(Assist)));
        var target = await TargetAsync();
        var address = $"/api/v1/plans/{_plan}/items/{target.Number}";
        var before = await clerk.GetAsync(address);
        var hash = await ReportAsync(8);
        var after = await clerk.GetAsync(address);

        Assert.Contains("2027年底前新建学校12所", after["sentence"], StringComparison.Ordinal);
        Assert.Equal("u-" + Lead, after.Json["duties"]?[0]?["head"]?.ToString());
        Assert.Equal("[]", before.Json["evidence"]?["reported"]?.ToJsonString());
        var said = after.Json["evidence"]?["reported"]?[0];
        Assert.Equal((8m, "周负责", "陈一", hash, "现场照片.png"), (
            said?["value"]?.GetValue<decimal>(), said?["signedBy"]?.ToString(), said?["acceptedBy"]?.ToString(), said?["files"]?[0]?["hash"]?.ToString(), said?["files"]?[0]?["name"]?.ToString()));

        var part = (await assisting.GetAsync(address)).Json["evidence"];
        Assert.Equal(("[]", "1"), (part?["reported"]?.ToJsonString(), part?["hidden"]?.ToString()));
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync($"/api/v1/plans/{_plan}/items/T99")).Status);
        var duty = (await clerk.GetAsync($"/api/v1/plans/{_plan}/duties?limit=1")).Json["items"]?[0]?["links"]?["self"]?.ToString();
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync(duty ?? "-")).Status);
    }

    [Fact]
    public async Task What_the_plan_does_not_have_is_not_found_and_what_is_not_yours_neither()
    {
        using var clerk = await Site.VisitAsAsync("市改革办", Roles.OfficeClerk);
        using var lead = new Visitor(Site.Address, await Staff.SessionAsync(Site.Services, "a-" + Reporting.Liaison(Lead)));
        var others = (await LoadedAsync()).Plan.Targets.Single(target => target.Unit == "公里");

        var missing = await clerk.GetAsync(PlanLinks.Why(_plan, "T99") + "?lang=en");
        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
        Assert.Contains("has no such item", missing.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync(PlanLinks.Why(_plan, others.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync(PlanLinks.Why(_plan, others.Id))).Status);
    }

    [Fact]
    public async Task Every_item_and_finding_of_a_plan_has_its_page()
    {
        using var clerk = await Site.VisitAsAsync("市改革办", Roles.OfficeClerk);
        var loaded = await LoadedAsync();
        var plan = loaded.Plan;
        PlanItem[] items = [.. plan.Targets, .. plan.Milestones, .. plan.Clauses, .. plan.Responsibilities, .. plan.Tasks, .. plan.Units, .. plan.Projects, .. plan.Headings];
        foreach (var key in items.Select(item => item.Id).Concat(loaded.Index.Findings.Select(finding => finding.Number)).Concat(loaded.Index.Dates.Select(date => date.Number)))
        {
            var answer = await clerk.GetAsync(PlanLinks.Why(_plan, key));
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Contains("class=\"official\"", answer.Html, StringComparison.Ordinal);
            Assert.Contains("data-evidence", answer.Html, StringComparison.Ordinal);
        }
    }

    /// <summary>Has the lead report on its school and the office accept it, with a file as evidence.</summary>
    /// <returns>The hash of the file.</returns>
    private async Task<string> ReportAsync(decimal value)
    {
        var round = await Reporting.OpenAsync(Site.Services, _plan, 2013, 9);
        var caseId = await Reporting.ReturnAsync(Site.Services, round, Lead);
        var kept = await Site.Services.GetRequiredService<EvidenceStore>().ReceiveAsync(
            new MemoryStream(Handed.Picture), "现场照片.png", "case:" + caseId, "u-" + Lead, new Actor(null, "测试", null, "test"), Cancellation);
        var hash = kept.Kept?.File.Hash ?? throw new InvalidOperationException(kept.Refusal?.En);
        await Reporting.AcceptAsync(Site.Services, caseId, Lead, hash, value);
        return hash;
    }

    private async Task<LoadedPlan> LoadedAsync() =>
        await Site.Services.GetRequiredService<PlanCatalogue>().FindAsync(_plan, Cancellation) ?? throw new InvalidOperationException("The plan is gone.");

    private async Task<Target> TargetAsync() => (await LoadedAsync()).Plan.Targets.Single(target => target.Unit == "所");
}
