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
        return [.. RuleRegistry.All
            .SelectMany(r => Found(r, context, inForce))
            .OrderBy(f => f.Span)
            .ThenBy(f => f.Code, StringComparer.Ordinal)
            .ThenBy(f => f.Message.Zh, StringComparer.Ordinal)];
    }

    private static IEnumerable<Finding> Found(AuditRule rule, AuditContext context, AuditSettings settings) =>
        !settings.Levels.TryGetValue(rule.Code, out var set) ? rule.Check(context)
        : set is FindingLevel level ? rule.Check(context).Select(f => f with { Level = level })
        : [];
}
