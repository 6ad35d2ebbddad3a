using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Jobs;

/// <summary>A job was taken over by another node while this one worked at it: what it did is undone.</summary>
public sealed class JobLostException(string jobId) : Exception($"Job {jobId} is held by another node by now.");

/// <summary>A job while it runs.</summary>
public sealed class JobRun
{
    private readonly IDbContextFactory<OfficeDb> _databases;
    private readonly JobLeases _leases;
    private readonly TimeProvider _clock;

    internal JobRun(LeasedJob job, IDbContextFactory<OfficeDb> databases, JobLeases leases, TimeProvider clock) =>
        (Job, _databases, _leases, _clock) = (job, databases, leases, clock);

    public LeasedJob Job { get; }

    public string Argument => Job.Argument;

    /// <summary>Whether the job is marked as done.</summary>
    public bool Finished { get; private set; }

    /// <summary>Puts the job's effects and the mark that it is done into the database, both or neither.</summary>
    /// <param name="effects">Changes what is to be changed; it need not save.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="JobLostException">Another node holds the job by now; nothing was changed.</exception>
    public async Task FinishAsync(Func<OfficeDb, CancellationToken, Task> effects, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(effects);
        await using var db = await _databases.OpenAsync(new Act(Actor.System(Job.Kind), Job.Kind, "job:" + Job.Id, _clock.GetUtcNow()), cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // First of all: it locks the row, so that nobody takes the job over from here on.
        if (!await _leases.FinishAsync(db, Job, cancellation))
        {
            throw new JobLostException(Job.Id);
        }

        await effects(db, cancellation);
        await db.SaveChangesAsync(cancellation);
        // From here on it is done or not done; being stopped in between would leave that open.
        await transaction.CommitAsync(CancellationToken.None);
        Finished = true;
    }
}
