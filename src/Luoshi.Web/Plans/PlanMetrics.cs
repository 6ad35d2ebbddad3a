using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Luoshi.Web.Plans;

/// <summary>What compiling tells whoever watches the server.</summary>
internal static class PlanMetrics
{
    public const string MeterName = "Luoshi.Plans";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>("luoshi.compile.duration", "s", "How long it took to compile a plan, by what it was compiled for.");

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
