using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Luoshi.Browser.Tests.Support;
using Luoshi.Web.Tests.Support;
using Microsoft.Playwright;

namespace Luoshi.Browser.Tests.Stories;

public class ReportingTests(RunningLuoshi luoshi)
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_round_is_opened_reported_by_excel_mended_signed_returned_and_accepted(string language)
    {
        var unit = language == "en" ? "市林业局" : "市旅游局";
        var plan = await Reporting.PublishAsync(luoshi.Services, unit, "故事" + language);
        await using var clerk = await luoshi.OpenAsync(Screen.Desktop, language);
        await clerk.Page.Locator("nav.pages a[href='/rounds']").ClickAsync();
        await clerk.Page.Locator("#f-plan").SelectOptionAsync(plan);
        await clerk.Page.Locator("#f-frequency").SelectOptionAsync("Month");
        await clerk.Page.Locator("#f-day").FillAsync("2013-10-15");
        await clerk.Page.GetByRole(AriaRole.Button, new() { Name = language == "en" ? "Open a round" : "开放报送期" }).ClickAsync();
        await Assertions.Expect(clerk.Page.Locator(".message.done")).ToContainTextAsync(language == "en" ? "Opened: 1 units" : "已开放，向 1 个单位");
        await Assertions.Expect(clerk.Page.Locator("#returns ~ .table-frame tbody tr")).ToHaveCountAsync(1);
        await Barriers.AssertNoneAsync(clerk);

        // The liaison comes from the inbox, fills the workbook in with one bad cell, and sees where it is.
        await using var liaison = await SignInAsync(Reporting.Liaison(unit), language);
        await liaison.GoAsync("/inbox");
        await liaison.Page.Locator("table.inbox th a").ClickAsync();
        await liaison.Page.WaitForURLAsync("**/returns/**");
        await Barriers.AssertNoneAsync(liaison);
        await Screenshots.TakeAsync(liaison, "/returns", language, Screen.Desktop);
        var workbook = await DownloadAsync(liaison, liaison.Page.Locator("a[href$='workbook.xlsx']"));
        workbook = Fill(workbook, "value", "12所左右", "200");
        workbook = Fill(workbook, "state", "按计划推进 on schedule", "按计划推进 on schedule", "按计划推进 on schedule", "按计划推进 on schedule", "按计划推进 on schedule");
        await UploadAsync(liaison, workbook);
        await Assertions.Expect(liaison.Page.Locator("#sheet-problems li")).ToHaveCountAsync(1);
        await Assertions.Expect(liaison.Page.Locator("#sheet-problems li")).ToContainTextAsync("12所左右");
        await Barriers.AssertNoneAsync(liaison);
        await Assertions.Expect(liaison.Page.Locator("select[name$='-state']").First).ToHaveValueAsync(string.Empty);

        // Mended in the workbook that was given back, where the cell is marked.
        var marked = await DownloadAsync(liaison, liaison.Page.Locator("#marked"));
        Assert.Single(Marked(marked));
        await UploadAsync(liaison, Fill(marked, "value", "12", "200"));
        await Assertions.Expect(liaison.Page.Locator(".message.done")).ToContainTextAsync(language == "en" ? "5 lines changed" : "改动 5 行");
        await UploadAsync(liaison, Fill(marked, "value", "12", "200"));
        await Assertions.Expect(liaison.Page.Locator(".message.done")).ToContainTextAsync(language == "en" ? "nothing changed" : "没有改动");
        var address = new Uri(liaison.Page.Url).AbsolutePath;
        await ActAsync(liaison, "hand-up");
        await Assertions.Expect(liaison.Page.Locator("dl.owed").First).ToContainTextAsync(language == "en" ? "To be signed" : "待签报");

        await using var leader = await SignInAsync(Reporting.Leader(unit), language);
        await leader.GoAsync("/inbox");
        await leader.Page.Locator("table.inbox th a").ClickAsync();
        await Assertions.Expect(leader.Page.Locator("table.return-table")).ToContainTextAsync("200");
        await ActAsync(leader, "sign");

        // The office returns it; the liaison mends it on the page.
        await clerk.GoAsync("/inbox");
        await clerk.Page.Locator($"table.inbox a[href='{address}']").ClickAsync();
        await Barriers.AssertNoneAsync(clerk);
        await ActAsync(clerk, "return", "请核对学校数");
        await liaison.GoAsync(address);
        await Assertions.Expect(liaison.Page.Locator("main")).ToContainTextAsync("请核对学校数");
        await liaison.Page.Locator("input[name$='-value']").First.FillAsync("11");
        await liaison.Page.GetByRole(AriaRole.Button, new() { Name = language == "en" ? "Save" : "保存", Exact = true }).ClickAsync();
        await Assertions.Expect(liaison.Page.Locator(".message.done")).ToContainTextAsync(language == "en" ? "1 lines changed" : "改动 1 行");
        await ActAsync(liaison, "hand-up");
        await leader.GoAsync(address);
        await ActAsync(leader, "sign");
        await clerk.GoAsync(address);
        await ActAsync(clerk, "accept", sure: true);
        await Assertions.Expect(clerk.Page.Locator("main")).ToContainTextAsync(language == "en" ? "it is frozen" : "已冻结");
        await Assertions.Expect(clerk.Page.Locator("table.return-table")).ToContainTextAsync("11");
        await Barriers.AssertNoneAsync(clerk);
        await clerk.Page.Locator(".crumbs a[href^='/rounds/']").ClickAsync();
        await Assertions.Expect(clerk.Page.Locator("main")).ToContainTextAsync(language == "en" ? "1 units asked, 1 filed, 1 accepted, 0 overdue and not filed" : "应报 1 个单位，已报 1，已接收 1，逾期未报 0");
        foreach (var visit in new[] { clerk, liaison, leader })
        {
            Assert.DoesNotContain(visit.Complaints, complaint => !complaint.Contains("422", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("zh", "desktop")]
    [InlineData("en", "phone")]
    public async Task A_liaison_with_nothing_new_hands_a_monthly_return_up_in_at_most_eight_clicks(string language, string screen)
    {
        var unit = language == "en" ? "市民政局" : "市水务局";
        var plan = await Reporting.PublishAsync(luoshi.Services, unit, "八次" + language);
        var last = await Reporting.OpenAsync(luoshi.Services, plan, 2013, 9);
        await Reporting.AcceptAsync(luoshi.Services, await Reporting.ReturnAsync(luoshi.Services, last, unit), unit, 8, 150);
        var round = await Reporting.OpenAsync(luoshi.Services, plan, 2013, 10);
        await using var liaison = await SignInAsync(Reporting.Liaison(unit), language, Screen.Named(screen));
        var begun = TimeProvider.System.GetTimestamp();
        var clicks = 0;

        await liaison.GoAsync("/");
        await ClickAsync(".top a[href='/inbox']");
        await ClickAsync("table.inbox th a");
        await ClickAsync("section[aria-labelledby=same] button[type=submit]");
        await ClickAsync("section[aria-labelledby=act-hand-up] button[type=submit]");

        await Assertions.Expect(liaison.Page.Locator("dl.owed").First).ToContainTextAsync(language == "en" ? "To be signed" : "待签报");
        Assert.True(clicks <= 8, $"It took {clicks} clicks.");
        Assert.True(TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromMinutes(1), "It took more than a minute.");
        Assert.Equal("/returns/" + await Reporting.ReturnAsync(luoshi.Services, round, unit), new Uri(liaison.Page.Url).AbsolutePath);
        await Assertions.Expect(liaison.Page.Locator("table.return-table")).ToContainTextAsync("150");
        liaison.AssertNoComplaints();

        async Task ClickAsync(string what)
        {
            clicks++;
            await liaison.Page.Locator(what).First.ClickAsync();
        }
    }

    private async Task<Visit> SignInAsync(string userName, string language, Screen? screen = null) =>
        await luoshi.OpenAsync(screen ?? Screen.Desktop, language, session: await Staff.SessionAsync(luoshi.Services, "a-" + userName));

    private static async Task ActAsync(Visit visit, string action, string? reason = null, bool sure = false)
    {
        var form = visit.Page.Locator($"section[aria-labelledby=act-{action}]");
        if (reason is not null)
        {
            await form.Locator("textarea").FillAsync(reason);
        }

        if (sure)
        {
            await form.Locator("input[type=checkbox]").CheckAsync();
        }

        await form.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".message.done")).ToBeVisibleAsync();
    }

    private static async Task<byte[]> DownloadAsync(Visit visit, ILocator link)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        await using var content = await download.CreateReadStreamAsync();
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        return copy.ToArray();
    }

    private static async Task UploadAsync(Visit visit, byte[] workbook)
    {
        await visit.Page.Locator("#sheet-file").SetInputFilesAsync(new FilePayload { Name = "报表.xlsx", MimeType = "application/octet-stream", Buffer = workbook });
        await visit.Page.Locator("form:has(#sheet-file) button[type=submit]").ClickAsync();
    }

    /// <summary>Writes into a column of the workbook from the top, as somebody would; cells that are locked are passed over.</summary>
    private static byte[] Fill(byte[] workbook, string key, params string[] values)
    {
        using var copy = new MemoryStream();
        copy.Write(workbook);
        using (var document = SpreadsheetDocument.Open(copy, isEditable: true))
        {
            var cells = Cells(document);
            var column = Letters(cells.First(cell => cell.InnerText == key));
            var open = cells.Where(cell => Letters(cell) == column && Number(cell) >= 5 && !IsLocked(document, cell)).ToList();
            Assert.Equal(values.Length, open.Count);
            foreach (var (cell, value) in open.Zip(values))
            {
                cell.RemoveAllChildren();
                cell.DataType = CellValues.InlineString;
                cell.Append(new InlineString(new Text(value)));
            }
        }

        return copy.ToArray();
    }

    private static List<string> Marked(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        var formats = document.WorkbookPart?.WorkbookStylesPart?.Stylesheet is { CellFormats: { } all, Fills: { } fills }
            ? all.Elements<CellFormat>().Select(format => fills.Elements<Fill>().ElementAt((int)(format.FillId?.Value ?? 0)).PatternFill?.ForegroundColor?.Rgb?.Value).ToList() : [];
        return [.. Cells(document).Where(cell => formats[(int)(cell.StyleIndex?.Value ?? 0)] == "FFFBD9D3" && !cell.InnerText.Contains('：', StringComparison.Ordinal)).Select(cell => cell.CellReference?.Value ?? "")];
    }

    private static List<Cell> Cells(SpreadsheetDocument document) =>
        document.WorkbookPart?.GetPartById("rIdForm") is WorksheetPart { Worksheet: { } sheet } ? [.. sheet.Descendants<Cell>()] : throw new InvalidOperationException("There is no form.");

    private static bool IsLocked(SpreadsheetDocument document, Cell cell) =>
        document.WorkbookPart?.WorkbookStylesPart?.Stylesheet.CellFormats?.Elements<CellFormat>().ElementAt((int)(cell.StyleIndex?.Value ?? 0)).Protection?.Locked?.Value ?? true;

    private static string Letters(Cell cell) => string.Concat((cell.CellReference?.Value ?? "").TakeWhile(char.IsAsciiLetter));

    private static int Number(Cell cell) => int.Parse((cell.CellReference?.Value ?? "")[Letters(cell).Length..], System.Globalization.CultureInfo.InvariantCulture);
}
