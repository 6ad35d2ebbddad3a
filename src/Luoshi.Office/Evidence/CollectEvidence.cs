using Luoshi.Office.Jobs;

namespace Luoshi.Office.Evidence;

/// <summary>Collects files that nothing names, once a day on one node.</summary>
public sealed class CollectEvidence(EvidenceCollector collector) : IJobHandler
{
    public const string Name = "evidence.collect";

    public static ISchedule Schedule { get; } = new EverySo(Name, TimeSpan.FromDays(1));

    public string Kind => Name;

    // Files are removed first; a run that is begun again finds none.
    public async Task RunAsync(JobRun run, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(run);
        await collector.CollectAsync(cancellation);
        await run.FinishAsync((_, _) => Task.CompletedTask, cancellation);
    }
}
