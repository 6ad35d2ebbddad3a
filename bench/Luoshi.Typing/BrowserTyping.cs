using System.Text.Json;
using Microsoft.Playwright;

namespace Luoshi.Typing;

/// <summary>Types into the workbench in Chromium as a quick typist does, and asks the browser how long it was busy.</summary>
internal static class BrowserTyping
{
    private const int Keys = 100;
    private const int BetweenKeys = 60;

    private const string Watch =
        """
        () => {
          [window.tasks, window.handled, window.gaps] = [[], [], []];
          new PerformanceObserver(list => { for (const entry of list.getEntries()) window.tasks.push(entry.duration); }).observe({ type: 'longtask' });
          let begun = 0;
          addEventListener('input', () => { begun = performance.now(); }, true);
          addEventListener('input', () => { window.handled.push(performance.now() - begun); });
          let last = performance.now();
          const frame = now => { window.gaps.push(now - last); last = now; requestAnimationFrame(frame); };
          requestAnimationFrame(frame);
        }
        """;

    public static async Task<IEnumerable<string>> MeasureAsync(Uri address)
    {
        if (Find() is not { } path)
        {
            return [];
        }

        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox", "--disable-gpu"] });
        var page = await browser.NewPageAsync(new() { BaseURL = address.ToString(), ViewportSize = new() { Width = 1280, Height = 832 } });
        await page.GotoAsync("/workbench");
        await page.EvaluateAsync("text => { const box = document.getElementById('draft'); box.value = text; box.dispatchEvent(new Event('input')); }", LongDraft.Text);
        await page.Locator("#results [data-row]").First.WaitForAsync();
        await page.Locator("#draft").FocusAsync();
        await page.EvaluateAsync("at => document.getElementById('draft').setSelectionRange(at, at)", LongDraft.Middle);
        await page.WaitForTimeoutAsync(1500);
        await page.EvaluateAsync(Watch);
        for (var key = 0; key < Keys; key++)
        {
            await page.Keyboard.InsertTextAsync("新建学校一二三所，"[(key % 9)..((key % 9) + 1)]);
            await page.WaitForTimeoutAsync(BetweenKeys);
        }

        await page.WaitForTimeoutAsync(500);
        var measured = await page.EvaluateAsync<JsonElement>("() => ({ tasks: window.tasks, handled: window.handled, gaps: window.gaps.slice(1) })");
        var tasks = Numbers(measured, "tasks");
        return
        [
            Times.Line($"browser: handling a key, {Keys} keys in {LongDraft.Bytes / 1024} KB", Numbers(measured, "handled")),
            Times.Line("browser: from frame to frame meanwhile", Numbers(measured, "gaps")),
            Times.Line($"browser: tasks over 50 ms: {tasks.Count}", tasks.Count == 0 ? [0] : tasks),
        ];
    }

    private static List<double> Numbers(JsonElement measured, string name) => [.. measured.GetProperty(name).EnumerateArray().Select(each => each.GetDouble())];

    private static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        return new[] { "chromium", "chromium-browser", "google-chrome" }.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
