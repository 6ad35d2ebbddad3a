using System.Net;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.People;
using Luoshi.Office.Supervision;
using Luoshi.Web.Tests.Cases;
using Luoshi.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Delivery;

/// <summary>Supervision on its pages: what is chosen when it is registered, and what is told beside a field.</summary>
public sealed class SupervisionPagesTests : IAsyncLifetime
{
    private const string Lead = "市民政局";
    private const string Assist = "市水务局";
    private const string New = "/cases/new?kind=office-supervision";
    private RunningSite? _site;
    private string _plan = string.Empty;

    private RunningSite Site => _site ?? throw new InvalidOperationException("The server has not been started.");

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync();
        await Site.VisitAsAsync(Lead, Roles.UnitLeader);
        await Site.VisitAsAsync(Assist, Roles.UnitLeader);
        _plan = await Delivered.PublishAsync(Site.Services, "督办", Lead, Assist);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Fact]
    public async Task Items_of_several_plans_are_offered_plan_by_plan()
    {
        using var clerk = await Site.VisitAsAsync("市改革办", Roles.OfficeClerk);
        Assert.DoesNotContain("<optgroup", (await clerk.GetAsync(New)).Html, StringComparison.Ordinal);
        await Delivered.PublishAsync(Site.Services, "另一", Lead, Assist);

        var html = (await clerk.GetAsync(New)).Html;

        Assert.Contains("<optgroup label=\"督办示范区工作方案\"", html, StringComparison.Ordinal);
        Assert.Contains("<optgroup label=\"另一示范区工作方案\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_condition_asks_of_one_field_is_told_beside_it_and_where_a_matter_comes_from_in_the_language_of_the_page()
    {
        using var clerk = await Site.VisitAsAsync("市改革办", Roles.OfficeClerk);
        var page = await OpenAsync(clerk);

        var refused = await (await CaseForm.OfAsync(clerk, page, "propose")).SendAsync(clerk, ("requirement", "限期"), ("due", "2001-01-01"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("id=\"e-propose-due\"", refused.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"#f-propose-due\"", refused.Html, StringComparison.Ordinal);
        var english = (await clerk.GetAsync(page + "?lang=en")).Html;
        Assert.Contains("Work of the plan", english, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("方案任务", english, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Units_of_administrators_alone_are_not_offered_where_business_is_given_out()
    {
        using var clerk = await Site.VisitAsAsync("市改革办", Roles.OfficeClerk);
        await Site.VisitAsAsync("市信息中心", Roles.SecurityAdmin);
        await Site.VisitAsAsync("市审计中心", Roles.AuditAdmin);
        await Site.VisitAsAsync("市审计中心", Roles.UnitLiaison);

        foreach (var form in (string[])[New, $"/meetings/new?plan={_plan}"])
        {
            var html = (await clerk.GetAsync(form)).Html;
            Assert.Contains($"value=\"u-{Lead}\"", html, StringComparison.Ordinal);
            Assert.Contains("value=\"u-市审计中心\"", html, StringComparison.Ordinal);
            Assert.DoesNotContain("市信息中心", html, StringComparison.Ordinal);
        }
    }

    private async Task<string> OpenAsync(Visitor clerk) =>
        (await clerk.SubmitAsync(New, "open", fields: [("request", Site.Services.GetRequiredService<CaseStore>().NewRequestId()), (SupervisionData.Unit, "u-" + Lead), (SupervisionData.Matter, "选址"), (SupervisionData.Source, SupervisionSource.Plan)])).Location;
}
