using BenchmarkDotNet.Attributes;
using Luoshi.Core;
using Luoshi.Core.Audit;
using Luoshi.Core.Model;
using Luoshi.Core.Semantics;
using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Semantics.Sections;
using Luoshi.Core.Syntax;
using Luoshi.Core.Syntax.Tables;
using Luoshi.Core.Text;

namespace Luoshi.Benchmarks;

/// <summary>Where the time goes: each stage by itself, fed with what the stage before it makes.</summary>
public class StageBenchmarks
{
    private readonly SourceDocument _source = SourceDocument.FromText(ScaleBenchmarks.Plan, Texts.All[ScaleBenchmarks.Plan]);
    private Plan? _plan;

    [GlobalSetup]
    public void Compile() => _plan = PlanCompiler.Compile(_source).Plan;

    [Benchmark(Description = "text")]
    public object Fold() => NormalizedText.From(_source.Text);

    [Benchmark(Description = "text + syntax")]
    public object Outline() => OutlineReader.Read(NormalizedText.From(_source.Text));

    [Benchmark(Description = "text + syntax + semantics")]
    public object Bind()
    {
        var text = NormalizedText.From(_source.Text);
        var lines = OutlineReader.Read(text);
        var tables = TableReader.Read(text, lines);
        OutlineReader.Close(text, lines);
        var sections = SectionTree.Build(lines, l => text.Chars[l.ContentStart..Math.Max(l.ContentStart, l.TitleEnd)]);
        return PlanBinder.Bind(new CompileContext(_source, text, lines, tables, sections));
    }

    [Benchmark(Description = "audit alone")]
    public object Audit() => Auditor.Audit(_source, _plan ?? throw new InvalidOperationException("The plan is compiled first."));

    [Benchmark(Description = "all")]
    public object All() => PlanCompiler.Compile(_source);
}
