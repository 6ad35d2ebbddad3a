using System.Text;
using Luoshi.Browser.Tests.Support;
using Luoshi.Web.Tests.Support;
using Microsoft.Playwright;

namespace Luoshi.Browser.Tests.Stories;

public class InvitationTests(RunningLuoshi luoshi)
{
    private const string Plan = "示范区工作方案\n一、目标\n到2025年，新建学校12所，新增病床300张。\n二、任务\n（一）建设学校。新建学校12所。（市教育局牵头，市财政局协办）\n（二）建设医院。新增病床300张。（市卫生局牵头）\n";

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_clerk_invites_a_liaison_who_signs_in_and_sees_only_what_is_theirs(string language)
    {
        await Staff.HireAsync(luoshi.Services, "leader-of-schools", "周局长", "市教育局", "unit-leader");
        await using var clerk = await luoshi.OpenAsync(Screen.Desktop, language);
        await clerk.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = $"示范区{language}.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(Plan + language + "。\n") });
        await clerk.Page.Locator("form[enctype='multipart/form-data'] button[type=submit]").ClickAsync();
        await clerk.Page.WaitForURLAsync("**/plans/**");
        var plan = new Uri(clerk.Page.Url).AbsolutePath;

        await clerk.GoAsync("/");
        await clerk.Page.Locator("nav.pages a[href='/liaisons/invite']").ClickAsync();
        await clerk.Page.Locator("#f-name").FillAsync("何清明" + language);
        await clerk.Page.Locator("#f-unit").SelectOptionAsync("u-市教育局");
        await clerk.Page.Locator("#f-role").SelectOptionAsync("unit-liaison");
        await clerk.Page.Locator("#f-title").FillAsync("联络员" + language);
        await clerk.Page.Locator(".sheet-form button[type=submit]").ClickAsync();
        var link = new Uri(await clerk.Page.Locator("code.link").InnerTextAsync());
        await Barriers.AssertNoneAsync(clerk);

        // In a browser of their own.
        await using var liaison = await luoshi.OpenAtAsync(luoshi.Address, Screen.Desktop, language, link.AbsolutePath);
        await Barriers.AssertNoneAsync(liaison);
        await liaison.Page.Locator("#f-user").FillAsync("heqingming." + language);
        await liaison.Page.Locator("#f-new-password").FillAsync(Staff.Password);
        await liaison.Page.Locator("#f-new-password-again").FillAsync(Staff.Password);
        await liaison.Page.Locator(".sheet-form button[type=submit]").ClickAsync();
        await liaison.Page.Locator("main a.button.primary").ClickAsync();
        await liaison.Page.Locator("#f-user").FillAsync("heqingming." + language);
        await liaison.Page.Locator("#f-password").FillAsync(Staff.Password);
        await liaison.Page.Locator(".sheet-form button[type=submit]").ClickAsync();

        await liaison.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");
        await Assertions.Expect(liaison.Page.Locator("nav.pages a[href='/workbench']")).ToHaveCountAsync(0);
        await liaison.GoAsync(plan + "/tasks");
        await Assertions.Expect(liaison.Page.Locator("main")).ToContainTextAsync("建设学校");
        await Assertions.Expect(liaison.Page.Locator("main")).Not.ToContainTextAsync("建设医院");
        await Barriers.AssertNoneAsync(liaison);
        Assert.Equal(403, (await liaison.Page.GotoAsync(plan + "/findings"))?.Status);
        await Assertions.Expect(liaison.Page.Locator("main")).ToContainTextAsync(language == "en" ? "Your post does not have the permission" : "您的岗位没有");
        Assert.DoesNotContain(liaison.Complaints, complaint => !complaint.Contains("403", StringComparison.Ordinal));
        clerk.AssertNoComplaints();
    }
}
