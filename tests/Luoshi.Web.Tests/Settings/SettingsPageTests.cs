using System.Net;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Luoshi.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Settings;

public sealed class SettingsPageTests : IAsyncLifetime
{
    private const string Page = "/settings/accounts.idle-minutes";
    private RunningSite? _site;

    private RunningSite Site => _site ?? throw new InvalidOperationException();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);

    public async ValueTask InitializeAsync() => _site = await RunningSite.StartAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Fact]
    public async Task Every_setting_is_listed_with_its_value_and_leads_to_a_page_of_its_own()
    {
        using var visitor = await Site.VisitAsAsync("市信息中心", Roles.SystemAdmin);
        Assert.Equal("/settings", (await visitor.GetAsync("/begin")).Location);

        var list = (await visitor.GetAsync("/settings?lang=en")).Html;

        foreach (var setting in SettingList.All)
        {
            Assert.Contains(setting.Meaning.En, list, StringComparison.Ordinal);
            Assert.Contains($"/settings/{setting.Key}\"", list, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(Page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/settings/no.such-setting")).Status);
    }

    [Fact]
    public async Task A_value_is_set_from_a_later_day_shown_and_taken_back_with_who_and_why()
    {
        using var visitor = await Site.VisitAsAsync("市信息中心", Roles.SystemAdmin);
        var day = Today.AddDays(40).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        var set = await visitor.SubmitAsync(Page, "set", null, ("value", "20"), ("from", day), ("reason", "测评要求缩短"));

        Assert.Equal(HttpStatusCode.OK, set.Status);
        Assert.Contains(day, (await visitor.GetAsync("/settings")).Html, StringComparison.Ordinal);
        Assert.Contains("测评要求缩短", (await visitor.GetAsync(Page)).Html, StringComparison.Ordinal);
        var store = Site.Services.GetRequiredService<SettingStore>();
        Assert.Equal(30, await store.GetAsync(AccountSettings.IdleMinutes, Today, cancellation: Cancellation));
        Assert.Equal(20, await store.GetAsync(AccountSettings.IdleMinutes, Today.AddDays(40), cancellation: Cancellation));

        Assert.Equal(HttpStatusCode.OK, (await visitor.SubmitAsync(Page, "withdraw", null, ("from", day), ("reason", "改为不变"))).Status);
        Assert.Equal(30, await store.GetAsync(AccountSettings.IdleMinutes, Today.AddDays(40), cancellation: Cancellation));
        Assert.Equal(2, (await store.HistoryAsync(AccountSettings.IdleMinutes.Key, Cancellation)).Count);
    }

    [Theory]
    [InlineData("0", 1, "理由", "value")]
    [InlineData("20", -1, "理由", "from")]
    [InlineData("20", 1, "", "reason")]
    public async Task What_cannot_be_set_is_told_beside_its_field_and_nothing_is_kept(string value, int days, string reason, string field)
    {
        using var visitor = await Site.VisitAsAsync("市信息中心", Roles.SystemAdmin);
        var day = Today.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        var refused = await visitor.SubmitAsync(Page, "set", null, ("value", value), ("from", day), ("reason", reason));

        Assert.Equal(422, (int)refused.Status);
        Assert.Contains($"id=\"e-{field}\"", refused.Html, StringComparison.Ordinal);
        Assert.Empty(await Site.Services.GetRequiredService<SettingStore>().HistoryAsync(AccountSettings.IdleMinutes.Key, Cancellation));
    }

    [Fact]
    public async Task A_limit_that_was_set_counts_in_a_server_that_starts()
    {
        var before = await RunningSite.StartAsync();
        await before.Services.GetRequiredService<SettingStore>().SetAsync(ServiceSettings.SecretForms.Key, "5", Today, "演练", Actor.System("test"), Cancellation);
        await using var site = await RunningSite.StartAsync(options => options with { SignInsPerMinute = null }, await before.StopAsync());
        using var visitor = site.VisitAsNobody();

        for (var form = 0; form < 5; form++)
        {
            Assert.Equal(422, (int)(await visitor.SubmitAsync("/sign-in", "sign-in", null, ("user", "nobody"), ("password", "错的密码"))).Status);
        }

        Assert.Equal(429, (int)(await visitor.SubmitAsync("/sign-in", "sign-in", null, ("user", "nobody"), ("password", "错的密码"))).Status);
    }
}
