using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>Parts named after 其中 come to more than the whole: they overlap, or the later ones stand beside the whole.</summary>
internal sealed class PartsInsideOrBeside : AuditRule
{
    public override string Code => "LS1007";

    public override FindingLevel Level => FindingLevel.Info;

    public override LocalizedText Title => new("“其中”各项之和超过总数", "The parts after 其中 come to more than the whole");

    public override LocalizedText Help => new(
        "核对数字；若各项有重叠，或后一项不在总数内，请写明。", "Check the figures; where items overlap, or the later one is not inside the total, say so.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        foreach (var list in Sums.Of(context, RelationKind.SomeOfWhole).Concat(Sums.Of(context)).Where(l => l.Parts.Length > 1 && !l.IsBreakdown))
        {
            var (whole, sum) = (list.Whole.Stated.Centre, list.Stated.Centre);
            var fits = list.Total(context.Allowed).Meets(context.Allowed(list.Whole));

            // A complete list that cannot add up is for LS1001, a part above the whole for LS1006.
            if (sum <= whole || (!fits && list.Relation.Kind == RelationKind.PartsOfWhole) || list.Parts.Any(p => p.Stated.Centre > whole))
            {
                continue;
            }

            var last = list.Parts[^1].Target;
            yield return Explain(
                context, last.Span, Message(list, fits),
                list.Targets,
                [
                    .. list.Working(),
                    .. list.Parts.Select(p => Ratio(p, list)),
                    Step($"{list.Write(sum)} > {list.Write(whole)}"),
                ],
                fits ? Level : FindingLevel.Warning);
        }
    }

    // Parts may overlap (妇女, 青年), so even exact figures leave a reading in which they are right: a warning, no error.
    private static LocalizedText Message(Sums list, bool fits)
    {
        var (sum, whole, last) = (list.Write(list.Stated.Centre), list.Write(list.Whole.Stated.Centre), list.Parts[^1].Target.Indicator);
        var parts = list.Parts.Select(p => p.Target.Indicator).ToList();
        return fits
            ? new(
                $"{string.Join("、", parts)}合计{sum}，超过{list.Whole.Target.Indicator}{whole}：各项有重叠，或{last}不在其内。",
                $"{string.Join(", ", parts)} come to {sum}, more than {list.Whole.Target.Indicator} {whole}: they overlap, or {last} stands beside the total.")
            : new(
                $"{string.Join("、", parts)}合计{sum}，超过{list.Whole.Target.Indicator}{whole}：数字有误，除非各项有重叠或{last}不在其内。",
                $"{string.Join(", ", parts)} come to {sum}, more than {list.Whole.Target.Indicator} {whole}: a figure is wrong, unless they overlap or {last} stands beside the total.");
    }

    private static LocalizedText Ratio(Figure part, Sums list)
    {
        var (piece, whole) = (part.Stated.Centre, list.Whole.Stated.Centre);
        var sum = $"{list.Write(piece)} ÷ {list.Write(whole)} = {Figures.Percent(piece / whole)}";
        return new($"{part.Target.Indicator}：{sum}", $"{part.Target.Indicator}: {sum}");
    }
}
