using System.Net;
using System.Text.RegularExpressions;
using Luoshi.Office.People;
using Luoshi.Web.Tests.Support;
using OtpNet;

namespace Luoshi.Web.Tests.SignIn;

/// <summary>What holds for accounts and sessions, asked as a browser asks.</summary>
public sealed partial class HygieneTests : IAsyncLifetime
{
    private readonly MovedClock _clock = new();
    private RunningSite? _site;

    private RunningSite Site => _site ?? throw new InvalidOperationException();

    public async ValueTask InitializeAsync() => _site = await RunningSite.StartAsync(options => options with { Clock = _clock });

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Theory]
    [InlineData("password1234")]
    [InlineData("何清明何清明何清明何清明")]
    [InlineData("市教育局-市教育局-2026")]
    [InlineData("heqingming-2026")]
    [InlineData("8615-0000-1234")]
    public async Task A_password_of_common_words_or_of_the_names_of_person_and_unit_is_refused_and_the_link_still_works(string password)
    {
        using var security = await Site.VisitAsAsync("市教育局", Roles.SecurityAdmin);
        var link = await InviteAsync(security);
        using var liaison = Site.VisitAsNobody();

        var refused = await AcceptAsync(liaison, link, password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("太容易猜到", refused.Html, StringComparison.Ordinal);
        Assert.Contains("账号已建立", (await AcceptAsync(liaison, link, Staff.Password)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Locked_again_and_again_an_account_is_locked_for_twice_as_long_each_time_until_somebody_comes_in()
    {
        using var visitor = Site.VisitAsNobody();

        foreach (var minutes in new[] { 15, 30, 60, 120, 240, 240 })
        {
            await FailAsync(visitor);
            _clock.Now += TimeSpan.FromMinutes(minutes - 1);
            Assert.Contains("已锁定", (await SignInAsync(visitor, Staff.Password)).Html, StringComparison.Ordinal);
            _clock.Now += TimeSpan.FromMinutes(1);
        }

        Assert.Equal(HttpStatusCode.Found, (await SignInAsync(visitor, Staff.Password)).Status);
        using var next = Site.VisitAsNobody();
        await FailAsync(next);
        _clock.Now += TimeSpan.FromMinutes(15);
        Assert.Equal(HttpStatusCode.Found, (await SignInAsync(next, Staff.Password)).Status);
    }

    [Fact]
    public async Task A_one_time_code_and_a_recovery_code_let_in_once_each()
    {
        using var office = Site.Visit();
        var begun = (await office.SubmitAsync("/account/second-factor", "factor", fields: [("do", "begin")])).Html;
        var totp = new Totp(Base32Encoding.ToBytes(Typed().Match(begun).Groups[1].Value));
        var confirmed = await office.SubmitAsync("/account/second-factor", "factor", fields: [("do", "confirm"), ("code", Code(totp))]);
        var recovery = Recovery().Match(confirmed.Html).Groups[1].Value;

        // The code that proved the device does not sign in as well.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ByCodeAsync(Code(totp))).Status);
        _clock.Now += TimeSpan.FromMinutes(2);
        var code = Code(totp);
        Assert.Equal((HttpStatusCode.Found, "/begin"), await LocationAsync(code));
        _clock.Now += TimeSpan.FromSeconds(10);
        var again = await ByCodeAsync(code);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("已用过", again.Html, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Found, "/begin"), await LocationAsync(recovery));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ByCodeAsync(recovery)).Status);
    }

    [Fact]
    public async Task A_session_ends_when_nothing_was_done_for_half_an_hour_and_goes_on_while_something_is()
    {
        using var office = Site.Visit();
        for (var request = 0; request < 3; request++)
        {
            _clock.Now += TimeSpan.FromMinutes(29);
            Assert.Equal(HttpStatusCode.OK, (await office.GetAsync("/account")).Status);
        }

        _clock.Now += TimeSpan.FromMinutes(30);

        Assert.Equal("/sign-in?return=%2Faccount&ended=1", (await office.GetAsync("/account")).Location);
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_however_busy()
    {
        using var office = Site.Visit();
        for (var minutes = 20; minutes < 12 * 60; minutes += 20)
        {
            _clock.Now += TimeSpan.FromMinutes(20);
            Assert.Equal(HttpStatusCode.OK, (await office.GetAsync("/account")).Status);
        }

        _clock.Now += TimeSpan.FromMinutes(20);

        Assert.Equal(HttpStatusCode.Found, (await office.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task Whoever_was_signed_in_with_the_old_password_is_out_once_a_link_set_a_new_one()
    {
        using var thief = Site.Visit();
        using var security = await Site.VisitAsAsync("信息中心", Roles.SecurityAdmin);
        var shown = (await security.SubmitAsync("/people/p-office", "account", fields: [("do", "link"), ("reason", "密码可能泄露")])).Html;
        using var owner = Site.VisitAsNobody();

        var set = await owner.SubmitAsync(LinkIn(shown), "accept", fields: [("new-password", "另外-几个-词-连在-一起"), ("new-password-again", "另外-几个-词-连在-一起")]);

        Assert.Contains("账号已建立", set.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await thief.GetAsync("/account")).Status);
    }

    private static async Task<string> InviteAsync(Visitor security) => LinkIn((await security.SubmitAsync(
        "/people/invite", "invite", fields: [("name", "何清明"), ("unit", "u-市教育局"), ("role", Roles.UnitLiaison), ("title", "联络员")])).Html);

    private static string LinkIn(string html)
    {
        var at = html.IndexOf("/invitation/", StringComparison.Ordinal);
        return html[at..html.IndexOf('<', at)];
    }

    private static Task<Answer> AcceptAsync(Visitor visitor, string link, string password) =>
        visitor.SubmitAsync(link, "accept", fields: [("user", "heqingming"), ("new-password", password), ("new-password-again", password)]);

    private static Task<Answer> SignInAsync(Visitor visitor, string password) => visitor.SubmitAsync("/sign-in", "sign-in", fields: [("user", "office"), ("password", password)]);

    private static async Task FailAsync(Visitor visitor)
    {
        for (var failures = 0; failures < 5; failures++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(visitor, "not-the-password")).Status);
        }
    }

    private async Task<Answer> ByCodeAsync(string code)
    {
        using var visitor = Site.VisitAsNobody();
        Assert.Equal("/sign-in/code", (await SignInAsync(visitor, Staff.Password)).Location);
        return await visitor.SubmitAsync("/sign-in/code", "code", fields: [("code", code)]);
    }

    private async Task<(HttpStatusCode, string)> LocationAsync(string code) => await ByCodeAsync(code) is var answer ? (answer.Status, answer.Location) : default;

    private string Code(Totp totp) => totp.ComputeTotp(_clock.Now.UtcDateTime);

    [GeneratedRegex("<code>([A-Z2-7]{32})</code>")]
    private static partial Regex Typed();

    [GeneratedRegex("<code>([0-9a-z]{5}-[0-9a-z]{5})</code>")]
    private static partial Regex Recovery();
}
