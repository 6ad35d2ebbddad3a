using Luoshi.Testing;
using Microsoft.Playwright;

namespace Luoshi.Browser.Tests.Support;

/// <summary>Pictures for the documents, taken only where LUOSHI_SCREENSHOTS=1 asks for them.</summary>
static class Screenshots
{
    private static readonly bool Wanted = Environment.GetEnvironmentVariable("LUOSHI_SCREENSHOTS") == "1";

    /// <summary>Takes a page as it stands; the text of a plan with one of its targets chosen.</summary>
    public static async Task TakeAsync(Visit visit, string route, string language, Screen screen)
    {
        // A phone shows the same in both languages; one set of pictures is enough.
        if (!Wanted || (screen == Screen.Phone && language == "en"))
        {
            return;
        }

        var name = NameOf(route);
        if (name == "reader")
        {
            await visit.Page.Locator("article.document a.target").Nth(1).ClickAsync();
            await Assertions.Expect(visit.Page.Locator("#panel blockquote").First).ToBeAttachedAsync();
        }

        await visit.Page.ScreenshotAsync(new()
        {
            Path = Repository.PathOf("docs", "images", $"{name}-{language}-{screen.Name}.png"),
            Animations = ScreenshotAnimations.Disabled,
        });
    }

    /// <summary>"/plans/{PlanId}/tasks/{TaskId}" is "tasks-one"; the text of a plan is "reader", the first page "home".</summary>
    private static string NameOf(string route)
    {
        var parts = route.Replace("/plans/{PlanId}", "/reader", StringComparison.Ordinal).Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return "home";
        }

        var name = parts[0] == "reader" && parts.Length > 1 ? parts[1] : parts[0];
        return parts[^1].StartsWith('{') ? name + "-one" : parts[0] == "reader" && parts.Length > 2 ? $"{name}-{parts[^1]}" : name;
    }
}
