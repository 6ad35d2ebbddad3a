using Luoshi.Office.Record;
using Luoshi.Web.Hosting;
using Luoshi.Web.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Cli.Tests.Simulating;

/// <summary>The example programme lived through up to 30 November 2013 by the command itself, once for all tests that only look.</summary>
public sealed class LivedThrough : IAsyncLifetime
{
    private readonly Workspace _workspace = new();
    private ServiceProvider? _services;

    internal CliResult Told { get; private set; } = new(-1, string.Empty, string.Empty);

    public string Folder => _workspace.PathOf("data");

    private IServiceProvider Services => _services ??= new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging().AddOffice(new OfficePlace(Folder, null)).BuildServiceProvider();

    public async ValueTask InitializeAsync() => Told = await Workspace.RunAsync("simulate", "--seed", "1", "--until", "2013-11-30", "--data", Folder, "--lang", "en");

    public async Task<List<T>> AllAsync<T>()
        where T : class
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<OfficeDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await db.Set<T>().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        _workspace.Dispose();
    }
}
