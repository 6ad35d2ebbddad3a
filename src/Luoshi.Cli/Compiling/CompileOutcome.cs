using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Documents.Plain;

namespace Luoshi.Cli.Compiling;

/// <summary>What became of one input.</summary>
/// <param name="Path">The input.</param>
/// <param name="Output">The file written; null where it failed.</param>
/// <param name="Failure">Why it failed, with what to do about it; null where it did not.</param>
/// <param name="Encoding">How the input was decoded.</param>
/// <param name="Counts">What the plan holds, in words.</param>
/// <param name="Reading">What the reader found wrong with an input that it could read.</param>
internal sealed record CompileOutcome(
    string Path, string? Output, LocalizedText? Failure, TextEncodingKind? Encoding, LocalizedText Counts, ImmutableArray<Finding> Reading)
{
    public static CompileOutcome Failed(string path, LocalizedText reason) => new(path, null, reason, null, default, []);
}
