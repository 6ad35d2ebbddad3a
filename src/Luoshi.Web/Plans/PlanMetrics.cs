using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Luoshi.Web.Plans;

/// <summary>What compiling tells whoever watches the server.</summary>
internal static class PlanMetrics
{
    public const string MeterName = "Luoshi.Plans";

    private static readonly Meter Meter = new(MeterName);

    // The boundaries that are taken unless others are advised are meant for milliseconds.
    private static readonly Histogram<double> Durations = Meter.CreateHistogram(
        "luoshi.compile.duration", "s", "How long it took to compile a plan, by what it was compiled for.", null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 10, 30] });

    /// <summary>Measures a compilation.</summary>
    public static T Measure<T>(string purpose, Func<T> compile)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            return compile();
        }
        finally
        {
            Durations.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("purpose", purpose));
        }
    }
}
