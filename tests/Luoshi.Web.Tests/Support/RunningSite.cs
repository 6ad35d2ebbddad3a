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
        await _app.DisposeAsync();
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

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync(options => options with { Examples = [RunningSite.ExampleFile], AsOf = new DateOnly(2013, 11, 30) });
        PlanId = Assert.Single(await _site.Store.ListAsync()).Id;
    }

    public ValueTask DisposeAsync() => _site?.DisposeAsync() ?? ValueTask.CompletedTask;
}
