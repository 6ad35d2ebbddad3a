using System.Net;
using System.Text.RegularExpressions;
using Luoshi.Office.Calendar;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Reports;

public sealed class RoundPagesTests : ReportingSite
{
    private static string Ahead => ChinaTime.Today(TimeProvider.System).AddDays(10).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_clerk_opens_a_round_for_a_published_plan_and_no_period_twice()
    {
        using var clerk = Site.Visit();

        // The period after the last round, due on a day that is worked; nothing that was over before the plan was in force.
        var form = (await clerk.GetAsync("/rounds")).Html;
        Assert.Matches("<input[^>]*id=\"f-day\"[^>]*value=\"2013-11-01\"", form);
        Assert.True(WorkingCalendar.Standard.Day(DateOnly.Parse(Regex.Match(form, "<input[^>]*id=\"f-due\"[^>]*value=\"([^\"]+)\"").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).IsWorkingDay);
        Assert.Contains("方案自2013-01-01起执行", (await OpenAsync(clerk, "2012-12-20", Ahead)).Html, StringComparison.Ordinal);
        var opened = await OpenAsync(clerk, "2013-11-20", Ahead);
        Assert.Equal(HttpStatusCode.Found, opened.Status);
        Assert.StartsWith("/rounds/", opened.Location, StringComparison.Ordinal);
        var page = (await clerk.GetAsync(opened.Location)).Html;
        Assert.Contains("向 1 个单位下达报表", page, StringComparison.Ordinal);
        Assert.Contains("2013-11-01 至 2013-11-30", page, StringComparison.Ordinal);
        Assert.Contains(Unit, page, StringComparison.Ordinal);

        var twice = await OpenAsync(clerk, "2013-11-02", Ahead);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        Assert.Contains("已经开放过", twice.Html, StringComparison.Ordinal);
        Assert.Contains("已过", (await OpenAsync(clerk, "2013-12-02", "2014-01-05")).Html, StringComparison.Ordinal);
        Assert.Contains("写成 2013-06-30", (await OpenAsync(clerk, "去年", Ahead)).Html, StringComparison.Ordinal);

        var list = (await clerk.GetAsync("/rounds?frequency=Month&state=open")).Html;
        Assert.Contains("2013年11月", list, StringComparison.Ordinal);
        Assert.DoesNotContain(">2013年11月</a>", (await clerk.GetAsync("/rounds?state=closed")).Html, StringComparison.Ordinal);

        using var liaison = await LiaisonAsync();
        Assert.DoesNotContain("开放报送期</button>", (await liaison.GetAsync("/rounds")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await liaison.SubmitAsync("/account", "open-round", "/rounds", ("plan", PlanId), ("frequency", "Year"), ("day", "2013-11-20"), ("due", Ahead))).Status);
    }

    [Fact]
    public async Task The_list_counts_what_is_filed_and_accepted_and_the_office_sees_what_it_asks_of_units()
    {
        using var clerk = Site.Visit();
        var html = (await clerk.GetAsync("/rounds")).Html;

        Assert.Contains($"<a href=\"/rounds/{September.Id}\">2013年9月</a>", html, StringComparison.Ordinal);
        Assert.Contains("填报负担", html, StringComparison.Ordinal);

        // Two rounds of five lines, each with two figures: 2 x (5 x 5 + 2) fields, of which the second round's are prefilled.
        Assert.Matches($"<th scope=\"row\"><span lang=\"zh-CN\">{Unit}</span>(?:(?!</th>).)*</th>\\s*<td class=\"num\"[^>]*>2</td>\\s*<td class=\"num\"[^>]*>54</td>\\s*<td class=\"num\"[^>]*>27</td>", html);
        Assert.Contains("当月没有下达报表", (await clerk.GetAsync("/rounds?month=2001-01-01")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_round_is_locked_and_one_unit_may_be_excepted_with_a_reason()
    {
        using var clerk = Site.Visit();
        using var liaison = await LiaisonAsync();
        var page = "/rounds/" + October.Id;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await clerk.SubmitAsync(page, "close-round", fields: [("reason", "到期")])).Status);
        Assert.Equal(page + "?done=closed", (await clerk.SubmitAsync(page, "close-round", fields: [("reason", "到期"), ("sure", "yes")])).Location);
        Assert.DoesNotContain("value=\"save\"", (await liaison.GetAsync(Page)).Html, StringComparison.Ordinal);
        Assert.Contains("报送期已关闭", (await liaison.SubmitAsync("/account", "same", Page)).Html, StringComparison.Ordinal);

        var blank = await clerk.SubmitAsync(page, "except", fields: [("unit", "u-" + Unit), ("until", Ahead)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, blank.Status);
        Assert.Contains("请写理由", blank.Html, StringComparison.Ordinal);
        await clerk.SubmitAsync(page, "except", fields: [("unit", "u-" + Unit), ("until", Ahead), ("except-reason", "系统停机两日")]);
        Assert.Contains("系统停机两日", (await liaison.GetAsync(Page)).Html, StringComparison.Ordinal);
        Assert.Contains("系统停机两日", (await clerk.GetAsync(page)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await liaison.SubmitAsync(Page, "same")).Status);
    }

    [Fact]
    public async Task An_exception_for_an_accepted_return_opens_a_correction_and_both_are_shown()
    {
        using var clerk = Site.Visit();
        using var liaison = await LiaisonAsync();
        var page = "/rounds/" + September.Id;
        await clerk.SubmitAsync(page, "except", fields: [("unit", "u-" + Unit), ("until", Ahead), ("except-reason", "数值报错")]);
        var correction = "/returns/" + await Reporting.ReturnAsync(Site.Services, September, Unit);

        Assert.NotEqual("/returns/" + Accepted, correction);
        Assert.Contains($"href=\"/returns/{Accepted}\"", (await liaison.GetAsync(correction)).Html, StringComparison.Ordinal);
        var shown = (await clerk.GetAsync(page)).Html;
        Assert.DoesNotContain("已由更正的报表取代", shown, StringComparison.Ordinal);
        Assert.Contains("仍有效，更正办理中", shown, StringComparison.Ordinal);
        Assert.Contains("更正的报表，接收前以已接收的一张为准", shown, StringComparison.Ordinal);
        Assert.Contains("应报 1 个单位，已报 1，已接收 1", shown, StringComparison.Ordinal);

        var twice = await clerk.SubmitAsync(page, "except", fields: [("unit", "u-" + Unit), ("until", Ahead), ("except-reason", "再开一次")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        Assert.Contains("该单位已有例外", twice.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("再开一次（", (await clerk.GetAsync(page)).Html, StringComparison.Ordinal);

        await Reporting.AcceptAsync(Site.Services, correction["/returns/".Length..], Unit, 9, 160);
        shown = (await clerk.GetAsync(page)).Html;
        Assert.Contains("已由更正的报表取代", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("更正办理中", shown, StringComparison.Ordinal);
        Assert.Contains("应报 1 个单位，已报 1，已接收 1", shown, StringComparison.Ordinal);
    }

    private Task<Answer> OpenAsync(Visitor clerk, string day, string due) =>
        clerk.SubmitAsync("/rounds", "open-round", fields: [("plan", PlanId), ("frequency", "Month"), ("day", day), ("due", due)]);
}
