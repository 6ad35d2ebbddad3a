using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>A list that stands beside its total does not add up to it.</summary>
internal sealed class PartsDoNotAddUp : AuditRule
{
    public override string Code => "LS1001";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("分项之和与总数不符", "Parts do not add up to the total");

    public override LocalizedText Help => new(
        "核对总数和各分项；若分项并未列全，请写明“其中”，或补上缺的一项。", "Check the total and each part; where the list is not complete, say 其中, or add what is missing.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        foreach (var list in Sums.Of(context).Where(l => !l.IsBreakdown))
        {
            var sum = list.Total(context.Allowed);
            if (sum.Meets(context.Allowed(list.Whole)))
            {
                continue;
            }

            var (whole, parts) = (list.Whole.Stated.Centre, list.Stated.Centre);
            var gap = list.Write(Math.Abs(whole - parts));
            var (zh, en) = parts < whole ? ("少", "short of") : ("多", "over");
            yield return Explain(
                context, list.Whole.Target.Span,
                new(
                    $"分项合计{list.Write(parts)}，比总数{list.Write(whole)}{zh}{gap}。",
                    $"The parts come to {list.Write(parts)}: {gap} {en} the total of {list.Write(whole)}."),
                list.Targets, [.. list.Working(), Step($"{list.Write(parts)} ≠ {list.Write(whole)}")],
                IsExact(list) ? FindingLevel.Error : Level, ValueFix.For(context, list.Whole, parts));
        }
    }

    // Only figures without 约 or a bound leave no reading in which the list could be right.
    private static bool IsExact(Sums list) => list.Parts.Append(list.Whole).All(f => f.Target.Bound == Bound.Exact);
}
