using System.Globalization;
using System.Text;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Luoshi.Benchmarks;

/// <summary>Megabytes of UTF-8 a second, the measure that readers of text are usually compared by.</summary>
sealed class ThroughputColumn : IColumn
{
    public string Id => "Throughput";

    public string ColumnName => "MB/s";

    public string Legend => "10^6 bytes of UTF-8 compiled a second, one thread";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        var statistics = summary[benchmarkCase]?.ResultStatistics;
        return statistics is null
            ? "?"
            : (BytesOf(benchmarkCase) / statistics.Mean * 1000).ToString("0.0", CultureInfo.InvariantCulture);
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    private static double BytesOf(BenchmarkCase benchmarkCase)
    {
        var parameters = benchmarkCase.Parameters;
        var name = parameters["Document"] as string ?? ScaleBenchmarks.Plan;
        var copies = parameters["Copies"] as int? ?? 1;
        return (double)Encoding.UTF8.GetByteCount(Texts.All[name]) * copies;
    }
}
