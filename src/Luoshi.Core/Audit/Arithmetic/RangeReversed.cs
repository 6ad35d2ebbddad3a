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
            yield return Report(
                context, target.Span,
                new($"{target.Indicator}的区间{Figures.Stated(target)}前大后小。", $"{target.Indicator}: the range {Figures.StatedEn(target)} begins with its larger end."));
        }
    }
}
