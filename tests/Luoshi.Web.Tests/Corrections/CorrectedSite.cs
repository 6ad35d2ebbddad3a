using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Corrections;

/// <summary>A server of its own with one small plan, for tests that correct it.</summary>
internal sealed class CorrectedSite : IAsyncDisposable
{
    public const string Text =
        "示范区工作方案\n一、目标\n到2025年，新建学校12所，新增病床300张。\n二、任务\n（一）建设学校。新建学校，到2024年底前建成教育中心。（市教育局牵头，市财政局协办）\n（二）其他。有关部门加强协作，三年内新增路灯若干。\n";

    private readonly RunningSite _site;

    private CorrectedSite(RunningSite site, string planId)
    {
        _site = site;
        Plan = "/plans/" + planId;
        Visitor = site.Visit();
    }

    public string Plan { get; }

    public Visitor Visitor { get; }

    public static async Task<CorrectedSite> StartAsync()
    {
        var site = await RunningSite.StartAsync(options => options with { AsOf = new DateOnly(2024, 6, 30) });
        var answer = await site.Visit().UploadAsync("示范区.txt", System.Text.Encoding.UTF8.GetBytes(Text));
        return new CorrectedSite(site, answer.Location["/plans/".Length..]);
    }

    public async Task<string> PageAsync(string path = "") => (await Visitor.GetAsync(Plan + path)).Html;

    /// <summary>Fills in the form that changes an item and sends it.</summary>
    public Task<Answer> ChangeAsync(string item, params (string Name, string Value)[] fields) => SendAsync($"{Plan}/corrections/new?item={item}", fields);

    public Task<Answer> RejectAsync(string item, params (string Name, string Value)[] fields) => SendAsync($"{Plan}/corrections/new?item={item}&do=reject", fields);

    public Task<Answer> SendAsync(string address, params (string Name, string Value)[] fields) =>
        Visitor.SubmitAsync(address, "correction", fields: [.. fields]);

    /// <summary>The number under which the item that holds these words is called.</summary>
    public async Task<string> CorrectionIdAsync()
    {
        var html = await PageAsync("/corrections");
        const string Opens = "withdraw?correction=";
        var at = html.IndexOf(Opens, StringComparison.Ordinal);
        return at < 0 ? string.Empty : html[(at + Opens.Length)..html.IndexOf('"', at)];
    }

    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        await _site.DisposeAsync();
    }
}
