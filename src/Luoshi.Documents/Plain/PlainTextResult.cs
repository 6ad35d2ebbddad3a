using System.Collections.Immutable;
using Luoshi.Core;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Documents.Plain;

/// <summary>What became of an input that should be plain text.</summary>
/// <param name="Source">The text; empty where the input was refused.</param>
/// <param name="Encoding">How it was decoded; null where the input was refused.</param>
/// <param name="Findings">What is wrong with the input, in order of place. Spans refer to <paramref name="Source"/>.</param>
public sealed record PlainTextResult(SourceDocument Source, TextEncodingKind? Encoding, ImmutableArray<Finding> Findings)
{
    /// <summary>False where the input was refused; <see cref="Findings"/> then says why and what to do.</summary>
    public bool Readable => Encoding is not null;

    /// <summary>Compiles the text; the findings of the reader and of the compiler come together in order of place.</summary>
    /// <param name="settings">The judgements and levels of the audit; the default ones where none are given.</param>
    public Compilation Compile(AuditSettings? settings = null) => Compile(new CompilerOptions { Audit = settings ?? AuditSettings.Default });

    /// <summary>Compiles the text with what people added to it.</summary>
    /// <param name="options">Corrections made by hand, and the settings of the audit.</param>
    public Compilation Compile(CompilerOptions options)
    {
        var compilation = PlanCompiler.Compile(Source, options);
        return Findings.IsEmpty
            ? compilation
            : compilation with { Findings = [.. Findings.Concat(compilation.Findings).OrderBy(finding => finding.Span.Start)] };
    }
}
