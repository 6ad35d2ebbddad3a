using BenchmarkDotNet.Attributes;
using Luoshi.Core;
using Luoshi.Core.Text;

namespace Luoshi.Benchmarks;

/// <summary>Copies of one plan in a single document: ten times the text must take about ten times as long.</summary>
public class ScaleBenchmarks
{
    public const string Plan = "gaoxinqu-2012";

    private SourceDocument _document = SourceDocument.FromText("", "");

    [Params(1, 10, 100, 1000)]
    public int Copies { get; set; }

    [GlobalSetup]
    public void Copy() =>
        _document = SourceDocument.FromText("copies", string.Join('\n', Enumerable.Repeat(Texts.All[Plan], Copies)));

    [Benchmark]
    public Compilation Compile() => PlanCompiler.Compile(_document);
}
