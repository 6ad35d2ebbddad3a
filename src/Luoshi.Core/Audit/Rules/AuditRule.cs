using System.Collections.Immutable;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Rules;

/// <summary>
/// One thing that can be wrong with a plan, or that its words imply. Code, level and texts live here and nowhere else;
/// each rule has a page of its own in docs/findings.
/// </summary>
internal abstract class AuditRule
{
    /// <summary>Stable code: LS0nnn for reading (from LS0010; those before belong to the reader of files), LS1nnn for arithmetic, LS2nnn for delivery. Never used again for another rule.</summary>
    public abstract string Code { get; }

    /// <summary>How much a finding of the rule matters by default.</summary>
    public abstract FindingLevel Level { get; }

    /// <summary>What the rule is called.</summary>
    public abstract LocalizedText Title { get; }

    /// <summary>What to do about a finding.</summary>
    public abstract LocalizedText Help { get; }

    /// <summary>What the rule is about, by its code.</summary>
    public FindingFamily Family => Code[2] switch
    {
        '1' => FindingFamily.Arithmetic,
        '2' => FindingFamily.Delivery,
        _ => FindingFamily.Reading,
    };

    /// <summary>The findings of the rule, in any order.</summary>
    public abstract IEnumerable<Finding> Check(AuditContext context);

    /// <summary>Makes a finding of this rule.</summary>
    protected Finding Report(
        AuditContext context, TextSpan span, LocalizedText message,
        ImmutableArray<LocalizedText> working = default, ImmutableArray<RelatedSpan> related = default, FindingLevel? level = null,
        ImmutableArray<QuickFix> fixes = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new(
            Code, Family, level ?? Level, context.Source.LineOf(span.Start), span, message, Help,
            working.IsDefault ? [] : working, related.IsDefault ? [] : InOrder(related, span))
        {
            Fixes = fixes.IsDefault ? [] : fixes,
        };
    }

    // What stands at the finding's own place is left out.
    private static ImmutableArray<RelatedSpan> InOrder(ImmutableArray<RelatedSpan> related, TextSpan span) =>
        AreInOrder(related, span) ? related : [.. related.Where(r => r.Span != span).Distinct().OrderBy(r => r.Span)];

    private static bool AreInOrder(ImmutableArray<RelatedSpan> related, TextSpan span)
    {
        for (var i = 0; i < related.Length; i++)
        {
            if (related[i].Span == span || (i > 0 && related[i - 1].Span.CompareTo(related[i].Span) >= 0))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Makes a finding that rests on targets, and shows how: each target with its line and words, then the steps, the last of
    /// which is the conclusion. The targets are its related places.
    /// </summary>
    protected Finding Explain(
        AuditContext context, TextSpan span, LocalizedText message, IEnumerable<Target> inputs, IEnumerable<LocalizedText> steps,
        FindingLevel? level = null, ImmutableArray<QuickFix> fixes = default, ImmutableArray<RelatedSpan> beside = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ImmutableArray<Target> given = [.. inputs.DistinctBy(t => t.Id).OrderBy(t => t.Span)];
        return Report(
            context, span, message, [.. given.Select(t => TargetText.Input(context.Source, t)), .. steps],
            [.. given.Select(Cite), .. beside.IsDefault ? [] : beside], level, fixes);
    }

    /// <summary>A step that reads the same in every language: a sum, a comparison.</summary>
    protected static LocalizedText Step(string text) => new(text, text);

    /// <summary>What a target contributes to a finding: its number and value.</summary>
    protected static RelatedSpan Cite(Target target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new(target.Span, TargetText.Brief(target));
    }
}
