using System.Net;
using Luoshi.Office.Accounts;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.SignIn;

public sealed class SignInTests : IAsyncLifetime
{
    private const string Text =
        "示范区工作方案\n一、目标\n到2025年，新建学校12所，新增病床300张。\n二、任务\n（一）建设学校。新建学校12所。（市教育局牵头，市财政局协办）\n（二）建设医院。新增病床300张。（市卫生局牵头）\n";

    private RunningSite? _site;

    private RunningSite Site => _site ?? throw new InvalidOperationException();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await RunningSite.StartAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Fact]
    public async Task Whoever_is_not_signed_in_is_led_to_sign_in_and_back_to_where_they_were()
    {
        using var visitor = Site.VisitAsNobody();
        var asked = await visitor.GetAsync("/workbench?lang=en");
        Assert.Equal(HttpStatusCode.Found, asked.Status);
        Assert.Equal("/sign-in?return=%2Fworkbench%3Flang%3Den", asked.Location);

        var signedIn = await SignInAsync(visitor, asked.Location, "office", Staff.Password);

        Assert.Equal(HttpStatusCode.Found, signedIn.Status);
        Assert.Equal("/workbench?lang=en", signedIn.Location);
        var cookie = Assert.Single(signedIn.Response.Headers.GetValues("Set-Cookie"), value => value.StartsWith("luoshi.session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("陈一", (await visitor.GetAsync("/workbench")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("/\t/elsewhere.example/")]
    [InlineData("\\\\elsewhere.example/")]
    [InlineData("/a\\..\\..//elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Signing_in_leads_nowhere_else(string target)
    {
        using var visitor = Site.VisitAsNobody();

        var signedIn = await SignInAsync(visitor, "/sign-in?return=" + Uri.EscapeDataString(target), "office", Staff.Password);

        Assert.Equal("/begin", signedIn.Location);
    }

    [Fact]
    public async Task A_wrong_password_and_a_name_that_nobody_has_are_refused_in_the_same_words()
    {
        using var visitor = Site.VisitAsNobody();

        var wrong = await SignInAsync(visitor, "/sign-in", "office", "not-the-password");
        var unknown = await SignInAsync(visitor, "/sign-in", "nobody", "not-the-password");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(wrong.Status, unknown.Status);
        Assert.Contains("用户名或密码不对", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("用户名或密码不对", unknown.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/")).Status);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_says_so_afterwards()
    {
        using var visitor = Site.Visit();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).Status);

        var ended = await visitor.SubmitAsync("/account", "sign-out", "/sign-out");

        Assert.Equal("/sign-in", ended.Location);
        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/")).Status);
        Assert.Equal("/sign-in?ended=1", (await Site.Visit().GetAsync("/")).Location);
    }

    [Fact]
    public async Task An_account_that_is_disabled_is_out_at_once()
    {
        using var visitor = await Site.VisitAsAsync("市教育局", Roles.UnitLiaison);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account")).Status);

        await Site.Services.GetRequiredService<AccountStore>().DisableAsync("a-unit-liaison-市教育局", "离职", Luoshi.Office.Record.Actor.System("test"), Cancellation);

        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task A_clerk_invites_a_liaison_who_signs_in_and_sees_only_what_is_theirs()
    {
        using var clerk = Site.Visit();
        var plan = (await clerk.UploadAsync("示范区.txt", System.Text.Encoding.UTF8.GetBytes(Text))).Location;
        (await Site.VisitAsAsync("市教育局", Roles.UnitLeader)).Dispose();
        var invited = await clerk.SubmitAsync("/liaisons/invite", "invite", fields: [("name", "何清明"), ("unit", "u-市教育局"), ("role", Roles.UnitLiaison), ("title", "联络员")]);
        Assert.Equal(HttpStatusCode.OK, invited.Status);
        var at = invited.Html.IndexOf("/invitation/", StringComparison.Ordinal);
        var link = invited.Html[at..invited.Html.IndexOf('<', at)];

        using var liaison = Site.VisitAsNobody();
        var accepted = await liaison.SubmitAsync(link, "accept", fields: [("user", "heqingming"), ("new-password", Staff.Password), ("new-password-again", Staff.Password)]);
        Assert.Contains("账号已建立", accepted.Html, StringComparison.Ordinal);
        await SignInAsync(liaison, "/sign-in", "heqingming", Staff.Password);

        Assert.Contains("示范区工作方案", (await liaison.GetAsync("/")).Html, StringComparison.Ordinal);
        var tasks = (await liaison.GetAsync(plan + "/tasks")).Html;
        Assert.Contains("建设学校", tasks, StringComparison.Ordinal);
        Assert.DoesNotContain("建设医院", tasks, StringComparison.Ordinal);
        var units = (await liaison.GetAsync(plan + "/units")).Html;
        Assert.Contains("市教育局", units, StringComparison.Ordinal);
        Assert.DoesNotContain("市卫生局", units, StringComparison.Ordinal);
        foreach (var path in new[] { "/workbench", plan + "/findings", plan + "/corrections", plan + "/amendments", "/people", "/liaisons/invite", plan + "/findings.json" })
        {
            var refused = await liaison.GetAsync(path);
            Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
            Assert.Contains("您的岗位没有", refused.Html, StringComparison.Ordinal);
        }

        // Whose unit owes nothing in the plan sees that there is nothing, and why.
        using var other = await Site.VisitAsAsync("市水务局", Roles.UnitLiaison);
        Assert.DoesNotContain("示范区工作方案", (await other.GetAsync("/")).Html, StringComparison.Ordinal);
        var none = await other.GetAsync(plan);
        Assert.Equal(HttpStatusCode.Forbidden, none.Status);
        Assert.Contains("没有您单位承担的事项", none.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_for_a_secret_is_limited_for_each_address()
    {
        await using var site = await RunningSite.StartAsync(options => options with { SignInsPerMinute = 2 });
        using var visitor = site.VisitAsNobody();
        await SignInAsync(visitor, "/sign-in", "nobody", "x");
        await SignInAsync(visitor, "/sign-in", "nobody", "x");

        var third = await SignInAsync(visitor, "/sign-in", "nobody", "x");

        Assert.Equal(HttpStatusCode.TooManyRequests, third.Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/sign-in")).Status);
    }

    [Fact]
    public async Task Demo_people_are_listed_and_let_in_with_one_click_only_in_demo_mode()
    {
        using var visitor = Site.VisitAsNobody();
        Assert.DoesNotContain("demo-clerk", (await visitor.GetAsync("/sign-in")).Html, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.Found, (await visitor.SubmitAsync("/sign-in", "demo", fields: [("demo", "office")])).Status);

        await using var site = await RunningSite.StartAsync(options => options with { Demo = true });
        using var newcomer = site.VisitAsNobody();
        Assert.Contains("demo-clerk", (await newcomer.GetAsync("/sign-in")).Html, StringComparison.Ordinal);
        Assert.Equal("/begin", (await newcomer.SubmitAsync("/sign-in", "demo", fields: [("demo", "demo-clerk")])).Location);
        Assert.Contains("演示数据", (await newcomer.GetAsync("/")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_demo_beside_real_accounts_lists_nobody_and_says_why()
    {
        var first = await RunningSite.StartAsync();
        var folder = await first.StopAsync();
        await using var site = await RunningSite.StartAsync(options => options with { Demo = true }, folder);
        using var visitor = site.VisitAsNobody();

        var page = (await visitor.GetAsync("/sign-in")).Html;
        Assert.Contains("已有真实账号", page, StringComparison.Ordinal);
        Assert.DoesNotContain("demo-clerk", page, StringComparison.Ordinal);
        Assert.DoesNotContain("一键登录", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_start_makes_three_administrators_once()
    {
        await using var site = await RunningSite.StartAsync(hire: false);
        var token = await site.Services.GetRequiredService<FirstStart>().LinkAsync(Cancellation);
        using var visitor = site.VisitAsNobody();
        (string, string)[] fields =
        [
            ("unit", "信息中心"), ("typed-by", Roles.SecurityAdmin),
            .. new[] { Roles.SystemAdmin, Roles.SecurityAdmin, Roles.AuditAdmin }.SelectMany(role => new[]
            {
                (role + "-name", "管理员" + role), (role + "-user", role), (role + "-new-password", PasswordOf(role)), (role + "-new-password-again", PasswordOf(role)),
            }),
        ];

        // Nothing there depends on a day, and the least length is said before anything is wrong.
        var form = (await visitor.GetAsync("/setup/" + token)).Html;
        Assert.DoesNotContain("class=\"asof\"", form, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"asof\"", (await visitor.GetAsync("/sign-in")).Html, StringComparison.Ordinal);
        Assert.Matches("至少 \\d+ 个字符", form);

        var made = await visitor.SubmitAsync("/setup/" + token, "setup", fields: fields);

        Assert.Contains("三名管理员已设立", made.Html, StringComparison.Ordinal);
        Assert.Contains("这个链接不能用了", (await visitor.GetAsync("/setup/" + token)).Html, StringComparison.Ordinal);
        Assert.Equal("/sign-in/second-factor", (await SignInAsync(visitor, "/sign-in", Roles.SecurityAdmin, PasswordOf(Roles.SecurityAdmin))).Location);
        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/people")).Status);
        var begun = (await visitor.SubmitAsync("/sign-in/second-factor", "factor", fields: [("do", "begin")])).Html;
        Assert.Contains("<svg class=\"qr\"", begun, StringComparison.Ordinal);

        // The authenticator has the secret by now: a wrong code draws no other.
        var wrong = await visitor.SubmitAsync("/sign-in/second-factor", "factor", fields: [("do", "confirm"), ("code", "000000")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("验证码不对", wrong.Html, StringComparison.Ordinal);
        Assert.Equal(SecretIn(begun), SecretIn(wrong.Html));

        var code = new OtpNet.Totp(OtpNet.Base32Encoding.ToBytes(SecretIn(begun))).ComputeTotp(site.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        Assert.Contains("您的岗位要求第二重验证", wrong.Html, StringComparison.Ordinal);
        var confirmed = (await visitor.SubmitAsync("/sign-in/second-factor", "factor", fields: [("do", "confirm"), ("code", code)])).Html;
        Assert.Contains("第二重验证已启用", confirmed, StringComparison.Ordinal);
        Assert.DoesNotContain("您的岗位要求第二重验证", confirmed, StringComparison.Ordinal);
        using var other = site.VisitAsNobody();
        Assert.Equal("/sign-in/password", (await SignInAsync(other, "/sign-in", Roles.AuditAdmin, PasswordOf(Roles.AuditAdmin))).Location);

        // Nobody is signed in yet, and the audit trail says who it was all the same.
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<OfficeDb>>().CreateDbContextAsync(Cancellation);
        var entry = await db.Set<TrailEntry>().SingleAsync(of => of.Action == "accounts.begin-second-factor", Cancellation);
        Assert.Equal(("管理员security-admin", "信息中心 安全管理员"), (entry.Name, entry.Post));
    }

    private static string PasswordOf(string role) => Staff.Password + role.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) + role[0];

    private static string SecretIn(string html)
    {
        var typed = System.Text.RegularExpressions.Regex.Match(html, "<code>([A-Z2-7]{16,})</code>");
        Assert.True(typed.Success, "The page shows no secret.");
        return typed.Groups[1].Value;
    }

    private static Task<Answer> SignInAsync(Visitor visitor, string page, string user, string password) =>
        visitor.SubmitAsync(page, "sign-in", fields: [("user", user), ("password", password)]);
}
