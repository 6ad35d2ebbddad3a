using System.Collections.Immutable;
using Luoshi.Core;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;
using Luoshi.Documents.Plain;

namespace Luoshi.Web.Plans;

/// <summary>What came of reading and compiling: a compilation, or the findings that say why there is none.</summary>
public sealed record Reading(Compilation? Compilation, string Encoding, ImmutableArray<Finding> Findings);

/// <summary>Turns received bytes and pasted words into compilations. What the reader finds comes before what the compiler finds.</summary>
internal static class Intake
{
    public static Reading Read(string name, byte[] content, int maxBytes, CompilerOptions options) =>
        Compile(PlainTextReader.Read(name, content, new PlainTextOptions { MaxBytes = maxBytes }), options);

    public static Reading ReadDraft(string name, string text, int maxCharacters, AuditSettings settings) =>
        Compile(PlainTextReader.FromString(name, text, new PlainTextOptions { MaxBytes = maxCharacters * sizeof(char) }), new CompilerOptions { Audit = settings });

    private static Reading Compile(PlainTextResult result, CompilerOptions options)
    {
        if (!result.Readable)
        {
            return new Reading(null, string.Empty, result.Findings);
        }

        var compilation = PlanCompiler.Compile(result.Source, options);
        return new Reading(
            compilation with { Findings = [.. result.Findings, .. compilation.Findings] },
            result.Encoding?.DisplayName() ?? string.Empty,
            result.Findings);
    }
}
