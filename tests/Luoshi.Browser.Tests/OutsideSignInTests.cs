using Luoshi.Browser.Tests.Support;
using Luoshi.Office.People;
using Luoshi.Testing.Provider;
using Luoshi.Web.Hosting;
using Luoshi.Web.Settings;
using Luoshi.Web.Tests.Support;
using Microsoft.Playwright;

namespace Luoshi.Browser.Tests;

public class OutsideSignInTests(RunningLuoshi luoshi)
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Somebody_links_the_identity_of_their_provider_and_signs_in_with_it_and_out_again(string language)
    {
        var folder = Directory.CreateTempSubdirectory("luoshi-outside-").FullName;
        var secret = Path.Combine(folder, "secret");
        await File.WriteAllTextAsync(secret, OutsideProviderServer.Secret, TestContext.Current.CancellationToken);
        await using var provider = await OutsideProviderServer.StartAsync();
        var server = LuoshiWeb.Build(new LuoshiWebOptions
        {
            DataFolder = folder,
            Urls = "http://127.0.0.1:0",
            Outside = new OutsideProvider { Authority = provider.Address.ToString(), ClientId = OutsideProviderServer.ClientId, SecretFile = secret, Name = "统一身份认证" },
        });
        await using (server)
        {
            await server.StartAsync(TestContext.Current.CancellationToken);
            var site = new Uri(server.Urls.Single());
            await provider.RegisterAsync(site);
            await Staff.HireAsync(server.Services, "zhou", "周平", "市改革办", Roles.OfficeClerk);
            await using var tab = await luoshi.OpenAtAsync(site, Screen.Desktop, language, "/sign-in");
            await StoryAsync(tab.Page, language == "en");
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task StoryAsync(IPage page, bool english)
    {
        var here = english ? "Sign in at “统一身份认证”" : "用“统一身份认证”登录";

        // Known to the provider, and a stranger here.
        await page.GetByRole(AriaRole.Link, new() { Name = here }).ClickAsync();
        await AtProviderAsync(page);
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync(english ? "not linked" : "没有关联");

        // Signs in with a password, links, confirms.
        await page.Locator("#f-user").FillAsync("zhou");
        await page.Locator("#f-password").FillAsync(Staff.Password);
        await page.Locator("form.sheet-form button[type=submit]").ClickAsync();
        await page.GotoAsync("/account");
        await page.GetByRole(AriaRole.Link, new() { Name = english ? "Outside identities" : "外部身份" }).ClickAsync();
        await page.Locator("a[href='/account/outside/begin']").ClickAsync();
        await page.Locator("#f-link-password").FillAsync(Staff.Password);
        await page.Locator("form.sheet-form button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".message.done")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main table")).ToContainTextAsync("周平");

        // Signs out, and in again by the provider alone.
        await page.GotoAsync("/sign-out");
        await page.Locator("form.sheet-form button[type=submit]").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = here }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("header")).ToContainTextAsync("周平");

        // Signs out at the provider too, which asks for the password the next time.
        await page.GotoAsync("/sign-out");
        await page.Locator("form.sheet-form button[type=submit]").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = english ? "Sign out at “统一身份认证” as well" : "在“统一身份认证”也退出" }).ClickAsync();
        await page.WaitForURLAsync(url => url.EndsWith("/sign-in", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Link, new() { Name = here }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Provider" })).ToBeVisibleAsync();
    }

    private static async Task AtProviderAsync(IPage page)
    {
        await page.GetByLabel("User").FillAsync(ProviderPerson.Zhou.Subject);
        await page.GetByLabel("Password").FillAsync(ProviderPerson.Password);
        await page.GetByRole(AriaRole.Button).ClickAsync();
    }
}
