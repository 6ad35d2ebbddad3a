using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Jobs;

/// <summary>Jobs of a kind in one state, counted.</summary>
public sealed record JobCount(string Kind, JobState State, int Count);

/// <summary>Shows jobs to the system administrator.</summary>
public sealed class JobStore(IDbContextFactory<OfficeDb> databases, JobRules rules, TimeProvider clock)
{
    public async Task<IReadOnlyList<JobCount>> CountAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<Job>().GroupBy(job => new { job.Kind, job.State })
            .Select(group => new JobCount(group.Key.Kind, group.Key.State, group.Count())).ToListAsync(cancellation);
    }

    /// <summary>Jobs in a state, the last made first.</summary>
    /// <param name="state">The state; null for all.</param>
    /// <param name="before">Only those made before the job of this id.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyList<Job>> ListAsync(JobState? state, string? before, int limit, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        // Ids rise with time.
        return await db.Set<Job>().AsNoTracking()
            .Where(job => (state == null || job.State == state) && (before == null || job.Id.CompareTo(before) < 0))
            .OrderByDescending(job => job.Id).Take(limit).ToListAsync(cancellation);
    }

    /// <summary>Lets a job that was given up be tried again from the beginning. False where there is no such job.</summary>
    public async Task<bool> RetryAsync(string id, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var woken = await db.Set<Job>().Where(job => job.Id == id && job.State == JobState.Dead).ExecuteUpdateAsync(
            job => job.SetProperty(each => each.State, JobState.Waiting)
                .SetProperty(each => each.Attempts, 0)
                .SetProperty(each => each.MostAttempts, rules.Now.MostAttempts)
                .SetProperty(each => each.OverAt, (DateTimeOffset?)null)
                .SetProperty(each => each.NextRun, now),
            cancellation);
        if (woken == 0)
        {
            return false;
        }

        await db.NoteAsync(new Act(by, "jobs.retry", "job:" + id, now), cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Takes out what was done long ago. What was given up stays until a person has looked.</summary>
    public Task<int> PruneAsync(OfficeDb db, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var before = clock.GetUtcNow() - rules.Now.KeepDone;
        return db.Set<Job>().Where(job => job.State == JobState.Done && job.OverAt < before).ExecuteDeleteAsync(cancellation);
    }
}
