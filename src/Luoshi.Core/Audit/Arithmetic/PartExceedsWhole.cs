using Luoshi.Core.Audit.Network;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>What is named as a part (其中…) is more than the whole.</summary>
internal sealed class PartExceedsWhole : AuditRule
{
    public override string Code => "LS1006";

    public override FindingLevel Level => FindingLevel.Error;

    public override LocalizedText Title => new("分项大于总数", "A part is more than the whole");

    public override LocalizedText Help => new("核对两个数字和单位；若不是包含关系，不要用“其中”。", "Check both figures and their units; where the one is no part of the other, do not write 其中.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        foreach (var list in Sums.Of(context, RelationKind.SomeOfWhole))
        {
            foreach (var part in list.Parts)
            {
                var impossible = context.Allowed(part).Low > context.Allowed(list.Whole).High;
                if (!impossible && !(part.Stated.Low > list.Whole.Stated.Low && list.Whole.Target.Bound == Bound.AtLeast))
                {
                    continue;
                }

                var (whole, piece) = (list.Whole.Target, part.Target);
                yield return Explain(
                    context, piece.Span,
                    new(
                        $"其中的{piece.Indicator} {Figures.Stated(piece)}大于{whole.Indicator} {Figures.Stated(whole)}。",
                        $"{piece.Indicator} {Figures.StatedEn(piece)} is named as a part of {whole.Indicator} {Figures.StatedEn(whole)} and is more than it."),
                    [whole, piece], [.. Conversion.Of(part, list.Whole), Step($"{Conversion.Write(part, list.Whole)} > {Figures.Stated(whole)}")], impossible ? Level : FindingLevel.Warning);
            }
        }
    }
}
