using System.Collections.Immutable;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>A range whose first number is larger than its second.</summary>
internal sealed class RangeReversed : AuditRule
{
    public override string Code => "LS1012";

    public override FindingLevel Level => FindingLevel.Error;

    public override LocalizedText Title => new("区间前大后小", "A range with its ends the wrong way round");

    public override LocalizedText Help => new("核对两个数字；按从小到大书写。", "Check both numbers; write the smaller one first.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        foreach (var target in context.Plan.Targets.Where(t => t.Low > t.High))
        {
            yield return Explain(
                context, target.Span,
                new($"{target.Indicator}的区间{Figures.Stated(target)}前大后小。", $"{target.Indicator}: the range {Figures.StatedEn(target)} begins with its larger end."),
                [target], [Step($"{Figures.Number(target.Low.GetValueOrDefault(), 6)}{target.Unit} > {Figures.Number(target.High.GetValueOrDefault(), 6)}{target.Unit}")],
                fixes: Fix(context, target));
        }
    }

    private static ImmutableArray<QuickFix> Fix(AuditContext context, Target target)
    {
        var words = context.Source.Slice(target.Span);
        if (Notation.Find(words) is not { } first || first.Value != target.Low)
        {
            return [];
        }

        var from = first.Start + first.Length;
        if (Notation.Find(words[from..]) is not { } second || second.Value != target.High)
        {
            return [];
        }

        var (one, other) = (words.Substring(first.Start, first.Length), words.Substring(from + second.Start, second.Length));
        return [new(
            new($"对调为{other}在前、{one}在后", $"Swap them: {other} first, then {one}"),
            [new(new(target.Span.Start + first.Start, first.Length), other), new(new(target.Span.Start + from + second.Start, second.Length), one)],
            Preferred: true)];
    }
}
