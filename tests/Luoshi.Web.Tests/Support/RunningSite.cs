using Luoshi.Office.Plans;
using Luoshi.Testing;
using Luoshi.Web.Hosting;
using Luoshi.Web.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(Luoshi.Web.Tests.Support.SharedSite))]

namespace Luoshi.Web.Tests.Support;

/// <summary>The real server on a free port of this machine, with a database of its own.</summary>
public class RunningSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private readonly string? _session;
    private bool _stopped;

    private RunningSite(WebApplication app, string folder, Uri address, string? session) => (_app, _folder, Address, _session) = (app, folder, address, session);

    public Uri Address { get; }

    public IServiceProvider Services => _app.Services;

    public PlanStore Store => Services.GetRequiredService<PlanStore>();

    public static string ExampleFile => Repository.PathOf("examples", "gaoxinqu-2012.txt");

    public static async Task<RunningSite> StartAsync(
        Func<LuoshiWebOptions, LuoshiWebOptions>? change = null, string? folder = null, Action<WebApplication>? more = null, bool hire = true)
    {
        folder ??= Directory.CreateTempSubdirectory("luoshi-web-").FullName;
        var options = new LuoshiWebOptions { DataFolder = folder, Urls = "http://127.0.0.1:0", SignInsPerMinute = 10_000 };
        options = change?.Invoke(options) ?? options;
        var app = LuoshiWeb.Build(options);
        more?.Invoke(app);
        await app.StartAsync();
        return new RunningSite(app, folder, new Uri(app.Urls.Single()), hire && !options.Demo ? await Staff.OfficeAsync(app.Services) : null);
    }

    /// <summary>Somebody of the office, signed in, with a browser: keeps cookies, follows no redirect by itself.</summary>
    public Visitor Visit() => new(Address, _session);

    /// <summary>Somebody who is not signed in.</summary>
    public Visitor VisitAsNobody() => new(Address);

    /// <summary>Somebody who holds posts of these roles in a unit, signed in.</summary>
    public async Task<Visitor> VisitAsAsync(string unit, params string[] roles)
    {
        var name = string.Join('-', roles) + "-" + unit;
        return new Visitor(Address, await Staff.SessionAsync(Services, await Staff.HireAsync(Services, name, "人员" + name, unit, roles)));
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops the server and keeps its folder, for a second start.</summary>
    public async Task<string> StopAsync()
    {
        if (!_stopped)
        {
            // As when it is run: what works in the background ends before what it works with is gone.
            _stopped = true;
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        return _folder;
    }
}

/// <summary>One server with the example plan for all tests that only read.</summary>
public sealed class SharedSite : IAsyncLifetime
{
    private RunningSite? _site;

    public RunningSite Site => _site ?? throw new InvalidOperationException("The server has not been started.");

    public string PlanId { get; private set; } = string.Empty;

    public string Plan => "/plans/" + PlanId;

    /// <summary>A hand-over that waits for somebody of the office.</summary>
    public string CaseId { get; private set; } = string.Empty;

    /// <summary>An action plan that its unit writes.</summary>
    public string ActionPlanId { get; private set; } = string.Empty;

    /// <summary>A meeting that is recorded and not confirmed.</summary>
    public string MeetingId { get; private set; } = string.Empty;

    /// <summary>The hash of a file of evidence.</summary>
    public string Evidence { get; private set; } = string.Empty;

    /// <summary>A reporting round of another plan, with one return.</summary>
    public string RoundId { get; private set; } = string.Empty;

    public string ReturnId { get; private set; } = string.Empty;

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync(options => options with { Examples = [RunningSite.ExampleFile], AsOf = new DateOnly(2013, 11, 30) });
        PlanId = Assert.Single(await _site.Store.ListAsync()).Id;
        CaseId = (await Handing.OpenAsync(_site.Services, "office", Handing.PostOf("office", Luoshi.Office.People.Roles.OfficeClerk))).File.Id;
        Evidence = await Handed.InAsync(_site.Services, PlanId, "市改革办");
        var round = await Reporting.OpenAsync(_site.Services, await Reporting.PublishAsync(_site.Services, "市体育局"), 2013, 10);
        (RoundId, ReturnId) = (round.Id, await Reporting.ReturnAsync(_site.Services, round, "市体育局"));
        (ActionPlanId, MeetingId) = await Delivered.WithActionPlanAndMeetingAsync(_site.Services, "市文联", "市作协");
    }

    public ValueTask DisposeAsync() => _site?.DisposeAsync() ?? ValueTask.CompletedTask;
}
