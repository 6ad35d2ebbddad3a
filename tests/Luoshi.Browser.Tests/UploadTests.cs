using System.Text;
using Luoshi.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Luoshi.Browser.Tests;

public class UploadTests(RunningLuoshi luoshi)
{
    private const string Plan = "市示范区工作方案\n一、目标\n到2025年，新建学校12所。\n二、任务\n（一）建设学校。（市教育局牵头，市财政局协办）\n";

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-8", false)]
    public async Task A_text_file_is_compiled_and_opens(string encoding, bool script)
    {
        await using var visit = await luoshi.OpenAsync(Screen.Desktop, script: script);
        var text = Plan + $"以上由{encoding}、{script}编码。\n";
        var chosen = Encoding.GetEncoding(encoding);

        await UploadAsync(visit.Page, "示范区.txt", [.. chosen.GetPreamble(), .. chosen.GetBytes(text)]);

        await visit.Page.WaitForURLAsync(url => url.Contains("/plans/", StringComparison.Ordinal));
        await Assertions.Expect(visit.Page.Locator("article.document")).ToContainTextAsync("新建学校12所");
        await Assertions.Expect(visit.Page.Locator("article.document a.target")).ToContainTextAsync("12所");
        visit.AssertNoComplaints();
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_picture_is_refused_with_a_reason(string language)
    {
        await using var visit = await luoshi.OpenAsync(Screen.Desktop, language);

        await UploadAsync(visit.Page, "图.txt", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]);

        var report = visit.Page.Locator("[role=alert]");
        await Assertions.Expect(report).ToContainTextAsync(language == "en" ? "not kept" : "没有保存");
        await Assertions.Expect(report).ToContainTextAsync(language == "en" ? "an image" : "图片");
        Assert.DoesNotContain("/plans/", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_file_is_refused_and_another_can_follow_at_once()
    {
        await using var visit = await luoshi.OpenAsync(Screen.Phone);

        await UploadAsync(visit.Page, "空.txt", []);
        await Assertions.Expect(visit.Page.Locator("[role=alert]")).ToContainTextAsync("空.txt");
        await SendAsync(visit.Page, "后来.txt", Encoding.UTF8.GetBytes(Plan + "第二份。\n"));

        await visit.Page.WaitForURLAsync(url => url.Contains("/plans/", StringComparison.Ordinal));
    }

    private static async Task UploadAsync(IPage page, string name, byte[] content)
    {
        await page.GotoAsync("/");
        await SendAsync(page, name, content);
    }

    private static async Task SendAsync(IPage page, string name, byte[] content)
    {
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = content });
        await page.Locator("form[enctype='multipart/form-data'] button[type=submit]").ClickAsync();
    }
}
