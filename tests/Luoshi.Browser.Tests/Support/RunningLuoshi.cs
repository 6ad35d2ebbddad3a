using System.Collections.Immutable;
using System.Text;
using Luoshi.Core.Acknowledgements;
using Luoshi.Core.Corrections;
using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Office.Acknowledgements;
using Luoshi.Office.Amendments;
using Luoshi.Office.Corrections;
using Luoshi.Office.People;
using Luoshi.Office.Permissions;
using Luoshi.Office.Plans;
using Luoshi.Office.Record;
using Luoshi.Office.Tokens;
using Luoshi.Testing;
using Luoshi.Web.Hosting;
using Luoshi.Web.Plans;
using Luoshi.Web.Settings;
using Luoshi.Web.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Luoshi.Browser.Tests.Support.RunningLuoshi))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Luoshi.Browser.Tests.Support;

/// <summary>The real server on a free port of this machine with the example plans, and a browser to look at it.</summary>
public sealed class RunningLuoshi : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("luoshi-browser-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private WebApplication? _server;
    private string _session = string.Empty;

    /// <summary>The example whose pages are looked at.</summary>
    public const string Main = "gaoxinqu-2012.txt";

    /// <summary>The date the pages show: inside the years of the example plan.</summary>
    public static DateOnly AsOf { get; } = new(2013, 11, 30);

    // Proposed and not decided about, so that no other page changes.
    private const string Notice =
        "关于修改优化升级工作方案的通知\n一、将“税收达到30亿元”修改为“税收达到36亿元”。\n二、将“民营科技企业产值在园区产值中占75%”修改为“民营科技企业产值在园区产值中占70%”。\n三、将“建成海底隧道”修改为“建成跨海大桥”。\n本通知自2014年1月1日起施行。\n";

    /// <summary>Scheme, host and port of the server.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>The server's own.</summary>
    internal IServiceProvider Services => _server?.Services ?? throw new InvalidOperationException("The server has not been started.");

    /// <summary>What the server offers.</summary>
    internal SiteMap Site { get; private set; } = SiteMap.Empty;

    public async ValueTask InitializeAsync()
    {
        // Generous, for machines that build something else meanwhile; nothing waits that long when all is well.
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
        _server = LuoshiWeb.Build(new LuoshiWebOptions
        {
            DataFolder = _folder,
            Urls = "http://127.0.0.1:0",
            AsOf = AsOf,
            Examples = Examples(),
        });
        await _server.StartAsync();
        Address = new Uri(_server.Urls.Single());
        await RecordAsync(_server.Services);
        var plans = await _server.Services.GetRequiredService<PlanStore>().ListAsync();
        _session = await Staff.OfficeAsync(_server.Services);
        var handover = await Handing.OpenAsync(_server.Services, "office", Handing.PostOf("office", Luoshi.Office.People.Roles.OfficeClerk));
        await Delivered.WithActionPlanAndMeetingAsync(_server.Services, "市文联", "市作协");
        await Handed.InAsync(_server.Services, plans.Single(plan => plan.Name == Main).Id, "市改革办");
        // A round of a plan of its own, so that there is one to look at and the pages of the example stay as they are.
        await Reporting.OpenAsync(_server.Services, await Reporting.PublishAsync(_server.Services, "市体育局"), 2013, 10);
        var security = await HireAsync("security-admin", "市信息中心");
        var system = await HireAsync("system-admin", "市信息中心");
        await IssueAsync(_server.Services);
        var auditor = await HireAsync("audit-admin", "市审计局");
        Site = await SiteMap.WalkAsync(_server.Services, Address, [(_session, "/"), (_session, handover.Link), (security, "/people"), (system, "/settings"), (auditor, "/trail")], plans.Single(plan => plan.Name == Main).Id);
    }

    /// <summary>Address of a page of the example plan; its text where no name is given.</summary>
    internal string PlanPage(string name = "") => $"/plans/{Site.PlanId}/{name}".TrimEnd('/');

    /// <summary>Opens a tab with cookies of its own, in which somebody of the office is signed in, or whose session is given, or nobody.</summary>
    internal async Task<Visit> OpenAsync(Screen screen, string language = "zh", bool script = true, bool signedIn = true, string? session = null)
    {
        var context = await ContextAsync(Address, screen, language, script);
        if (signedIn)
        {
            await context.AddCookiesAsync([new() { Name = "luoshi.session", Value = session ?? _session, Url = Address.ToString(), HttpOnly = true, SameSite = SameSiteAttribute.Lax }]);
        }

        return await Visit.StartAsync(context, Address, language, session is null ? "/" : "/account");
    }

    /// <summary>Opens a tab of somebody who is not signed in, at a page of this server or of another on this machine.</summary>
    internal async Task<Visit> OpenAtAsync(Uri server, Screen screen, string language, string begins) =>
        await Visit.StartAsync(await ContextAsync(server, screen, language, script: true), server, language, begins);

    private async Task<IBrowserContext> ContextAsync(Uri server, Screen screen, string language, bool script) =>
        await (_browser ?? throw new InvalidOperationException("The browser has not been started.")).NewContextAsync(new()
        {
            BaseURL = server.ToString(),
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            HasTouch = screen.Touch,
            Locale = language == "en" ? "en-GB" : "zh-CN",
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = script,
        });

    private async Task<string> HireAsync(string role, string unit) => _server is null
        ? throw new InvalidOperationException("The server has not been started.")
        : await Staff.SessionAsync(_server.Services, await Staff.HireAsync(_server.Services, role, "管理员" + role, unit, role));

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    // The page of a token is there only where there is one.
    private static async Task IssueAsync(IServiceProvider services)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        await services.GetRequiredService<TokenStore>().MakeAsync(
            new TokenRequest("示例：数据交换", "u-市信息中心", Roles.Assessor, [Permission.PlansRead], clock.GetUtcNow().AddDays(30)), Someone);
    }

    private static readonly Actor Someone = new(null, "陈一", null, "test");

    // Pages that are about a correction, an amendment or an acknowledgement can only be reached where there is one.
    private static async Task RecordAsync(IServiceProvider services)
    {
        var main = (await services.GetRequiredService<PlanStore>().ListAsync()).Single(plan => plan.Name == Main);
        if (await services.GetRequiredService<PlanCatalogue>().FindAsync(main.Id, CancellationToken.None) is { } loaded)
        {
            var correction = Correction.Of(
                "example", CorrectionKind.Change, loaded.Plan.Targets[8], loaded.Compilation.Source,
                ImmutableSortedDictionary<string, string>.Empty.Add("deadline", "2016"), "陈一", default, "示例：会议纪要明确顺延一年");
            await services.GetRequiredService<CorrectionStore>().MakeAsync(main.ContentHash, correction, Someone);
            await services.GetRequiredService<AmendmentStore>().ProposeAsync(
                main.ContentHash, SourceDocument.FromText("修订通知.txt", Notice), Encoding.UTF8.GetBytes(Notice), Someone);
            await services.GetRequiredService<AcknowledgementStore>().MakeAsync(
                main.ContentHash, at => Acknowledging.Of(loaded.Compilation.Source, loaded.Compilation.Findings[^1], "陈一", at, "示例：与起草单位核实无误"), Someone);
        }
    }

    private static List<string> Examples() =>
        [.. Directory.EnumerateFiles(Repository.PathOf("examples"), "*.txt").Order(StringComparer.Ordinal)];
}
