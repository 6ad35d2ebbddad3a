using BenchmarkDotNet.Attributes;
using Luoshi.Core;
using Luoshi.Core.Audit;
using Luoshi.Core.Emit;
using Luoshi.Core.Semantics;
using Luoshi.Core.Text;

namespace Luoshi.Benchmarks;

/// <summary>Where the time goes: each stage by itself, fed with what the stage before it makes.</summary>
public class StageBenchmarks
{
    private readonly SourceDocument _source = SourceDocument.FromText(ScaleBenchmarks.Plan, Texts.All[ScaleBenchmarks.Plan]);
    private Compilation? _compiled;

    private Compilation Compiled => _compiled ?? throw new InvalidOperationException("The plan is compiled first.");

    [GlobalSetup]
    public void Compile() => _compiled = PlanCompiler.Compile(_source);

    [Benchmark(Description = "text")]
    public object Fold() => NormalizedText.From(_source.Text);

    [Benchmark(Description = "text + syntax")]
    public object Outline() => PlanCompiler.Read(_source);

    [Benchmark(Description = "text + syntax + semantics")]
    public object Bind() => PlanBinder.Bind(PlanCompiler.Read(_source));

    [Benchmark(Description = "audit alone")]
    public object Audit() => Auditor.Audit(_source, Compiled.Plan);

    [Benchmark(Description = "emit alone")]
    public void Emit() => PlanJsonWriter.Write(Compiled, Stream.Null);

    [Benchmark(Description = "all")]
    public void All() => PlanJsonWriter.Write(PlanCompiler.Compile(_source), Stream.Null);
}
