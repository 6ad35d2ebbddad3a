using System.Globalization;
using System.Text;
using Luoshi.Web.Tests.Support;
using Microsoft.Playwright;

namespace Luoshi.Browser.Tests.Support;

/// <summary>The people of a story, each with a browser of their own that stays open.</summary>
sealed class Cast(RunningLuoshi luoshi, string language) : IAsyncDisposable
{
    private readonly Dictionary<string, Visit> _visits = new(StringComparer.Ordinal);

    private int _pictures;

    public bool English => language == "en";

    /// <summary>A day from today on, as forms hold it.</summary>
    public static string Day(int ahead) => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8)).AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Somebody who holds a post of a role in a unit, looking at today.</summary>
    public async Task<IPage> AsAsync(string role, string unit, string screen = "desktop")
    {
        var name = $"{role}-{unit}";
        if (!_visits.TryGetValue(name, out var visit))
        {
            var session = await Staff.SessionAsync(luoshi.Services, await Staff.HireAsync(luoshi.Services, name, "人员" + name, unit, role));
            _visits[name] = visit = await luoshi.OpenAsync(Screen.Named(screen), language, session: session);
            await visit.GoAsync("/account?asof=" + Day(0));
        }

        return visit.Page;
    }

    /// <summary>Opens what waits for somebody in their list of what they must do.</summary>
    public static async Task OpenFromInboxAsync(IPage page, string words)
    {
        await page.GotoAsync("/inbox");
        await page.Locator("main a").Filter(new() { HasText = words }).First.ClickAsync();
        await Assertions.Expect(page.Locator("#story")).ToBeVisibleAsync();
    }

    /// <summary>Takes a step on the page of a case: fills the fields of the action and sends its form.</summary>
    public static async Task ActAsync(IPage page, string action, params (string Field, string Value)[] fields)
    {
        var form = page.Locator($"section.act[aria-labelledby='act-{action}']");
        foreach (var (field, value) in fields)
        {
            var input = form.Locator($"#f-{action}-{field}");
            await (value.StartsWith("file:", StringComparison.Ordinal)
                ? input.SetInputFilesAsync(new FilePayload { Name = value[5..], MimeType = "image/png", Buffer = [.. Handed.Picture, .. Encoding.UTF8.GetBytes(value)] })
                : input.FillAsync(value));
        }

        var sure = form.Locator("input[name=sure]");
        if (await sure.CountAsync() > 0)
        {
            await sure.CheckAsync();
        }

        await form.Locator("button[type=submit].primary").ClickAsync();
        await Assertions.Expect(page.Locator(".message.done")).ToBeVisibleAsync();
    }

    /// <summary>Fails where a page as somebody sees it has a barrier.</summary>
    public async Task AssertNoBarriersAsync(IPage page)
    {
        await Barriers.AssertNoneAsync(_visits.Values.First(visit => visit.Page == page));
        if (Environment.GetEnvironmentVariable("LUOSHI_STORY_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{language}-{new Uri(page.Url).AbsolutePath.Split('/')[1]}-{++_pictures:00}.png")), FullPage = true });
        }
    }

    public void AssertNoComplaints()
    {
        foreach (var visit in _visits.Values)
        {
            visit.AssertNoComplaints();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visit in _visits.Values)
        {
            await visit.DisposeAsync();
        }
    }
}
