using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>One total of an area is carried on in the part about that area, another total of the same area is not.</summary>
internal sealed class TotalNotBrokenDown : AuditRule
{
    private const int MostCited = 20;

    public override string Code => "LS1003";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("总数在分片区内容中没有着落", "A total is not carried on area by area");

    public override LocalizedText Help => new(
        "在该片区的内容里写明这一数字由哪些建设内容构成，或说明不再细分。", "Say in the part about the area what makes up this figure, or that it is not divided further.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        var carried = context.Relations(RelationKind.PartsOfWhole).Concat(context.Relations(RelationKind.Restates))
            .Where(r => r.PartIds.All(p => context.Figures[p].Target.Line != context.Figures[r.WholeId].Target.Line))
            .Where(r => context.Figures[r.WholeId].Where.Length > 0)
            .ToLookup(r => (context.Figures[r.WholeId].Target.Line, context.Figures[r.WholeId].Where, context.Figures[r.WholeId].Measure));
        if (carried.Count == 0)
        {
            yield break;
        }

        var done = context.Relations(RelationKind.PartsOfWhole).Concat(context.Relations(RelationKind.Restates)).Select(r => r.WholeId).ToHashSet(StringComparer.Ordinal);
        foreach (var total in context.Plan.Targets.Select(t => context.Figures[t.Id]).Where(f => f.Where.Length > 0 && !done.Contains(f.Target.Id)))
        {
            var siblings = carried[(total.Target.Line, total.Where, total.Measure)].ToList();
            if (siblings.Count == 0)
            {
                continue;
            }

            var sibling = context.Figures[siblings[0].WholeId].Target;
            var name = TargetText.Name(total.Target);
            yield return Explain(
                context, total.Target.Span,
                new(
                    $"{name} {Figures.Stated(total.Target)}在后文分片区内容里没有对应的数字，而同一片区的另一项（{sibling.Number}）有。",
                    $"{name} {Figures.StatedEn(total.Target)} is not taken up area by area later, while another figure of the same area ({sibling.Number}) is."),
                [total.Target, sibling, .. siblings.SelectMany(s => s.PartIds).Take(MostCited).Select(p => context.Figures[p].Target)],
                [
                    new($"{sibling.Number}在后文分片区写到", $"{sibling.Number} is taken up area by area later"),
                    new($"{total.Target.Number}在后文没有写到", $"{total.Target.Number} is not"),
                ]);
        }
    }
}
