using Luoshi.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Luoshi.Browser.Tests;

public class ReaderTests(RunningLuoshi luoshi)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Choosing_a_mark_opens_what_it_became(bool script)
    {
        await using var visit = await luoshi.OpenAsync(Screen.Desktop, script: script);
        await visit.GoAsync(luoshi.PlanPage());
        var mark = visit.Page.Locator("article.document a.target").First;
        var words = await mark.InnerTextAsync();

        await mark.ClickAsync();

        await Assertions.Expect(visit.Page.Locator("#panel blockquote")).ToContainTextAsync(words.Trim());
        Assert.Contains("item=", visit.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.Locator("#chosen")).ToBeInViewportAsync();
        visit.AssertNoComplaints();
    }

    [Theory]
    [InlineData("desktop")]
    [InlineData("phone")]
    public async Task A_figure_in_the_list_of_targets_leads_to_its_sentence(string screen)
    {
        await using var visit = await luoshi.OpenAsync(Screen.Named(screen));
        await visit.GoAsync(luoshi.PlanPage("targets"));

        await visit.Page.Locator("main a.why:visible").Nth(8).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("main blockquote.official").First).ToBeVisibleAsync();
        await visit.Page.Locator("main .crumbs a").First.ClickAsync();

        await visit.Page.WaitForURLAsync(url => url.Contains("item=", StringComparison.Ordinal));
        await Assertions.Expect(visit.Page.Locator("#chosen")).ToBeInViewportAsync();
        visit.AssertNoComplaints();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Finding_words_marks_every_place_and_counts_them(bool script)
    {
        await using var visit = await luoshi.OpenAsync(Screen.Desktop, script: script);
        await visit.GoAsync(luoshi.PlanPage());

        await visit.Page.Locator("#find").FillAsync("工业增加值");
        await visit.Page.Locator("#find").PressAsync("Enter");

        await Assertions.Expect(visit.Page.Locator("article.document .hit").First).ToBeVisibleAsync();
        var said = await visit.Page.Locator("form[role=search] [role=status]").InnerTextAsync();
        Assert.Matches("[0-9]", said);
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task The_share_that_was_understood_is_shown_and_the_rest_is_marked()
    {
        await using var visit = await luoshi.OpenAsync(Screen.Desktop);
        await visit.GoAsync(luoshi.PlanPage());

        await Assertions.Expect(visit.Page.Locator(".plan-figures")).ToContainTextAsync("%");
        Assert.NotEqual(0, await visit.Page.Locator("article.document .gutter rect").CountAsync());
    }
}
