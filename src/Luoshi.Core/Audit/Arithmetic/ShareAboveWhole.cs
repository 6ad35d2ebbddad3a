using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>A share of something (占…) is more than all of it.</summary>
internal sealed class ShareAboveWhole : AuditRule
{
    public override string Code => "LS1011";

    public override FindingLevel Level => FindingLevel.Error;

    public override LocalizedText Title => new("占比超过百分之百", "A share of more than the whole");

    public override LocalizedText Help => new("核对百分数；若指相对水平，写“为…的N%”而不写“占”。", "Check the percentage; where a relative level is meant, do not write 占.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        foreach (var share in context.Plan.Targets.Select(t => context.Figures[t.Id]).Where(f => f.Name.ShareOf is not null && f.Measure.Dimension == Measure.Share))
        {
            if (share.Stated.Low > 1)
            {
                yield return Explain(
                    context, share.Target.Span,
                    new($"{share.Target.Indicator} {Figures.Stated(share.Target)}：占比不可能超过100%。", $"{share.Target.Indicator} {Figures.StatedEn(share.Target)}: a share cannot be more than 100%."),
                    [share.Target], [Step($"{Figures.Percent(share.Stated.Low.GetValueOrDefault())} > 100%")]);
            }
        }
    }
}
