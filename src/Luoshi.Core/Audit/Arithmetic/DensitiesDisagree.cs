using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>Amounts and densities of one place imply areas that lie too far apart to be one area.</summary>
internal sealed class DensitiesDisagree : AuditRule
{
    public override string Code => "LS1014";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("几项单位密度推出的面积不一致", "Densities that imply different areas");

    public override LocalizedText Help => new("核对各项总量与单位量，写明单位量按多大面积（人数）计算。", "Check amounts and densities, and state the area or head count they are counted by.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        foreach (var group in DensitySpread.Of(context).Where(g => g.Members.Length > 1 && g.Spread > context.Settings.DensityTolerance))
        {
            yield return Explain(
                context, group.Members[0].Density.Target.Span,
                new(
                    $"各项推得的{group.Per}数从{Figures.Number(group.Low)}到{Figures.Number(group.High)}，相差{Figures.Percent(group.Spread)}。",
                    $"The figures imply from {Figures.Number(group.Low)} to {Figures.Number(group.High)} {group.Per}: {Figures.Percent(group.Spread)} apart."),
                group.Targets, [.. group.Working(), group.Gap()]);
        }
    }
}
