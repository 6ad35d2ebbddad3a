using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>Parts named after 其中 come to more than the whole: they overlap, or the later ones stand beside the whole.</summary>
internal sealed class PartsInsideOrBeside : AuditRule
{
    public override string Code => "LS1007";

    public override FindingLevel Level => FindingLevel.Info;

    public override LocalizedText Title => new("“其中”管到哪里不清楚", "How far 其中 reaches is not clear");

    public override LocalizedText Help => new(
        "写明后一项是否也包含在总数内；若各项有重叠，请注明。", "Say whether the later item is inside the total too; where items overlap, say so.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        foreach (var list in Sums.Of(context, RelationKind.SomeOfWhole).Concat(Sums.Of(context)).Where(l => l.Parts.Length > 1 && !l.IsBreakdown))
        {
            var (whole, sum) = (list.Whole.Stated.Centre, list.Stated.Centre);
            var members = list.Parts.All(p => p.Stated.Centre <= whole);
            if (sum <= whole || !members || !list.Total(context.Allowed).Meets(context.Allowed(list.Whole)))
            {
                continue;
            }

            var last = list.Parts[^1].Target;
            yield return Report(
                context, last.Span,
                new(
                    $"{string.Join("、", list.Parts.Select(p => p.Target.Indicator))}合计{list.Write(sum)}，超过{list.Whole.Target.Indicator}{list.Write(whole)}：各项有重叠，或{last.Indicator}不在其内。",
                    $"{string.Join(", ", list.Parts.Select(p => p.Target.Indicator))} come to {list.Write(sum)}, more than {list.Whole.Target.Indicator} {list.Write(whole)}: they overlap, or {last.Indicator} stands beside the total."),
                [
                    .. list.Working(),
                    .. list.Parts.Select(p => Ratio(p, list.Whole)),
                ],
                [Cite(list.Whole.Target), .. list.Parts.Select(p => Cite(p.Target))]);
        }
    }

    private static LocalizedText Ratio(Figure part, Figure whole)
    {
        var text = $"{part.Target.Indicator}：{Figures.Number(part.Stated.Centre / part.Measure.Scale)} ÷ {Figures.Number(whole.Stated.Centre / part.Measure.Scale)} = {Figures.Percent(part.Stated.Centre / whole.Stated.Centre)}";
        return new(text, text.Replace("：", ": ", StringComparison.Ordinal));
    }
}
