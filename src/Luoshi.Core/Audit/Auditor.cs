using System.Collections.Immutable;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit;

/// <summary>What a rule says about itself, for lists, filters and documentation.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Family">What the rule is about.</param>
/// <param name="Level">How much its findings matter by default.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Help">What to do about a finding.</param>
public sealed record RuleDescription(string Code, FindingFamily Family, FindingLevel Level, LocalizedText Title, LocalizedText Help)
{
    /// <summary>The level in force under the settings; null where they turn the rule off.</summary>
    public FindingLevel? LevelUnder(AuditSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Levels.TryGetValue(Code, out var set) ? set : Level;
    }
}

/// <summary>Finds what is wrong with a plan, and what its figures imply. Deterministic, offline, thread-safe.</summary>
public static class Auditor
{
    /// <summary>All rules, in order of code.</summary>
    public static ImmutableArray<RuleDescription> Rules { get; } =
        [.. RuleRegistry.All.Select(r => new RuleDescription(r.Code, r.Family, r.Level, r.Title, r.Help))];

    /// <summary>The findings of all rules, in order of place, then code.</summary>
    public static ImmutableArray<Finding> Audit(SourceDocument source, Plan plan, AuditSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(plan);
        return Audit(source, plan, settings, FigureSheet.Of(source, plan.Targets));
    }

    /// <summary>The same, where the targets have been read as figures.</summary>
    internal static ImmutableArray<Finding> Audit(SourceDocument source, Plan plan, AuditSettings? settings, FigureSheet sheet)
    {
        var inForce = settings ?? AuditSettings.Default;
        var context = new AuditContext(source, plan, inForce, sheet);
        var found = new List<(Finding Finding, int Order)>();
        foreach (var rule in RuleRegistry.All)
        {
            // Nearly always no level is set.
            FindingLevel? level = null;
            if (inForce.Levels.Count > 0 && inForce.Levels.TryGetValue(rule.Code, out level) && level is null)
            {
                continue;
            }

            foreach (var finding in rule.Check(context))
            {
                found.Add((level is { } set ? finding with { Level = set } : finding, found.Count));
            }
        }

        found.Sort(static (one, other) => InOrder(one, other));
        var findings = ImmutableArray.CreateBuilder<Finding>(found.Count);
        foreach (var (finding, _) in found)
        {
            findings.Add(finding);
        }

        return findings.MoveToImmutable();
    }

    // Findings that say the same of one place stay in the order in which they were found.
    private static int InOrder((Finding Finding, int Order) one, (Finding Finding, int Order) other) =>
        one.Finding.Span.CompareTo(other.Finding.Span) is not 0 and var place ? place
        : string.CompareOrdinal(one.Finding.Code, other.Finding.Code) is not 0 and var code ? code
        : string.CompareOrdinal(one.Finding.Message.Zh, other.Finding.Message.Zh) is not 0 and var message ? message
        : one.Order.CompareTo(other.Order);
}
