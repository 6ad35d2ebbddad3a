using System.Text;
using Luoshi.Browser.Tests.Support;
using Luoshi.Web.Tests.Support;
using Microsoft.Playwright;

namespace Luoshi.Browser.Tests.Stories;

public class AuditTests(RunningLuoshi luoshi)
{
    private const string Plan = "示范区工作方案\n一、目标\n到2015年，新建学校12所。\n二、任务\n（一）建设学校。新建学校。（市教育局牵头）\n";

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task An_auditor_finds_who_changed_a_correction_when_and_why(string language)
    {
        var (made, undone) = ($"会议纪要{language}明确顺延", $"纪要{language}有误");
        await using var clerk = await luoshi.OpenAsync(Screen.Desktop, language);
        await clerk.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = $"审计{language}.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(Plan + language + "。\n") });
        await clerk.Page.Locator("form[enctype='multipart/form-data'] button[type=submit]").ClickAsync();
        await clerk.Page.WaitForURLAsync("**/plans/**");
        await clerk.GoAsync(new Uri(clerk.Page.Url).AbsolutePath + "?item=T01");
        await clerk.Page.Locator("#panel .card-actions a").First.ClickAsync();
        await clerk.Page.Locator("#f-deadline").FillAsync("2016年6月");
        await clerk.Page.Locator("#f-reason").FillAsync(made);
        await clerk.Page.Locator(".sheet-form button[type=submit]").ClickAsync();
        await Assertions.Expect(clerk.Page.Locator("#panel section.by-hand")).ToContainTextAsync(made);
        await clerk.Page.Locator("nav.pages a[href$='/corrections']").ClickAsync();
        await clerk.Page.Locator("a[href*='corrections/withdraw']").ClickAsync();
        await clerk.Page.Locator("#f-reason").FillAsync(undone);
        await clerk.Page.Locator(".sheet-form button[type=submit]").ClickAsync();
        await Assertions.Expect(clerk.Page.Locator("tr.withdrawn")).ToContainTextAsync(undone);

        var session = await Staff.SessionAsync(luoshi.Services, await Staff.HireAsync(luoshi.Services, "auditor", "郑审计", "市审计局", "audit-admin"));
        await using var auditor = await luoshi.OpenAsync(Screen.Desktop, language, session: session);
        await auditor.GoAsync("/trail");
        await auditor.Page.Locator("select[name=action]").SelectOptionAsync("corrections.withdraw");
        await auditor.Page.Locator("form.filters button[type=submit]").ClickAsync();
        var row = auditor.Page.Locator("table.data tbody tr").Filter(new() { HasText = undone });
        await Assertions.Expect(row).ToContainTextAsync("陈一");
        await Assertions.Expect(row).ToContainTextAsync("市改革办");
        await Barriers.AssertNoneAsync(auditor);
        await row.Locator("th a").ClickAsync();
        await Assertions.Expect(auditor.Page.Locator("main")).ToContainTextAsync(undone);
        await Assertions.Expect(auditor.Page.Locator("main")).ToContainTextAsync("correction_events");
        await Barriers.AssertNoneAsync(auditor);

        // And that the plan itself is no business of theirs.
        Assert.Equal(403, (await auditor.Page.GotoAsync("/"))?.Status);
        clerk.AssertNoComplaints();
    }
}
