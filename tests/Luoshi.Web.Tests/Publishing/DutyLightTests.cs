using System.Text;
using System.Text.RegularExpressions;
using Luoshi.Office.ActionPlans;
using Luoshi.Office.Calendar;
using Luoshi.Office.Duties;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Office.Reports;
using Luoshi.Web.Tests.Api;
using Luoshi.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Publishing;

/// <summary>Lights of work, of the milestones that the plan dates in it and of the steps of its action plan, told apart on every page.</summary>
public sealed class DutyLightTests : IAsyncLifetime
{
    private const string Unit = "市教育局";
    private const string Text =
        "灯号示例工作方案\n一、主要任务\n（一）建设学校\n2013年10月完成选址，2099年新建学校12所。（市教育局牵头）\n（二）引进教师\n2099年引进教师200人。（市教育局牵头）\n";

    private RunningSite? _site;
    private Visitor? _clerk;
    private string _plan = string.Empty;
    private Duty? _school;
    private Duty? _teachers;

    private RunningSite Site => _site ?? throw new InvalidOperationException("The server has not been started.");

    private Visitor Clerk => _clerk ?? throw new InvalidOperationException("Nobody visits yet.");

    private Duty School => _school ?? throw new InvalidOperationException("Nothing is published yet.");

    private Duty Teachers => _teachers ?? throw new InvalidOperationException("Nothing is published yet.");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync();
        await Staff.HireAsync(Site.Services, Reporting.Liaison(Unit), "何联络", Unit, Roles.UnitLiaison);
        await Staff.HireAsync(Site.Services, Reporting.Leader(Unit), "周负责", Unit, Roles.UnitLeader);
        _clerk = Site.Visit();
        _plan = (await _clerk.UploadAsync("灯号.txt", Encoding.UTF8.GetBytes(Text))).Location;
        using var office = await ApiClient.OfOfficeAsync(Site);
        Assert.Equal("2013-01-01", (await office.PostJsonAsync($"/api/v1{_plan}/publication", """{"from":"2013-01-01","reason":"方案已印发"}"""))["from"]);
        var duties = await Site.Services.GetRequiredService<DutyStore>().OfPlanAsync(_plan["/plans/".Length..], Today, Cancellation);
        (_school, _teachers) = (duties[0], duties[1]);
    }

    public async ValueTask DisposeAsync()
    {
        _clerk?.Dispose();
        await Site.DisposeAsync();
    }

    [Fact]
    public async Task A_step_that_is_not_due_yet_does_not_make_work_not_started_and_the_basis_says_of_what_it_speaks()
    {
        await StepAsync(Teachers, new(2099, 6, 30));
        await ReportAsync(line => line.Number.StartsWith('S') || line.Duty == School.Subject ? ReportedState.NotStarted : ReportedState.OnSchedule);

        var row = await RowAsync(Teachers);
        Assert.Contains("<span class=\"light ok\">● 正常</span>", Light(row), StringComparison.Ordinal);
        Assert.Contains("任务本身：", Light(row), StringComparison.Ordinal);
        Assert.Contains("报告按计划推进", Light(row), StringComparison.Ordinal);
        Assert.DoesNotContain("未启动", Light(row), StringComparison.Ordinal);
        // The step keeps its own light beside its day.
        Assert.Contains("<span class=\"light soft\">○ 未启动</span>", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_presses_is_named_as_the_cause()
    {
        await StepAsync(Teachers, Today.AddDays(-3));
        await ReportAsync(line => line.Number.StartsWith('S') ? ReportedState.NotStarted : ReportedState.OnSchedule);

        var light = Light(await RowAsync(Teachers));
        Assert.Contains("<span class=\"light miss\">■ 逾期</span>", light, StringComparison.Ordinal);
        Assert.Matches("<a href=\"/action-plans/case-of-steps\\?version=1#s1\">步骤 1 <span lang=\"zh-CN\">发布公告</span></a>", light);
        Assert.DoesNotContain("任务本身", light, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_milestone_of_the_plan_that_is_overdue_is_named_with_its_number()
    {
        await ReportAsync(_ => ReportedState.OnSchedule);

        var light = Light(await RowAsync(School));
        Assert.Contains("<span class=\"light miss\">■ 逾期</span>", light, StringComparison.Ordinal);
        Assert.Matches($"<a class=\"why\" href=\"{_plan}/why/[^\"]+\"[^>]*>节点 M01 ", light);
        Assert.Contains("Milestone M01", Light(await RowAsync(School, "?lang=en")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_whose_milestone_was_overdue_and_is_done_has_recovered_and_says_by_which()
    {
        await ReportAsync(line => line.Kind == LineKind.Milestone ? ReportedState.Done : ReportedState.OnSchedule);

        var row = await RowAsync(School);
        Assert.Contains("<span class=\"light late\">◆ 正常 · 已恢复</span>", Light(row), StringComparison.Ordinal);
        Assert.Contains("<span class=\"light late\">◆ 逾期办结 · 已恢复</span>", row, StringComparison.Ordinal);
        Assert.DoesNotContain("已恢复", await RowAsync(Teachers), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_milestone_has_its_light_where_it_is_asked_why_and_on_the_timeline()
    {
        var open = await PageAsync("/why/M01");
        Assert.Contains("<span class=\"light miss\">■ 逾期</span>", open, StringComparison.Ordinal);
        await ReportAsync(line => line.Kind == LineKind.Milestone ? ReportedState.Done : ReportedState.OnSchedule);

        var why = await PageAsync("/why/M01");
        Assert.Contains("<span class=\"light late\">◆ 逾期办结 · 已恢复</span>", why, StringComparison.Ordinal);
        Assert.Contains("晚于期限2013-10-31", why, StringComparison.Ordinal);
        var timeline = await PageAsync("/timeline");
        Assert.Contains("<span class=\"light late\">◆ 逾期办结 · 已恢复</span>", timeline, StringComparison.Ordinal);
        Assert.Contains("办结 1 个，其中曾逾期 1 个；逾期 0 个", timeline, StringComparison.Ordinal);
        // What was accepted today was not known the day before.
        Assert.Contains("■ 逾期", await PageAsync($"/timeline?asof={Today.AddDays(-1):yyyy-MM-dd}"), StringComparison.Ordinal);
        Assert.Contains("○ 未启动", await PageAsync("/why/M01?asof=2013-02-01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_of_action_plans_stand_on_the_timeline_for_those_who_see_the_duty()
    {
        await StepAsync(Teachers, new(2097, 6, 30));
        using var lead = new Visitor(Site.Address, await Staff.SessionAsync(Site.Services, "a-" + Reporting.Liaison(Unit)));
        using var stranger = await Site.VisitAsAsync("市财政局", Roles.UnitLiaison);

        foreach (var visitor in new[] { Clerk, lead })
        {
            var timeline = (await visitor.GetAsync(_plan + "/timeline")).Html;
            Assert.Matches("2097-06-30</span> <a href=\"/action-plans/case-of-steps\\?version=1#s1\">步骤 1 <span lang=\"zh-CN\">发布公告</span></a> <span class=\"soft\" lang=\"zh-CN\">市教育局</span>", timeline);
            Assert.Contains("<span class=\"light soft\">○ 未启动</span>", timeline, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("发布公告", (await stranger.GetAsync(_plan + "/timeline")).Html, StringComparison.Ordinal);
        Assert.Contains("发布公告", await PageAsync("/timeline?year=2097"), StringComparison.Ordinal);
        Assert.DoesNotContain("发布公告", await PageAsync("/timeline?year=2013"), StringComparison.Ordinal);
        Assert.DoesNotContain("发布公告", await PageAsync("/timeline?q=nothing"), StringComparison.Ordinal);
    }

    private async Task<string> PageAsync(string path) => (await Clerk.GetAsync(_plan + path)).Html;

    private static DateOnly Today => ChinaTime.Today(TimeProvider.System);

    private async Task<string> RowAsync(Duty duty, string query = "") =>
        Regex.Match((await Clerk.GetAsync($"{_plan}/duties{query}")).Html, $"<tr id=\"w-{duty.ItemId}\">.*?</tr>", RegexOptions.Singleline).Value;

    // The light of the work itself stands last in its row.
    private static string Light(string row) => row[row.LastIndexOf("<td", StringComparison.Ordinal)..];

    private async Task ReportAsync(Func<ReturnLine, ReportedState> said)
    {
        var plan = _plan["/plans/".Length..];
        var round = await Reporting.OpenAsync(Site.Services, plan, 2013, 9);
        var caseId = await Reporting.ReturnAsync(Site.Services, round, Unit);
        await Reporting.AcceptAsync(Site.Services, caseId, Unit, await Handed.InAsync(Site.Services, plan, Unit), said, 8, 150);
    }

    /// <summary>A step of an action plan that was approved for a piece of work.</summary>
    private async Task StepAsync(Duty duty, DateOnly due)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var db = await Site.Services.GetRequiredService<IDbContextFactory<OfficeDb>>().OpenAsync(new Act(Actor.System("test"), "test.step", "case:case-of-steps", now), Cancellation);
        db.Add(new StepFact
        {
            Subject = duty.Subject,
            StatementId = "case-of-steps/1",
            Revision = 1,
            From = Today,
            RecordedAt = now,
            RecordedBy = "测试",
            CaseId = "case-of-steps",
            PlanVersion = 1,
            Number = 1,
            Title = "发布公告",
            DueOn = due,
            Post = "科长",
            UnitId = "u-" + Unit,
        });
        await db.SaveChangesAsync(Cancellation);
    }
}
