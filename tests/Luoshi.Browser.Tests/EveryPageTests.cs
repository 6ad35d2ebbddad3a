using Luoshi.Browser.Tests.Support;

namespace Luoshi.Browser.Tests;

public class EveryPageTests(RunningLuoshi luoshi)
{
    [Fact]
    public void Every_page_is_reached_by_links_from_the_first()
    {
        Assert.Empty(luoshi.Site.Unreached);
        Assert.NotEmpty(luoshi.Site.PlanId);
    }

    [Theory]
    [InlineData("zh", "desktop")]
    [InlineData("en", "desktop")]
    [InlineData("zh", "phone")]
    [InlineData("en", "phone")]
    public async Task Every_page_is_accessible_and_quiet_and_stays_on_this_machine(string language, string screen)
    {
        var wrong = new List<string>();
        foreach (var pages in luoshi.Site.Pages.GroupBy(page => page.Value.Session))
        {
            await using var visit = await luoshi.OpenAsync(Screen.Named(screen), language, session: pages.Key);
            foreach (var (route, (path, _)) in pages.OrderBy(page => page.Key, StringComparer.Ordinal))
            {
                await visit.Page.GotoAsync(path);
                wrong.AddRange(await Barriers.OnAsync(visit, path));
                wrong.AddRange(await ShapeAsync(visit, path, language));
                await Screenshots.TakeAsync(visit, route, language, Screen.Named(screen));
            }

            wrong.AddRange(visit.Complaints.Where(c => !c.Contains("/status/404", StringComparison.Ordinal)));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    // What every page has: its language, a title, one main part, a first heading, and no sideways scrolling.
    private static async Task<IEnumerable<string>> ShapeAsync(Visit visit, string path, string language)
    {
        var facts = await visit.Page.EvaluateAsync<string[]>(
            """
            () => [
              document.documentElement.lang,
              document.title ? 'titled' : 'no title',
              `${document.querySelectorAll('main').length} main`,
              document.querySelector('h1, [role=heading][aria-level="1"]') ? 'headed' : 'no first heading',
              document.documentElement.scrollWidth > innerWidth ? `scrolls sideways (${document.documentElement.scrollWidth} > ${innerWidth})` : 'fits',
            ]
            """);
        string[] wanted = [language == "en" ? "en" : "zh-CN", "titled", "1 main", "headed", "fits"];
        return facts.Zip(wanted).Where(pair => pair.First != pair.Second).Select(pair => $"{path}: {pair.First}, not {pair.Second}");
    }
}
