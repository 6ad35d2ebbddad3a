using System.Text;
using Luoshi.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Luoshi.Browser.Tests;

public class AmendmentTests(RunningLuoshi luoshi)
{
    private const string Plan = "示范区工作方案\n一、目标\n到2015年，新建学校12所，新增病床300张。\n二、任务\n（一）建设学校。新建学校，到2014年底前建成教育中心。（市教育局牵头，市财政局协办）\n";
    private const string Notice = "关于修改示范区工作方案的通知\n一、将“新建学校12所”修改为“新建学校15所”。\n二、将“新增病床300张”修改为“新增病床200张”。\n三、将“建成火箭基地”修改为“建成教育中心”。\n本通知自2013年3月1日起施行。\n";

    [Theory]
    [InlineData("zh", "desktop", true)]
    [InlineData("en", "phone", false)]
    public async Task An_amendment_is_compared_accepted_and_seen_from_its_day_on_only(string language, string screen, bool script)
    {
        await using var visit = await luoshi.OpenAsync(Screen.Named(screen), language, script);
        var plan = await UploadAsync(visit, $"{language}{screen}{script}");

        await visit.GoAsync(plan + "/amendments");
        await visit.Page.Locator("#f-text").FillAsync(Notice);
        await visit.Page.Locator(".sheet-form button[type=submit]").ClickAsync();

        var first = visit.Page.Locator(".changes tbody tr").First;
        await Assertions.Expect(first.Locator("del")).ToContainTextAsync("12");
        await Assertions.Expect(first.Locator("ins")).ToContainTextAsync("15");
        await Assertions.Expect(first).ToContainTextAsync(language == "en" ? "harder" : "更严");
        await Assertions.Expect(first).ToContainTextAsync("将“新建学校12所”修改为“新建学校15所”");
        await Assertions.Expect(visit.Page.Locator("section.finding")).ToContainTextAsync("LS0020");
        await Assertions.Expect(visit.Page.Locator("#f-effective")).ToHaveValueAsync("2013-03-01");
        await visit.Page.Locator("#f-reason").FillAsync("会议同意");
        await visit.Page.Locator("button[value=accept]").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".message.done")).ToBeVisibleAsync();

        await visit.GoAsync(plan + "?asof=2013-11-30");
        await Assertions.Expect(visit.Page.Locator("article.document")).ToContainTextAsync("新建学校15所");
        await Assertions.Expect(visit.Page.Locator(".version")).ToContainTextAsync("2013-03-01");
        await visit.GoAsync(plan + "?asof=2013-02-28");
        await Assertions.Expect(visit.Page.Locator("article.document")).ToContainTextAsync("新建学校12所");
        await Assertions.Expect(visit.Page.Locator(".version")).ToContainTextAsync(language == "en" ? "as issued" : "原文");
        visit.AssertNoComplaints();
    }

    private static async Task<string> UploadAsync(Visit visit, string mark)
    {
        await visit.Page.GotoAsync("/");
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = mark + ".txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(Plan + mark + "。\n") });
        await visit.Page.Locator("form[enctype='multipart/form-data'] button[type=submit]").ClickAsync();
        await visit.Page.WaitForURLAsync(url => url.Contains("/plans/", StringComparison.Ordinal));
        return new Uri(visit.Page.Url).AbsolutePath;
    }
}
