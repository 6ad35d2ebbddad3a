using BenchmarkDotNet.Attributes;
using Luoshi.Core;
using Luoshi.Core.Text;

namespace Luoshi.Benchmarks;

/// <summary>One document, compiled again and again: what the workbench does at every keystroke.</summary>
public class CompileBenchmarks
{
    private SourceDocument _document = SourceDocument.FromText("", "");

    [ParamsSource(nameof(Names))]
    public string Document { get; set; } = "";

    public static IEnumerable<string> Names => Texts.All.Keys;

    [GlobalSetup]
    public void Read() => _document = SourceDocument.FromText(Document, Texts.All[Document]);

    [Benchmark]
    public Compilation Compile() => PlanCompiler.Compile(_document);
}
