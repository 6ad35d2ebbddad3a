using Luoshi.Office.Jobs;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Replays;

/// <summary>Keeps answers for requests that may come again. A request that is given up leaves its key free.</summary>
public sealed class ReplayStore(IDbContextFactory<OfficeDb> databases, SettingsNow settings, TimeProvider clock)
{
    /// <summary>Begins a request under a key.</summary>
    /// <returns>Null where it is the first; otherwise what is known of the request that came before.</returns>
    public async Task<Replay?> BeginAsync(string key, string request, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var old = now - Kept;
        await db.Set<Replay>().Where(replay => replay.Key == key && replay.At < old).ExecuteDeleteAsync(cancellation);
        if (await FindAsync(db, key, cancellation) is { } known)
        {
            return known;
        }

        db.Add(new Replay { Key = key, Request = request, At = now });
        try
        {
            await db.SaveChangesAsync(cancellation);
            return null;
        }
        catch (DbUpdateException collision)
        {
            // The same request came twice at the same moment; anything else is a failure.
            await using var fresh = await databases.CreateDbContextAsync(cancellation);
            return await FindAsync(fresh, key, cancellation) ?? throw new InvalidOperationException("The answer could not be kept.", collision);
        }
    }

    /// <summary>Keeps the answer.</summary>
    public async Task EndAsync(string key, int status, string? contentType, string? location, byte[] body, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Set<Replay>().Where(replay => replay.Key == key).ExecuteUpdateAsync(
            replay => replay.SetProperty(each => each.Status, status)
                .SetProperty(each => each.ContentType, contentType)
                .SetProperty(each => each.Location, location)
                .SetProperty(each => each.Body, body),
            cancellation);
    }

    /// <summary>Leaves the key free: nothing was changed, or nobody knows.</summary>
    public async Task AbandonAsync(string key, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Set<Replay>().Where(replay => replay.Key == key && replay.Status == null).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Takes out answers that are no longer given.</summary>
    public Task<int> PruneAsync(OfficeDb db, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var old = clock.GetUtcNow() - Kept;
        return db.Set<Replay>().Where(replay => replay.At < old).ExecuteDeleteAsync(cancellation);
    }

    // How long an answer is given again.
    private TimeSpan Kept => TimeSpan.FromHours(settings.Latest.Get(ServiceSettings.AnswersKept));

    private static Task<Replay?> FindAsync(OfficeDb db, string key, CancellationToken cancellation) =>
        db.Set<Replay>().AsNoTracking().SingleOrDefaultAsync(replay => replay.Key == key, cancellation);
}

/// <summary>Takes out old answers, once an hour.</summary>
public sealed class PruneReplays(ReplayStore replays) : IJobHandler
{
    public const string Name = "replays.prune";

    public static ISchedule Schedule { get; } = new EverySo(Name, TimeSpan.FromHours(1));

    public string Kind => Name;

    public Task RunAsync(JobRun run, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.FinishAsync(replays.PruneAsync, cancellation);
    }
}
