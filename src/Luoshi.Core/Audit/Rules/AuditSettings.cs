using System.Collections.Immutable;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Rules;

/// <summary>The judgements that the audit has to make where the text leaves room.</summary>
/// <param name="AboutTolerance">How far a figure with 约 or 左右 may lie from the truth, as a share of it.</param>
/// <param name="DensityTolerance">How far the areas that several densities imply may lie apart, as a share of the smallest.</param>
public sealed record AuditSettings(decimal AboutTolerance = 0.05m, decimal DensityTolerance = 0.05m)
{
    /// <summary>The settings used where none are given.</summary>
    public static AuditSettings Default { get; } = new();

    /// <summary>
    /// The level of rules by code, where it is not the rule's own; null turns a rule off. A level set here holds for every
    /// finding of the rule, also for those that the rule itself would hold more or less serious than its others.
    /// </summary>
    public ImmutableSortedDictionary<string, FindingLevel?> Levels { get; init; } = ImmutableSortedDictionary.Create<string, FindingLevel?>(StringComparer.Ordinal);
}
