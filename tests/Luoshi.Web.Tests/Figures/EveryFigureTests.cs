using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Figures;

/// <summary>Every figure on every page leads to the sentence that promised it and to the evidence behind it.</summary>
public sealed class EveryFigureTests : IAsyncLifetime
{
    private static readonly DateOnly Until = new(2012, 11, 20);

    private RunningSite? _site;

    private RunningSite Site => _site ?? throw new InvalidOperationException("The server has not been started.");

    public async ValueTask InitializeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("luoshi-figures-").FullName;
        await SimulatedOffice.LiveAsync(folder, Until);
        _site = await RunningSite.StartAsync(options => options with { Demo = true }, folder);
    }

    public ValueTask DisposeAsync() => _site?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task From_any_page_each_figure_leads_to_its_sentence_and_evidence_in_one_click()
    {
        var clerk = await CrawlAsync("account-demo-clerk", "/?lang=zh");
        var liaison = await CrawlAsync("account-demo-liaison", "/?lang=en");
        TestContext.Current.TestOutputHelper?.WriteLine($"clerk: {clerk.Pages} pages of {clerk.Routes.Count} routes, {clerk.Figures} figures; liaison: {liaison.Pages} pages of {liaison.Routes.Count} routes, {liaison.Figures} figures");

        Assert.True(clerk.Routes.Count >= 20 && liaison.Routes.Count >= 12, $"Pages were not found: {string.Join(' ', clerk.Routes)} / {string.Join(' ', liaison.Routes)}");
        Assert.True(clerk.Figures > 1000 && liaison.Figures > 200, $"Figures were not found: {clerk.Figures} and {liaison.Figures}.");
        Assert.Contains("/plans/{PlanId}/why/{ItemId}", clerk.Routes);
        var wrong = clerk.Wrong.Select(figure => $"clerk {figure}").Concat(liaison.Wrong.Select(figure => $"liaison {figure}")).ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} figures lead nowhere:\n{string.Join('\n', wrong)}");
    }

    private async Task<Crawled> CrawlAsync(string account, string first)
    {
        using var visitor = new Visitor(Site.Address, await Staff.SessionAsync(Site.Services, account));
        await visitor.GetAsync(first);
        return await new Crawler(Site, visitor).RunAsync("/");
    }
}
