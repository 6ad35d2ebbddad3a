using System.Net;
using Luoshi.Office.Calendar;
using Luoshi.Web.Tests.Cases;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Reports;

/// <summary>What stands above the lines of a return, and what becomes of a step that is refused.</summary>
public sealed class ReturnNotesTests : ReportingSite
{
    private static string Ahead => ChinaTime.Today(TimeProvider.System).AddDays(10).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_step_that_is_refused_is_told_on_the_return_and_what_came_back_says_why_at_its_top()
    {
        using var clerk = Site.Visit();
        using var liaison = await LiaisonAsync();
        using var leader = await AsAsync(Reporting.Leader(Unit));
        var html = (await liaison.GetAsync(Page)).Html;
        Assert.Contains("data-keep", html, StringComparison.Ordinal);
        await liaison.SubmitAsync(Page, "same");
        await (await CaseForm.OfAsync(liaison, Page, "hand-up")).SendAsync(liaison);
        await (await CaseForm.OfAsync(leader, Page, "sign")).SendAsync(leader);

        var filed = (await clerk.GetAsync(Page)).Html;
        Assert.DoesNotContain($"action=\"/cases/{Open}\"", filed, StringComparison.Ordinal);
        Assert.Contains("打开报表", (await clerk.GetAsync("/cases/" + Open)).Html, StringComparison.Ordinal);
        var blank = await CaseForm.Of(filed, Page, "return").SendAsync(clerk);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, blank.Status);
        Assert.Contains("return-table", blank.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"e-return-reason\"", blank.Html, StringComparison.Ordinal);
        var unsure = await CaseForm.Of(filed, Page, "accept").SendAsync(clerk, ("reason", "写好的说明"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsure.Status);
        Assert.Contains("写好的说明", unsure.Html, StringComparison.Ordinal);
        Assert.Contains("return-table", unsure.Html, StringComparison.Ordinal);

        Assert.StartsWith(Page + "?done=", (await CaseForm.Of(filed, Page, "return").SendAsync(clerk, ("reason", "请附照片"))).Location, StringComparison.Ordinal);
        Assert.Matches("(?s)class=\"message returned\">办公室于 .* 退回重报（.*）：请附照片</p>.*id=\"lines\"", (await liaison.GetAsync(Page)).Html);

        // Two due days stand on it, and both pages say which one counts.
        Assert.Matches(@"原定 \d{4}-\d{2}-\d{2}；现在的状态（待填报）以上面的日期为准", (await liaison.GetAsync(Page)).Html);
        Assert.Matches(@"<span class=""soft"">（原定，现以 \d{4}-\d{2}-\d{2} 为准）", (await liaison.GetAsync(Page)).Html);
        Assert.Matches(@"原定 \d{4}-\d{2}-\d{2}，现按上面的日期", (await liaison.GetAsync("/inbox")).Html);
        await (await CaseForm.OfAsync(liaison, Page, "hand-up")).SendAsync(liaison);
        await (await CaseForm.OfAsync(leader, Page, "sign")).SendAsync(leader);
        Assert.DoesNotContain("原定", (await clerk.GetAsync(Page)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("message returned", (await clerk.GetAsync(Page)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_names_its_plan_and_a_correction_names_what_it_corrects()
    {
        using var clerk = Site.Visit();
        using var liaison = await LiaisonAsync();
        Assert.Contains($"<a href=\"/plans/{PlanId}\" lang=\"zh-CN\">报送示例工作方案</a>", (await liaison.GetAsync(Page)).Html, StringComparison.Ordinal);
        await ExceptAsync(clerk, September.Id);
        var id = await Reporting.ReturnAsync(Site.Services, September, Unit);
        var correction = (await liaison.GetAsync("/returns/" + id)).Html;
        Assert.Contains("<h1>更正：2013年9月进展报表（市教育局）</h1>", correction, StringComparison.Ordinal);
        Assert.Contains("<dd><a href=\"/returns/" + Accepted + "\">2013年9月进展报表（市教育局）</a></dd>", correction, StringComparison.Ordinal);
        var accepted = (await clerk.GetAsync("/returns/" + Accepted)).Html;
        Assert.Contains("更正的报表正在办理", accepted, StringComparison.Ordinal);
        Assert.DoesNotContain("凭例外可填报", accepted, StringComparison.Ordinal);
        var english = (await clerk.GetAsync($"/returns/{id}?lang=en")).Html;
        Assert.Contains(">September 2013</a></dd>", english, StringComparison.Ordinal);
        Assert.DoesNotContain(">2013年9月</a></dd>", english, StringComparison.Ordinal);

        // Where several plans are published, the title says which one it is.
        var other = await Reporting.PublishAsync(Site.Services, "市水务局", "二");
        var second = await Reporting.ReturnAsync(Site.Services, await Reporting.OpenAsync(Site.Services, other, 2013, 10), "市水务局");
        Assert.Contains("<h1>2013年10月进展报表（市水务局，报送示例工作方案二）</h1>", (await clerk.GetAsync($"/returns/{second}?lang=zh")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_closed_round_nothing_is_to_do_until_an_exception_and_each_reader_is_told_what_fits()
    {
        using var clerk = Site.Visit();
        using var liaison = await LiaisonAsync();
        Assert.Contains($"href=\"{Page}\"", (await liaison.GetAsync("/inbox")).Html, StringComparison.Ordinal);
        await clerk.SubmitAsync("/rounds/" + October.Id, "close-round", fields: [("reason", "到期"), ("sure", "yes")]);

        Assert.DoesNotContain($"href=\"{Page}\"", (await liaison.GetAsync("/inbox")).Html, StringComparison.Ordinal);
        Assert.Matches("(?s)请办公室为本单位开例外.*id=\"lines\"", (await liaison.GetAsync(Page)).Html);
        Assert.Contains("市教育局不能再填报和签报", (await clerk.GetAsync(Page)).Html, StringComparison.Ordinal);

        await ExceptAsync(clerk, October.Id);
        var own = (await liaison.GetAsync(Page)).Html;
        Assert.Contains("本单位凭例外可填报至", own, StringComparison.Ordinal);
        Assert.DoesNotContain("不能再填报", own, StringComparison.Ordinal);
        Assert.DoesNotContain("本单位单位", own, StringComparison.Ordinal);
        Assert.Contains("市教育局凭例外可填报至", (await clerk.GetAsync(Page)).Html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Page}\"", (await liaison.GetAsync("/inbox")).Html, StringComparison.Ordinal);
    }

    private static Task<Answer> ExceptAsync(Visitor clerk, string round) =>
        clerk.SubmitAsync("/rounds/" + round, "except", fields: [("unit", "u-" + Unit), ("until", Ahead), ("except-reason", "数值报错")]);
}
