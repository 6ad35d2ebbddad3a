using Luoshi.Core.Audit;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Semantics;
using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Semantics.Sections;
using Luoshi.Core.Syntax;
using Luoshi.Core.Syntax.Tables;
using Luoshi.Core.Text;

namespace Luoshi.Core;

/// <summary>
/// The one way in: text to plan and findings. Deterministic, offline, thread-safe; never throws on input.
/// </summary>
public static class PlanCompiler
{
    /// <summary>Compiles a document. Broken input still yields every stage's best result.</summary>
    /// <param name="source">The document.</param>
    /// <param name="settings">The judgements and levels of the audit; the default ones where none are given.</param>
    public static Compilation Compile(SourceDocument source, AuditSettings? settings = null) =>
        Compile(source, settings is null ? CompilerOptions.Default : new CompilerOptions { Audit = settings });

    /// <summary>Compiles a document with what people added to it.</summary>
    /// <param name="source">The document.</param>
    /// <param name="options">Corrections made by hand, and the settings of the audit.</param>
    public static Compilation Compile(SourceDocument source, CompilerOptions options)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        var context = Read(source);
        var plan = PlanBinder.Bind(context, options.Corrections);
        return new Compilation(source, plan, Auditor.Audit(source, plan, options.Audit, context.FiguresOf(plan.Targets)));
    }

    /// <summary>The shape of a document, which the passes of meaning start from.</summary>
    internal static CompileContext Read(SourceDocument source)
    {
        var text = NormalizedText.From(source);
        var lines = OutlineReader.Read(text);
        var tables = TableReader.Read(text, lines);
        OutlineReader.Close(text, lines);
        var sections = SectionTree.Build(lines, l => text.Chars[l.ContentStart..Math.Max(l.ContentStart, l.TitleEnd)]);
        return new CompileContext(source, text, lines, tables, sections);
    }
}
