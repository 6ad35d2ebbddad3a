using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Jobs;

/// <summary>Puts jobs in.</summary>
public sealed class JobIntake(IDbContextFactory<OfficeDb> databases, JobRules rules, TimeProvider clock)
{
    /// <summary>Adds a job to what is about to be saved: it is there if, and only if, the rest is.</summary>
    public void Add(OfficeDb db, string kind, string argument, DateTimeOffset? notBefore = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.Add(Make(kind, argument, notBefore, null));
    }

    /// <summary>Puts a job in unless one of the same key is there.</summary>
    /// <returns>False where there was one.</returns>
    public async Task<bool> PutAsync(string kind, string argument, string? dedupeKey = null, DateTimeOffset? notBefore = null, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (dedupeKey is not null && await IsThereAsync(db, dedupeKey, cancellation))
        {
            return false;
        }

        db.Add(Make(kind, argument, notBefore, dedupeKey));
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException) when (dedupeKey is not null)
        {
            // Another node put it in at the same moment; anything else is a failure.
            await using var fresh = await databases.CreateDbContextAsync(cancellation);
            if (!await IsThereAsync(fresh, dedupeKey, cancellation))
            {
                throw;
            }

            return false;
        }
    }

    /// <summary>Makes the job of the last moment at which the schedule was due, unless some node has made it.</summary>
    /// <returns>True where this call made it.</returns>
    public async Task<bool> PutDueAsync(ISchedule schedule, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        if (schedule.LastDue(clock.GetUtcNow()) is not { } due)
        {
            return false;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!await db.Set<JobSchedule>().AnyAsync(row => row.Kind == schedule.Kind, cancellation))
        {
            db.Add(new JobSchedule { Kind = schedule.Kind, LastRun = due });
            db.Add(Make(schedule.Kind, JobTime.Write(due), null, null));
            try
            {
                await db.SaveChangesAsync(cancellation);
                return true;
            }
            catch (DbUpdateException)
            {
                // Another node began the schedule at the same moment; if there is another cause, what follows fails as well.
                db.ChangeTracker.Clear();
            }
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // A clock that is behind makes no run of the past a second time.
        var taken = await db.Set<JobSchedule>().Where(row => row.Kind == schedule.Kind && row.LastRun < due)
            .ExecuteUpdateAsync(row => row.SetProperty(each => each.LastRun, due), cancellation);
        if (taken == 0)
        {
            return false;
        }

        db.Add(Make(schedule.Kind, JobTime.Write(due), null, null));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private Job Make(string kind, string argument, DateTimeOffset? notBefore, string? dedupeKey) => new()
    {
        Id = Ids.Next(clock.GetUtcNow()),
        Kind = kind,
        Argument = argument,
        DedupeKey = dedupeKey,
        NextRun = notBefore ?? clock.GetUtcNow(),
        MostAttempts = rules.Now.MostAttempts,
        MadeAt = clock.GetUtcNow(),
    };

    private static Task<bool> IsThereAsync(OfficeDb db, string dedupeKey, CancellationToken cancellation) =>
        db.Set<Job>().AnyAsync(job => job.DedupeKey == dedupeKey, cancellation);
}
