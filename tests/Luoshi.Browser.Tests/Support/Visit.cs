using Microsoft.Playwright;

namespace Luoshi.Browser.Tests.Support;

/// <summary>One tab, and everything that went wrong in it.</summary>
sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Errors on the console, uncaught exceptions, and requests that left this machine's server.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<Visit> StartAsync(IBrowserContext context, Uri address, string language, string begins)
    {
        var page = await context.NewPageAsync();
        var visit = new Visit(context, page);
        page.Console += (_, message) => visit.Note(message.Type == "error", $"console: {message.Text}");
        page.PageError += (_, error) => visit.Note(true, $"exception: {error}");
        page.Request += (_, request) => visit.Note(Leaves(request.Url, address), $"request to another host: {request.Url}");
        await page.GotoAsync($"{begins}?lang={language}");
        return visit;
    }

    /// <summary>Goes to an address of the server; fails where the answer is not a page.</summary>
    public async Task GoAsync(string path)
    {
        var answer = await Page.GotoAsync(path);
        Assert.True(answer is { Ok: true }, $"{path} answered {answer?.Status}");
    }

    public void AssertNoComplaints() => Assert.True(_complaints.Count == 0, string.Join('\n', _complaints));

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private static bool Leaves(string url, Uri address) =>
        Uri.TryCreate(url, UriKind.Absolute, out var target)
        && target.Scheme is not ("data" or "blob")
        && target.Authority != address.Authority;

    private void Note(bool wrong, string complaint)
    {
        if (wrong)
        {
            _complaints.Add($"{Page.Url}: {complaint}");
        }
    }
}
