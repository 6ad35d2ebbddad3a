using Luoshi.Office.Record;
using Luoshi.Office.Trail;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Web.Hosting;

/// <summary>Seals the audit trail when the server starts and stops, and every hour between.</summary>
internal sealed class SealKeeper(IDbContextFactory<OfficeDb> databases, TrailSeals seals, TimeProvider clock, ILogger<SealKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await SealAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hours = new PeriodicTimer(Every, clock);
        do
        {
            await SealAsync(stoppingToken);
        }
        while (await hours.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SealAsync(CancellationToken cancellation)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            await seals.SealAsync(db, clock.GetUtcNow(), cancellation);
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            // Whatever is in the way, a disk or a database that does not answer: the server goes on, or stops, without this seal. The next covers
            // what it would have.
            log.LogError(trouble, "The audit trail could not be sealed in {File}.", seals.File);
        }
    }
}
