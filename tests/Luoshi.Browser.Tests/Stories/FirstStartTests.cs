using Luoshi.Browser.Tests.Support;
using Luoshi.Office.Accounts;
using Luoshi.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OtpNet;

namespace Luoshi.Browser.Tests.Stories;

public class FirstStartTests(RunningLuoshi luoshi)
{
    private const string Security = "security-admin";

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task From_the_link_of_the_first_start_to_the_first_sign_in_with_a_second_factor(string language)
    {
        await using var fresh = await FreshServer.StartAsync();
        var token = await fresh.Services.GetRequiredService<FirstStart>().LinkAsync(cancellation: TestContext.Current.CancellationToken);
        await using var visit = await luoshi.OpenAtAsync(fresh.Address, Screen.Desktop, language, "/setup/" + token);
        var page = visit.Page;

        await Barriers.AssertNoneAsync(visit);
        await page.Locator("#f-unit").FillAsync("市信息中心");
        await page.Locator("#f-typed-by").SelectOptionAsync(Security);
        foreach (var role in new[] { "system-admin", Security, "audit-admin" })
        {
            await page.Locator($"#f-{role}-name").FillAsync("管理员" + role);
            await page.Locator($"#f-{role}-user").FillAsync(role);
            await page.Locator($"#f-{role}-new-password").FillAsync(PasswordOf(role));
            await page.Locator($"#f-{role}-new-password-again").FillAsync(PasswordOf(role));
        }

        await page.Locator(".sheet-form button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".message.done")).ToContainTextAsync(language == "en" ? "three administrators are made" : "三名管理员已设立");
        await page.Locator("a.button.primary").ClickAsync();
        await SignInAsync(page);

        // The role asks for a second factor: a wrong code keeps the secret that the authenticator has by now.
        await page.WaitForURLAsync("**/sign-in/second-factor");
        await page.Locator("button[value=begin]").ClickAsync();
        await Barriers.AssertNoneAsync(visit);
        var secret = await page.Locator("main p code").InnerTextAsync();
        await page.Locator("#f-code").FillAsync("000000");
        await page.Locator("button[value=confirm]").ClickAsync();
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync(language == "en" ? "The code is wrong" : "验证码不对");
        await Assertions.Expect(page.Locator("main p code")).ToHaveTextAsync(secret);
        await page.Locator("#f-code").FillAsync(CodeOf(secret, 0));
        await page.Locator("button[value=confirm]").ClickAsync();
        await Assertions.Expect(page.Locator("ul.codes li")).ToHaveCountAsync(10);
        await Barriers.AssertNoneAsync(visit);
        await page.Locator("main a.button.primary").ClickAsync();
        await page.WaitForURLAsync("**/people");

        // From now on the code is asked for; the one that proved the device is used up, the next one is not.
        await page.Locator(".person button").ClickAsync();
        await page.WaitForURLAsync("**/sign-in");
        await SignInAsync(page);
        await page.WaitForURLAsync("**/sign-in/code");
        await Barriers.AssertNoneAsync(visit);
        await page.Locator("#f-code").FillAsync(CodeOf(secret, 1));
        await page.Locator(".sheet-form button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/people");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(language == "en" ? "People and accounts" : "人员和账号");
        Assert.DoesNotContain(visit.Complaints, complaint => !complaint.Contains("422", StringComparison.Ordinal));
    }

    // Each of the three has a password of their own.
    private static string PasswordOf(string role) => Staff.Password + "-" + role[..2];

    private static async Task SignInAsync(IPage page)
    {
        await page.Locator("#f-user").FillAsync(Security);
        await page.Locator("#f-password").FillAsync(PasswordOf(Security));
        await page.Locator(".sheet-form button[type=submit]").ClickAsync();
    }

    /// <summary>What an authenticator shows now, or some steps of time later.</summary>
    private static string CodeOf(string secret, int later) =>
        new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(30 * later));
}
