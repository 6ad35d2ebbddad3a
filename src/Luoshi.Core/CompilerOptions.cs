using System.Collections.Immutable;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Corrections;

namespace Luoshi.Core;

/// <summary>What a compilation takes besides the text.</summary>
public sealed record CompilerOptions
{
    /// <summary>Nothing but the text.</summary>
    public static CompilerOptions Default { get; } = new();

    /// <summary>Corrections made by hand, in any order; they are applied in order of when they were made.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>The judgements and levels of the audit.</summary>
    public AuditSettings Audit { get; init; } = AuditSettings.Default;
}
