using System.Net;
using Luoshi.Office.Accounts;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.SignIn;

public sealed class KeptFormTests : IAsyncLifetime
{
    private const string Page = "/liaisons/invite";
    private static readonly (string, string)[] Typed = [("name", "何清明"), ("unit", "u-市规划局"), ("role", Roles.UnitLiaison), ("title", "不能丢的岗位名称")];
    private RunningSite? _site;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private RunningSite Site => _site ?? throw new InvalidOperationException("not started");

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync();
        await Staff.HireAsync(_site.Services, "planner", "规划联络员", "市规划局", Roles.UnitLiaison);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Fact]
    public async Task What_was_typed_when_the_session_ended_is_back_in_the_form_after_signing_in_and_gone_once_it_is_sent()
    {
        using var visitor = Site.Visit();
        await EndSessionsAsync();

        var refused = await visitor.SubmitAsync(Page, "invite", fields: Typed);
        Assert.Equal("/sign-in?return=%2Fliaisons%2Finvite&ended=1", refused.Location);
        var signedIn = await SignInAsync(visitor, refused.Location, "office");
        Assert.Equal(Page, signedIn.Location);

        var back = await visitor.GetAsync(Page);
        Assert.Contains("已取回到表单中", back.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"何清明\"", back.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"不能丢的岗位名称\"", back.Html, StringComparison.Ordinal);
        Assert.Contains("<option value=\"u-市规划局\" selected", back.Html, StringComparison.Ordinal);

        // Nothing was recorded before, and it is not offered again afterwards.
        Assert.Contains("/invitation/", (await visitor.SubmitAsync(Page, "invite", fields: Typed)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("不能丢的岗位名称", (await visitor.GetAsync(Page)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_else_who_signs_in_at_the_same_browser_sees_nothing_of_it()
    {
        await Staff.HireAsync(Site.Services, "other", "另一人", "市改革办", Roles.OfficeClerk);
        using var visitor = Site.Visit();
        await EndSessionsAsync();
        var refused = await visitor.SubmitAsync(Page, "invite", fields: Typed);

        await SignInAsync(visitor, refused.Location, "other");

        var page = await visitor.GetAsync(Page);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("不能丢的岗位名称", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("已取回", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passwords_are_not_kept_and_neither_is_anything_of_somebody_who_never_was_here()
    {
        using var stranger = new Visitor(Site.Address, "made-up");
        var refused = await stranger.SubmitAsync(Page, "invite", fields: Typed);
        Assert.DoesNotContain(refused.Response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [], cookie => cookie.StartsWith("luoshi.kept=", StringComparison.Ordinal));

        using var visitor = Site.Visit();
        await EndSessionsAsync();
        var sent = await visitor.SubmitAsync("/account/password", "password", fields: [("present", Staff.Password), ("new-password", "别人不该看到-1949"), ("new-password-again", "别人不该看到-1949")]);
        await SignInAsync(visitor, sent.Location, "office");
        Assert.DoesNotContain("别人不该看到", (await visitor.GetAsync("/account/password")).Html, StringComparison.Ordinal);
    }

    private Task<int> EndSessionsAsync() =>
        Site.Services.GetRequiredService<SessionStore>().EndAllOfAsync("a-office", Actor.System("test"), "试验", cancellation: Cancellation);

    private static Task<Answer> SignInAsync(Visitor visitor, string page, string user) =>
        visitor.SubmitAsync(page, "sign-in", fields: [("user", user), ("password", Staff.Password)]);
}
