using System.Net;
using Luoshi.Office.People;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.SignIn;

public sealed class PeoplePagesTests : IAsyncLifetime
{
    private RunningSite? _site;

    private RunningSite Site => _site ?? throw new InvalidOperationException();

    public async ValueTask InitializeAsync() => _site = await RunningSite.StartAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Fact]
    public async Task The_security_administrator_lists_filters_and_takes_away_people()
    {
        using var admin = await Site.VisitAsAsync("信息中心", Roles.SecurityAdmin);

        var all = (await admin.GetAsync("/people")).Html;
        Assert.Contains("陈一", all, StringComparison.Ordinal);
        Assert.Contains("市改革办 办公室经办", all, StringComparison.Ordinal);
        Assert.DoesNotContain("陈一</a>", (await admin.GetAsync("/people?role=security-admin")).Html, StringComparison.Ordinal);
        Assert.Contains("没有符合条件的条目", (await admin.GetAsync("/people?q=没有这个人")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/people.xlsx?role=security-admin")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await admin.GetAsync("/")).Status);
    }

    [Fact]
    public async Task Disabling_asks_for_a_reason_and_lets_nobody_in_until_enabled_again()
    {
        using var admin = await Site.VisitAsAsync("信息中心", Roles.SecurityAdmin);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await admin.SubmitAsync("/people/p-office", "account", fields: [("do", "disable"), ("reason", "")])).Status);

        Assert.Equal("/people/p-office?done=1", (await admin.SubmitAsync("/people/p-office", "account", fields: [("do", "disable"), ("reason", "调离")])).Location);
        Assert.Contains("已停用", (await admin.GetAsync("/people/p-office?done=1")).Html, StringComparison.Ordinal);
        using var office = Site.Visit();
        Assert.Equal(HttpStatusCode.Found, (await office.GetAsync("/")).Status);
        await admin.SubmitAsync("/people/p-office", "account", fields: [("do", "enable"), ("reason", "调回")]);
        Assert.Contains("<dd>可用</dd>", (await admin.GetAsync("/people/p-office")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/people/nobody")).Status);
    }

    [Fact]
    public async Task A_unit_is_added_and_the_same_name_is_refused()
    {
        using var admin = await Site.VisitAsAsync("信息中心", Roles.SecurityAdmin);
        (string, string)[] unit = [("name", "市水务局"), ("full", "市水务局（全称）"), ("short", "水务局、水局"), ("from", "2020-01-01")];

        var added = await admin.SubmitAsync("/people/units", "unit", fields: unit);
        Assert.Contains("水务局、水局", (await admin.GetAsync(added.Location)).Html, StringComparison.Ordinal);
        var again = await admin.SubmitAsync("/people/units", "unit", fields: unit);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("名称与现有单位", again.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await admin.SubmitAsync("/people/units", "unit", fields: [("name", "市城管局"), ("from", "去年")])).Status);
    }
}
