using Luoshi.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Luoshi.Browser.Tests;

public class KeyboardTests(RunningLuoshi luoshi)
{
    [Fact]
    public async Task The_first_stop_on_every_page_skips_to_its_content()
    {
        await using var visit = await luoshi.OpenAsync(Screen.Desktop);
        foreach (var path in luoshi.Site.OfOffice.Where(path => !path.StartsWith("/status", StringComparison.Ordinal)))
        {
            await visit.GoAsync(path);
            await visit.Page.EvaluateAsync("() => document.activeElement?.blur()");

            await visit.Page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(visit.Page.Locator("a.skip")).ToBeFocusedAsync();
            await Assertions.Expect(visit.Page.Locator("a.skip")).ToBeInViewportAsync();
            await visit.Page.Keyboard.PressAsync("Enter");

            await Assertions.Expect(visit.Page.Locator("main")).ToBeFocusedAsync();
        }
    }

    [Fact]
    public async Task N_and_p_walk_the_marks_forth_and_back()
    {
        await using var visit = await luoshi.OpenAsync(Screen.Desktop);
        await visit.GoAsync(luoshi.PlanPage());

        await visit.Page.Keyboard.PressAsync("n");
        var first = await FocusedAsync(visit.Page);
        await visit.Page.Keyboard.PressAsync("n");
        var second = await FocusedAsync(visit.Page);
        await visit.Page.Keyboard.PressAsync("p");
        var back = await FocusedAsync(visit.Page);

        Assert.NotEmpty(first);
        Assert.NotEqual(first, second);
        Assert.Equal(first, back);
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Enter_on_a_mark_opens_it_and_escape_closes_it()
    {
        await using var visit = await luoshi.OpenAsync(Screen.Desktop);
        await visit.GoAsync(luoshi.PlanPage());

        await visit.Page.Keyboard.PressAsync("n");
        await visit.Page.Keyboard.PressAsync("Enter");

        // The page of the item must have loaded, its script included, before it can hear a key.
        await visit.Page.WaitForURLAsync(url => url.Contains("item=", StringComparison.Ordinal));
        await Assertions.Expect(visit.Page.Locator("#panel blockquote").First).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");

        await visit.Page.WaitForURLAsync(url => !url.Contains("item=", StringComparison.Ordinal));
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task A_slash_goes_to_the_search_and_types_nothing()
    {
        await using var visit = await luoshi.OpenAsync(Screen.Desktop);
        await visit.GoAsync(luoshi.PlanPage());

        await visit.Page.Keyboard.PressAsync("/");

        await Assertions.Expect(visit.Page.Locator("#find")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("#find")).ToHaveValueAsync("");
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_question_mark_lists_the_keys_and_escape_puts_them_away(string language)
    {
        await using var visit = await luoshi.OpenAsync(Screen.Desktop, language);
        await visit.GoAsync(luoshi.PlanPage());
        var keys = visit.Page.Locator("dialog#keys");

        await visit.Page.Keyboard.PressAsync("?");
        await Assertions.Expect(keys).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(keys).ToBeHiddenAsync();
        visit.AssertNoComplaints();
    }

    // A description of the focused mark that tells two marks apart: its place on the page and its words.
    private static Task<string> FocusedAsync(IPage page) =>
        page.EvaluateAsync<string>(
            """
            () => {
              const at = document.activeElement;
              if (!at?.closest('article.document')) return '';
              const all = [...document.querySelectorAll('article.document a')];
              return `${all.indexOf(at)} ${at.textContent}`;
            }
            """);
}
