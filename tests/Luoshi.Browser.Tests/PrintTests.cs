using Luoshi.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Luoshi.Browser.Tests;

public class PrintTests(RunningLuoshi luoshi)
{
    [Fact]
    public async Task Every_page_prints_with_its_plan_and_date_and_without_its_instruments()
    {
        await using var visit = await luoshi.OpenAsync(Screen.Desktop);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var path in luoshi.Site.OfOffice.Where(path => path.StartsWith("/plans/", StringComparison.Ordinal)))
        {
            await visit.GoAsync(path);

            await Assertions.Expect(visit.Page.Locator(".print-head")).ToBeVisibleAsync();
            await Assertions.Expect(visit.Page.Locator(".print-head")).ToContainTextAsync("2013-11-30");
            await Assertions.Expect(visit.Page.Locator("header.top")).ToBeHiddenAsync();
            await Assertions.Expect(visit.Page.Locator("footer.foot")).ToBeHiddenAsync();
        }
    }

    [Fact]
    public async Task The_text_of_a_plan_prints_on_paper()
    {
        await using var visit = await luoshi.OpenAsync(Screen.Desktop);
        await visit.GoAsync(luoshi.PlanPage());

        var paper = await visit.Page.PdfAsync(new() { Format = "A4" });

        Assert.True(paper.AsSpan().StartsWith("%PDF"u8));
        Assert.InRange(paper.Length, 20_000, 20_000_000);
    }
}
