namespace Luoshi.Office.Jobs;

/// <summary>Does the jobs of one kind.</summary>
public interface IJobHandler
{
    string Kind { get; }

    /// <summary>
    /// Does a job. What takes long or leaves the machine comes first; what changes the database goes through
    /// <see cref="JobRun.FinishAsync"/>, once, and happens exactly once. A job may be begun several times.
    /// </summary>
    Task RunAsync(JobRun run, CancellationToken cancellation);
}
