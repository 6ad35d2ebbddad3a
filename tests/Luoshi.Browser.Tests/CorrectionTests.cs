using System.Text;
using Luoshi.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Luoshi.Browser.Tests;

public class CorrectionTests(RunningLuoshi luoshi)
{
    private const string Plan = "示范区工作方案\n一、目标\n到2015年，新建学校12所，新增病床300张。\n二、任务\n（一）建设学校。新建学校，到2014年底前建成教育中心。（市教育局牵头，市财政局协办）\n（二）其他。有关部门加强协作，三年内新增路灯若干。\n";

    [Theory]
    [InlineData("zh", "desktop", true)]
    [InlineData("en", "desktop", false)]
    [InlineData("zh", "phone", true)]
    public async Task A_deadline_is_corrected_seen_everywhere_and_withdrawn_again(string language, string screen, bool script)
    {
        await using var visit = await luoshi.OpenAsync(Screen.Named(screen), language, script);
        var plan = await UploadAsync(visit, $"{language}{screen}{script}");

        await visit.GoAsync(plan + "?item=T01");
        await visit.Page.Locator("#panel .card-actions a").First.ClickAsync();
        await visit.Page.Locator("#f-deadline").FillAsync("2016年6月");
        await visit.Page.Locator(".sheet-form button[type=submit]").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#e-reason")).ToBeVisibleAsync();
        await visit.Page.Locator("#f-reason").FillAsync("会议纪要明确顺延");
        await visit.Page.Locator(".sheet-form button[type=submit]").ClickAsync();

        await visit.Page.WaitForURLAsync(url => url.Contains("item=T01", StringComparison.Ordinal) && !url.Contains("new", StringComparison.Ordinal));
        await Assertions.Expect(visit.Page.Locator("#panel del")).ToHaveTextAsync("2015");
        await Assertions.Expect(visit.Page.Locator("#panel ins")).ToHaveTextAsync("2016-06");
        await Assertions.Expect(visit.Page.Locator("#panel section.by-hand")).ToContainTextAsync("陈一");
        await visit.GoAsync(plan + "/targets");
        await Assertions.Expect(visit.Page.Locator(".by-hand-sign")).ToHaveTextAsync(language == "en" ? "corrected" : "更正");

        await visit.Page.Locator(".by-hand-sign").ClickAsync();
        await visit.Page.Locator("a[href*='corrections/withdraw']").ClickAsync();
        await visit.Page.Locator("#f-reason").FillAsync("纪要有误");
        await visit.Page.Locator(".sheet-form button[type=submit]").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".message.done")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("tr.withdrawn")).ToContainTextAsync("纪要有误");
        await visit.GoAsync(plan + "/targets");
        await Assertions.Expect(visit.Page.Locator(".by-hand-sign")).ToHaveCountAsync(0);
        Assert.DoesNotContain(visit.Complaints, complaint => !complaint.Contains("422", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Selected_words_become_an_item()
    {
        await using var visit = await luoshi.OpenAsync(Screen.Desktop);
        var plan = await UploadAsync(visit, "选字");
        await visit.GoAsync(plan);

        await visit.Page.EvaluateAsync(
            """
            () => {
              const walker = document.createTreeWalker(document.querySelector('.document'), NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.data.indexOf('路灯若干');
                if (at >= 0) { getSelection().setBaseAndExtent(node, at, node, at + 4); return; }
              }
            }
            """);
        await visit.Page.Locator("a[data-add]").ClickAsync();

        await Assertions.Expect(visit.Page.Locator("#f-words")).ToHaveValueAsync("路灯若干");
        await visit.Page.Locator("#f-indicator").FillAsync("新增路灯");
        await visit.Page.Locator("#f-reason").FillAsync("原文承诺新增");
        await visit.Page.Locator(".sheet-form[method=post] button[type=submit]").ClickAsync();
        await visit.Page.WaitForURLAsync(url => url.Contains("item=T", StringComparison.Ordinal));
        await Assertions.Expect(visit.Page.Locator("#panel h2")).ToHaveTextAsync("新增路灯");
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
