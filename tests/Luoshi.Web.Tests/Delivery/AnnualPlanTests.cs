using System.Net;
using Luoshi.Office.People;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Delivery;

public sealed class AnnualPlanTests(SharedSite shared)
{
    [Fact]
    public async Task The_plan_of_a_year_lists_what_is_due_by_unit_and_month_with_its_sentence()
    {
        await using var site = await RunningSite.StartAsync();
        using var lead = await site.VisitAsAsync("市民政局", Roles.UnitLiaison);
        using var other = await site.VisitAsAsync("市水务局", Roles.UnitLeader);
        var plan = await Delivered.PublishAsync(site.Services, "年度", "市民政局", "市水务局");

        var due = (await lead.GetAsync($"/plans/{plan}/annual/2026")).Html;
        Assert.Contains("教育中心", due, StringComparison.Ordinal);
        Assert.Contains("12 月", due, StringComparison.Ordinal);
        Assert.Matches($"<a class=\"why\" href=\"/plans/{plan}/why/", due);
        Assert.Contains("整治河道", (await other.GetAsync($"/plans/{plan}/duties")).Html, StringComparison.Ordinal);
        foreach (var ending in new[] { "xlsx", "docx" })
        {
            var file = await lead.Client.GetByteArrayAsync(new Uri($"/plans/{plan}/annual-plan.{ending}?year=2026", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal("PK"u8.ToArray(), file[..2]);
        }

        // Of 2027 the plan has nothing but targets.
        var targets = (await lead.GetAsync($"/plans/{plan}/annual/2027")).Html;
        Assert.Matches($"<a href=\"/plans/{plan}/why/[^\"]+\" lang=\"zh-CN\">[^<]*学校 12 所</a>", targets);
        Assert.Contains("方案指标", targets, StringComparison.Ordinal);
        Assert.Contains("原文第 4 行：", targets, StringComparison.Ordinal);
        Assert.Matches("整治河道|河道 30 公里", (await other.GetAsync($"/plans/{plan}/annual/2027")).Html);
        Assert.Contains($"href=\"/plans/{plan}/annual/2027\"", (await lead.GetAsync($"/plans/{plan}/duties")).Html, StringComparison.Ordinal);
        Assert.Contains("没有到期", (await lead.GetAsync($"/plans/{plan}/annual/2031")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_is_not_published_says_what_would_fill_it()
    {
        using var visitor = shared.Site.Visit();

        var answer = await visitor.GetAsync(shared.Plan + "/annual/2013");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("尚未发布", answer.Html, StringComparison.Ordinal);
    }
}
