using System.Net;
using Luoshi.Office.Accounts;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Luoshi.Office.Trail;
using Luoshi.Testing.Provider;
using Luoshi.Web.Settings;
using Luoshi.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.SignIn;

/// <summary>Signing in at a real provider of OpenID Connect that runs beside the server.</summary>
public sealed class OutsideSignInTests : IAsyncLifetime
{
    private readonly string _secretFile = Path.GetTempFileName();
    private OutsideProviderServer? _provider;
    private RunningSite? _site;

    private OutsideProviderServer Provider => _provider ?? throw new InvalidOperationException();

    private RunningSite Site => _site ?? throw new InvalidOperationException();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(_secretFile, OutsideProviderServer.Secret + "\n");
        _provider = await OutsideProviderServer.StartAsync();
        _site = await RunningSite.StartAsync(options => options with
        {
            Outside = new OutsideProvider { Authority = Provider.Address.ToString(), ClientId = OutsideProviderServer.ClientId, SecretFile = _secretFile, Name = "统一身份认证" },
        });
        await Provider.RegisterAsync(Site.Address);
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Provider.DisposeAsync();
        File.Delete(_secretFile);
    }

    [Fact]
    public async Task A_linked_identity_signs_in_and_comes_back_to_where_it_was()
    {
        await LinkAsync("zhou", ProviderPerson.Zhou);
        using var visitor = Site.VisitAsNobody();
        Assert.Contains("统一身份认证", (await visitor.GetAsync("/sign-in?return=%2Fworkbench")).Html, StringComparison.Ordinal);

        var asked = await OutsideVisit.BeginAsync(visitor, "/sign-in/outside?return=%2Fworkbench");
        Assert.Contains("code_challenge_method=S256", asked.Query, StringComparison.Ordinal);
        Assert.Contains("response_type=code", asked.Query, StringComparison.Ordinal);
        var back = await OutsideVisit.AtProviderAsync(visitor, asked, ProviderPerson.Zhou);
        var arrived = await visitor.GetAsync(back.PathAndQuery);

        Assert.Equal("/workbench", arrived.Location);
        Assert.Contains("人员zhou", (await visitor.GetAsync("/workbench")).Html, StringComparison.Ordinal);
        var act = await LastAsync("accounts.sign-in");
        Assert.Equal(("a-zhou", "127.0.0.1"), (act?.AccountId, act?.From));
        // The same answer a second time is worth nothing.
        using var other = Site.VisitAsNobody();
        Assert.Equal("/sign-in?outside=failed", (await other.GetAsync(back.PathAndQuery)).Location);
        Assert.Equal("/sign-in?outside=failed", (await visitor.GetAsync(back.PathAndQuery)).Location);
    }

    [Fact]
    public async Task An_identity_that_is_not_linked_is_told_so_and_gets_nothing()
    {
        using var visitor = Site.VisitAsNobody();

        var arrived = await OutsideVisit.GoAsync(visitor, ProviderPerson.Zhou);

        Assert.Equal("/sign-in?outside=unlinked", arrived.Location);
        Assert.DoesNotContain(Cookies(arrived), cookie => cookie.StartsWith("luoshi.session=", StringComparison.Ordinal));
        Assert.Contains("not linked", (await visitor.GetAsync("/sign-in?outside=unlinked&lang=en")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/account")).Status);
        Assert.Equal(("周平", "account:outside"), await LastAsync("accounts.refuse") is { } act ? (act.Name, act.About) : default);
    }

    [Fact]
    public async Task A_disabled_account_is_refused_like_one_that_is_not_there()
    {
        await LinkAsync("zhou", ProviderPerson.Zhou);
        await Get<AccountStore>().DisableAsync("a-zhou", "离职", Actor.System("test"), Cancellation);
        using var visitor = Site.VisitAsNobody();

        Assert.Equal("/sign-in?outside=unlinked", (await OutsideVisit.GoAsync(visitor, ProviderPerson.Zhou)).Location);
    }

    [Theory]
    [InlineData("state")]
    [InlineData("nonce")]
    [InlineData("code_challenge")]
    [InlineData("code")]
    public async Task What_was_tampered_with_on_the_way_signs_nobody_in(string what)
    {
        await LinkAsync("zhou", ProviderPerson.Zhou);
        using var visitor = Site.VisitAsNobody();
        var asked = await OutsideVisit.BeginAsync(visitor);
        var sent = what is "nonce" or "code_challenge" ? OutsideVisit.With(asked, what, value => Other(value)) : asked;
        var back = await OutsideVisit.AtProviderAsync(visitor, sent, ProviderPerson.Zhou);

        var arrived = await visitor.GetAsync((what is "state" or "code" ? OutsideVisit.With(back, what, Other) : back).PathAndQuery);

        Assert.Equal("/sign-in?outside=failed", arrived.Location);
        Assert.DoesNotContain(Cookies(arrived), cookie => cookie.StartsWith("luoshi.session=", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task A_browser_that_did_not_ask_is_not_signed_in_by_the_answer_to_another()
    {
        await LinkAsync("zhou", ProviderPerson.Zhou);
        using var asking = Site.VisitAsNobody();
        using var victim = Site.VisitAsNobody();
        var back = await OutsideVisit.AtProviderAsync(asking, await OutsideVisit.BeginAsync(asking), ProviderPerson.Zhou);

        Assert.Equal("/sign-in?outside=failed", (await victim.GetAsync(back.PathAndQuery)).Location);
    }

    [Fact]
    public async Task A_token_of_another_issuer_signs_nobody_in()
    {
        await LinkAsync("zhou", ProviderPerson.Zhou);
        using var visitor = Site.VisitAsNobody();
        Provider.ClaimIssuer = "https://elsewhere.example/";
        Assert.Equal("/sign-in?outside=failed", (await OutsideVisit.GoAsync(visitor, ProviderPerson.Zhou)).Location);

        // It was the issuer and nothing else.
        Provider.ClaimIssuer = null;
        Assert.Equal("/begin", (await OutsideVisit.GoAsync(visitor, ProviderPerson.Zhou)).Location);
    }

    [Fact]
    public async Task Somebody_who_is_signed_in_links_with_their_password_and_unlinks_again()
    {
        var account = await Staff.HireAsync(Site.Services, "zhou", "人员zhou", "市改革办", Roles.OfficeClerk);
        using var visitor = new Visitor(Site.Address, await Staff.SessionAsync(Site.Services, account));
        Assert.Contains("没有关联外部身份", (await visitor.GetAsync("/account/outside")).Html, StringComparison.Ordinal);

        Assert.Equal("/account/outside", (await OutsideVisit.GoAsync(visitor, ProviderPerson.Zhou, "/account/outside/begin")).Location);
        Assert.Contains("周平", (await visitor.GetAsync("/account/outside")).Html, StringComparison.Ordinal);
        Assert.Empty(await Get<AccountStore>().OutsideOfAsync(account, Cancellation));
        Assert.Equal(422, (int)(await visitor.SubmitAsync("/account/outside", "link", null, ("link-password", "错的密码"))).Status);
        Assert.Empty(await Get<AccountStore>().OutsideOfAsync(account, Cancellation));
        Assert.Equal(200, (int)(await visitor.SubmitAsync("/account/outside", "link", null, ("link-password", Staff.Password))).Status);
        Assert.Equal("zhou-8361", Assert.Single(await Get<AccountStore>().OutsideOfAsync(account, Cancellation)).Subject);
        using var outside = Site.VisitAsNobody();
        Assert.Equal("/begin", (await OutsideVisit.GoAsync(outside, ProviderPerson.Zhou)).Location);

        Assert.Equal(422, (int)(await visitor.SubmitAsync("/account/outside", "unlink", null, ("unlink-password", "错的密码"), ("which", "0"))).Status);
        Assert.Equal(200, (int)(await visitor.SubmitAsync("/account/outside", "unlink", null, ("unlink-password", Staff.Password), ("which", "0"))).Status);
        Assert.Equal(account, (await LastAsync("accounts.unlink-outside"))?.AccountId);
        using var after = Site.VisitAsNobody();
        Assert.Equal("/sign-in?outside=unlinked", (await OutsideVisit.GoAsync(after, ProviderPerson.Zhou)).Location);
    }

    [Fact]
    public async Task What_arrived_for_one_account_is_not_linked_to_another()
    {
        using var zhou = new Visitor(Site.Address, await Staff.SessionAsync(Site.Services, await Staff.HireAsync(Site.Services, "zhou", "人员zhou", "市改革办", Roles.OfficeClerk)));
        var arrived = await OutsideVisit.GoAsync(zhou, ProviderPerson.Zhou, "/account/outside/begin");
        var kept = Cookies(arrived).Single(cookie => cookie.StartsWith("luoshi.arrived=", StringComparison.Ordinal)).Split(';')[0];
        var other = await Staff.HireAsync(Site.Services, "lin", "人员lin", "市改革办", Roles.OfficeClerk);
        using var client = new HttpClient { BaseAddress = Site.Address };
        client.DefaultRequestHeaders.Add("Cookie", $"luoshi.session={await Staff.SessionAsync(Site.Services, other)}; {kept}");

        Assert.DoesNotContain("link-password", await client.GetStringAsync("/account/outside", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_is_accepted_with_an_outside_identity_and_no_password()
    {
        await Staff.HireAsync(Site.Services, "security", "安全", "市信息中心", Roles.SecurityAdmin);
        var by = new Actor("a-security", "安全", null, "test");
        await using (var db = await Get<Microsoft.EntityFrameworkCore.IDbContextFactory<OfficeDb>>().OpenAsync(new Act(by, "test.person", "person:p-he", DateTimeOffset.UnixEpoch), Cancellation))
        {
            db.Add(new Person { Id = "p-he", Name = "何清" });
            await db.SaveChangesAsync(Cancellation);
        }

        var issued = await Get<InvitationStore>().InviteAsync("p-he", by, Cancellation);
        Assert.True(issued.Done, issued.Refusal?.En);
        using var visitor = Site.VisitAsNobody();
        var page = $"/invitation/{issued.Value.Token}/outside";
        Assert.Contains(page + "/begin", (await visitor.GetAsync($"/invitation/{issued.Value.Token}")).Html, StringComparison.Ordinal);

        Assert.Equal(page, (await OutsideVisit.GoAsync(visitor, ProviderPerson.Lin, page + "/begin")).Location);
        Assert.Contains("林岚", (await visitor.GetAsync(page)).Html, StringComparison.Ordinal);
        Assert.Equal(200, (int)(await visitor.SubmitAsync(page, "accept-outside", null, ("user", "heqing"))).Status);

        using var again = Site.VisitAsNobody();
        Assert.Equal("/begin", (await OutsideVisit.GoAsync(again, ProviderPerson.Lin)).Location);
    }

    [Fact]
    public async Task A_second_factor_of_the_provider_counts_where_the_setting_says_so()
    {
        await LinkAsync("lin", ProviderPerson.Lin, Roles.SecurityAdmin);
        await LinkAsync("zhou", ProviderPerson.Zhou, Roles.SecurityAdmin);
        using var before = Site.VisitAsNobody();
        Assert.Equal("/sign-in/second-factor", (await OutsideVisit.GoAsync(before, ProviderPerson.Lin)).Location);

        await Get<SettingStore>().SetAsync(AccountSettings.OutsideFactors.Key, "otp", new DateOnly(2020, 1, 1), "平台已做双因素", Actor.System("test"), Cancellation);

        using var lin = Site.VisitAsNobody();
        Assert.Equal("/begin", (await OutsideVisit.GoAsync(lin, ProviderPerson.Lin)).Location);
        using var zhou = Site.VisitAsNobody();
        Assert.Equal("/sign-in/second-factor", (await OutsideVisit.GoAsync(zhou, ProviderPerson.Zhou)).Location);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_here_and_leads_to_where_the_provider_signs_out()
    {
        await LinkAsync("zhou", ProviderPerson.Zhou);
        using var visitor = Site.VisitAsNobody();
        await OutsideVisit.GoAsync(visitor, ProviderPerson.Zhou);

        Assert.Equal("/sign-in?outside=left", (await visitor.SubmitAsync("/sign-out", "sign-out")).Location);
        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/account")).Status);
        Assert.Contains("/sign-out/outside", (await visitor.GetAsync("/sign-in?outside=left")).Html, StringComparison.Ordinal);
        var leaving = await visitor.GetAsync("/sign-out/outside");
        Assert.Equal(Provider.Address.Authority, leaving.Response.Headers.Location?.Authority);
        using var left = await visitor.Client.GetAsync(leaving.Response.Headers.Location, Cancellation);
        Assert.StartsWith("/sign-out/outside/arrival", left.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
        Assert.Equal("/sign-in", (await visitor.GetAsync(left.Headers.Location?.PathAndQuery ?? "-")).Location);

        // The provider asks again who they are.
        var asked = await OutsideVisit.BeginAsync(visitor);
        using var page = await visitor.Client.GetAsync(asked, Cancellation);
        Assert.Equal("/login", page.Headers.Location is { } login ? new Uri(asked, login).AbsolutePath : null);
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_is_told_in_words()
    {
        await using var site = await RunningSite.StartAsync(options => options with { Outside = new OutsideProvider { Authority = "http://127.0.0.1:9", ClientId = "luoshi" } });
        using var visitor = site.VisitAsNobody();

        Assert.Equal("/sign-in?outside=unreachable", (await visitor.GetAsync("/sign-in/outside")).Location);
        Assert.Contains("does not answer", (await visitor.GetAsync("/sign-in?outside=unreachable&lang=en")).Html, StringComparison.Ordinal);
        Assert.Equal("/sign-in?outside=unreachable", (await visitor.GetAsync("/sign-out/outside")).Location);
    }

    private T Get<T>()
        where T : notnull => Site.Services.GetRequiredService<T>();

    private async Task LinkAsync(string user, ProviderPerson person, string role = Roles.OfficeClerk)
    {
        var account = await Staff.HireAsync(Site.Services, user, "人员" + user, "市改革办", role);
        var identity = new VouchedIdentity(Provider.Address.ToString().TrimEnd('/'), person.Subject, person.Name, []);
        Assert.True((await Get<AccountStore>().LinkOutsideAsync(account, identity, Actor.System("test"), Cancellation)).Done);
    }

    private async Task<TrailEntry?> LastAsync(string action) =>
        (await Get<TrailStore>().SearchAsync(new TrailQuery { Action = action }, 1, Actor.System("test"), Cancellation)) is [var last, ..] ? last : null;

    private static string Other(string value) => (value[0] == 'A' ? 'B' : 'A') + value[1..];

    private static IEnumerable<string> Cookies(Answer answer) => answer.Response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [];
}
