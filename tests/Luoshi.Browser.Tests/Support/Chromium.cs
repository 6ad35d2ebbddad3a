using Microsoft.Playwright;

namespace Luoshi.Browser.Tests.Support;

/// <summary>The browser that people's machines have; nothing is downloaded.</summary>
static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Find(),
            // The sandbox needs rights that a container seldom has; only our own pages are opened.
            Args = ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
        });

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("LUOSHI_CHROMIUM") is { Length: > 0 } chosen)
        {
            return File.Exists(chosen)
                ? chosen
                : throw new InvalidOperationException($"LUOSHI_CHROMIUM names {chosen}, which is not there.");
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                "The browser tests need Chromium. ./test installs it on Debian; elsewhere install it or name it in LUOSHI_CHROMIUM.");
    }
}
