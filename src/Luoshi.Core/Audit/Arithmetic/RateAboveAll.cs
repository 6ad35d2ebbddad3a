using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>A rate that cannot be more than all there is (覆盖率, 合格率) is above 100 %.</summary>
internal sealed class RateAboveAll : AuditRule
{
    private static readonly string[] Rates =
    [
        "覆盖率", "合格率", "达标率", "处理率", "处置率", "收集率", "完好率", "参保率", "到位率", "办结率", "满意率", "优良率", "知晓率", "签约率", "安置率",
        "普及率", "硬化率", "公开率", "持证率", "入园率", "供水率", "治理率", "绿化率", "就业率", "升学率", "录取率", "巩固率", "复垦率", "检出率", "破案率",
    ];

    public override string Code => "LS1019";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("比率超过百分之百", "A rate of more than all");

    public override LocalizedText Help => new("核对百分数；若是增长或完成进度，换一个名称。", "Check the percentage; where growth or progress is meant, call it so.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        foreach (var rate in context.Plan.Targets.Where(t => t.Low > 100 && t.Unit is "%" or "％" && Array.Exists(Rates, r => t.Indicator.EndsWith(r, StringComparison.Ordinal))))
        {
            yield return Explain(
                context, rate.Span,
                new($"{rate.Indicator} {Figures.Stated(rate)}：不可能超过100%。", $"{rate.Indicator} {Figures.StatedEn(rate)}: it cannot be more than 100%."),
                [rate], [Step($"{Figures.Number(rate.Low.GetValueOrDefault(), 6)}% > 100%")]);
        }
    }
}
