namespace Luoshi.Office.Jobs;

/// <summary>Takes out jobs that were done long ago, once a day.</summary>
public sealed class PruneJobs(JobStore jobs) : IJobHandler
{
    public const string Name = "jobs.prune";

    public static ISchedule Schedule { get; } = new EverySo(Name, TimeSpan.FromDays(1));

    public string Kind => Name;

    public Task RunAsync(JobRun run, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.FinishAsync(jobs.PruneAsync, cancellation);
    }
}
