using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Luoshi.Office.Trail;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Web.Hosting;

/// <summary>Seals the audit trail when the server starts and stops, and between as often as the settings say.</summary>
internal sealed class SealKeeper(IDbContextFactory<OfficeDb> databases, TrailSeals seals, SettingsNow settings, TimeProvider clock, ILogger<SealKeeper> log) : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await SealAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await SealAsync(stoppingToken);
            await Task.Delay(TimeSpan.FromMinutes(settings.Latest.Get(ServiceSettings.SealEvery)), clock, stoppingToken);
        }
    }

    private async Task SealAsync(CancellationToken cancellation)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            await seals.SealAsync(db, clock.GetUtcNow(), cancellation);
            await settings.RefreshAsync(cancellation);
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            // Whatever is in the way, a disk or a database that does not answer: the server goes on, or stops, without this seal. The next covers
            // what it would have.
            log.LogError(trouble, "The audit trail could not be sealed in {File}.", seals.File);
        }
    }
}
