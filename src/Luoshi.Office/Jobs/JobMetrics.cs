using System.Diagnostics.Metrics;

namespace Luoshi.Office.Jobs;

/// <summary>What jobs tell whoever watches the server.</summary>
public static class JobMetrics
{
    public const string MeterName = "Luoshi.Jobs";

    private static readonly Meter Meter = new(MeterName);

    // The boundaries that are taken unless others are advised are meant for milliseconds.
    private static readonly Histogram<double> Durations = Meter.CreateHistogram(
        "luoshi.jobs.duration", "s", "How long background jobs ran, by kind and outcome.", null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900] });

    private static IReadOnlyList<JobCount> _counts = [];

    static JobMetrics() => Meter.CreateObservableGauge(
        "luoshi.jobs.count",
        () => Volatile.Read(ref _counts).Select(each => new Measurement<int>(
            each.Count, new KeyValuePair<string, object?>("kind", each.Kind), new KeyValuePair<string, object?>("state", each.State.ToString()))),
        "{job}", "Background jobs by kind and state; the dead wait for a person.");

    internal static void Counted(IReadOnlyList<JobCount> counts) => Volatile.Write(ref _counts, counts);

    internal static void Ran(string kind, JobOutcome outcome, TimeSpan took)
    {
        if (outcome != JobOutcome.NothingDue)
        {
            Durations.Record(took.TotalSeconds, new KeyValuePair<string, object?>("kind", kind), new KeyValuePair<string, object?>("outcome", outcome.ToString()));
        }
    }
}
