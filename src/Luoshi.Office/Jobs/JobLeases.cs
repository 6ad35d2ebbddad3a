using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Jobs;

/// <summary>A job that a node holds.</summary>
/// <param name="Lease">What proves it: whoever takes the job later has another.</param>
public sealed record LeasedJob(string Id, string Kind, string Argument, int Attempt, int MostAttempts, string Lease);

/// <summary>
/// Takes jobs, holds them and lets go of them. Every step is one conditional update, which both databases decide for one node only.
/// </summary>
public sealed class JobLeases(IDbContextFactory<OfficeDb> databases, JobRules rules, TimeProvider clock)
{
    /// <summary>How many jobs are looked at before one is taken: nodes that look at the same moment find others taken.</summary>
    private const int Looked = 16;

    /// <summary>Takes the job that is due longest, or one whose node is gone; null where there is none.</summary>
    public async Task<LeasedJob?> TakeAsync(string owner, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await Lost(db, now).AnyAsync(cancellation))
        {
            await BuryAsync(db, now, cancellation);
        }

        foreach (var seen in await Due(db, now).OrderBy(job => job.NextRun).ThenBy(job => job.Id).Take(Looked).ToListAsync(cancellation))
        {
            var lease = Ids.Next(now);
            var until = now + rules.Now.Lease;
            var taken = await Due(db, now).Where(job => job.Id == seen.Id).ExecuteUpdateAsync(
                job => job.SetProperty(each => each.State, JobState.Running)
                    .SetProperty(each => each.Owner, owner)
                    .SetProperty(each => each.Lease, lease)
                    .SetProperty(each => each.LeaseUntil, until)
                    .SetProperty(each => each.Attempts, each => each.Attempts + 1),
                cancellation);
            if (taken == 1)
            {
                return new LeasedJob(seen.Id, seen.Kind, seen.Argument, seen.Attempts + 1, seen.MostAttempts, lease);
            }
        }

        return null;
    }

    /// <summary>Holds a job longer. False where it was lost: somebody else may run it by now.</summary>
    public async Task<bool> RenewAsync(LeasedJob job, CancellationToken cancellation = default)
    {
        var until = clock.GetUtcNow() + rules.Now.Lease;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Held(db, job).ExecuteUpdateAsync(row => row.SetProperty(each => each.LeaseUntil, until), cancellation) == 1;
    }

    /// <summary>Marks a job as done within the transaction that its effects are in.</summary>
    /// <returns>False where the job was lost: the transaction must not be committed.</returns>
    public async Task<bool> FinishAsync(OfficeDb db, LeasedJob job, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        return await Held(db, job).ExecuteUpdateAsync(
            row => row.SetProperty(each => each.State, JobState.Done)
                .SetProperty(each => each.LeaseUntil, (DateTimeOffset?)null)
                .SetProperty(each => each.OverAt, now)
                .SetProperty(each => each.Trouble, (string?)null),
            cancellation) == 1;
    }

    /// <summary>Gives a job back after a failure: to be tried again later, or for a person to look at.</summary>
    public async Task FailAsync(LeasedJob job, string trouble, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(trouble);
        var now = clock.GetUtcNow();
        var dead = job.Attempt >= job.MostAttempts;
        var state = dead ? JobState.Dead : JobState.Waiting;
        var next = now + rules.Now.DelayAfter(job.Attempt);
        var told = trouble.Length <= JobMapping.LongestTrouble ? trouble : trouble[..JobMapping.LongestTrouble];
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await Held(db, job).ExecuteUpdateAsync(
            row => row.SetProperty(each => each.State, state)
                .SetProperty(each => each.NextRun, next)
                .SetProperty(each => each.LeaseUntil, (DateTimeOffset?)null)
                .SetProperty(each => each.OverAt, dead ? now : null)
                .SetProperty(each => each.Trouble, told),
            cancellation);
    }

    /// <summary>Gives a job back untried: the node stops. It does not count as an attempt.</summary>
    public async Task ReleaseAsync(LeasedJob job, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await Held(db, job).ExecuteUpdateAsync(
            row => row.SetProperty(each => each.State, JobState.Waiting)
                .SetProperty(each => each.LeaseUntil, (DateTimeOffset?)null)
                .SetProperty(each => each.Attempts, each => each.Attempts - 1),
            cancellation);
    }

    // A job that takes its node with it each time would otherwise go round for ever.
    private static Task<int> BuryAsync(OfficeDb db, DateTimeOffset now, CancellationToken cancellation) => Lost(db, now).ExecuteUpdateAsync(
        row => row.SetProperty(each => each.State, JobState.Dead)
            .SetProperty(each => each.OverAt, now)
            .SetProperty(each => each.Trouble, "执行它的节点没有再报告。The node that ran it was not heard of again."),
        cancellation);

    private static IQueryable<Job> Lost(OfficeDb db, DateTimeOffset now) =>
        db.Set<Job>().Where(job => job.State == JobState.Running && job.LeaseUntil < now && job.Attempts >= job.MostAttempts);

    private static IQueryable<Job> Due(OfficeDb db, DateTimeOffset now) => db.Set<Job>().AsNoTracking().Where(job =>
        (job.State == JobState.Waiting && job.NextRun <= now)
        || (job.State == JobState.Running && job.LeaseUntil < now && job.Attempts < job.MostAttempts));

    private static IQueryable<Job> Held(OfficeDb db, LeasedJob job) =>
        db.Set<Job>().Where(row => row.Id == job.Id && row.State == JobState.Running && row.Lease == job.Lease);
}
