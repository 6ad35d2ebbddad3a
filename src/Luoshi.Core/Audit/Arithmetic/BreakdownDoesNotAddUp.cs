using System.Collections.Immutable;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>Figures given area by area do not add up to the figure stated elsewhere for the area around them.</summary>
internal sealed class BreakdownDoesNotAddUp : AuditRule
{
    public override string Code => "LS1002";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("分片区数字与总数不符", "Figures by area do not add up to the total");

    public override LocalizedText Help => new(
        "查明差额属于哪个片区，补上该片区的数字；或修改总数。", "Find out which area the difference belongs to and add its figure, or change the total.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        foreach (var list in Sums.Of(context).Where(l => l.IsBreakdown))
        {
            if (list.Total(context.Allowed).Meets(context.Allowed(list.Whole)))
            {
                continue;
            }

            var (whole, parts) = (list.Whole.Stated.Centre, list.Stated.Centre);
            var gap = list.Write(Math.Abs(whole - parts));
            var (zh, en) = parts < whole ? ("少", "short of") : ("多", "over");
            var silent = SilentAreas(context, list);
            yield return Explain(
                context, list.Whole.Target.Span,
                new(
                    $"{TargetText.Name(list.Whole.Target)}为{list.Write(whole)}，按片区列出的合计{list.Write(parts)}，{zh}{gap}。",
                    $"{TargetText.Name(list.Whole.Target)} is {list.Write(whole)}, but the areas come to {list.Write(parts)}: {gap} {en} it."),
                list.Targets, [.. list.Working(), .. silent.Select(s => s.Note)], beside: silent);
        }
    }

    // Lines between the parts that speak of an area inside the whole and give no such figure.
    private static ImmutableArray<RelatedSpan> SilentAreas(AuditContext context, Sums list)
    {
        var spoken = list.Parts.Select(p => p.Target.Line).ToHashSet();
        var place = list.Whole.Where;
        if (place.Length == 0 || spoken.Max() - spoken.Min() > 50)
        {
            return [];
        }

        var silent = ImmutableArray.CreateBuilder<RelatedSpan>();
        for (var line = spoken.Min(); line <= spoken.Max(); line++)
        {
            var span = context.Source.LineSpan(line);
            var at = context.Source.Text.IndexOf(place, span.Start, Math.Min(place.Length + 6, span.Length), StringComparison.Ordinal);
            var colon = at < 0 ? -1 : context.Source.Text.IndexOfAny(['：', ':'], at, Math.Min(24, span.End - at));
            if (colon > 0 && !spoken.Contains(line))
            {
                var area = TextSpan.FromBounds(at, colon);
                var name = context.Source.Slice(area);
                silent.Add(new(area, new($"{name}没有给出这一数字", $"{name} gives no such figure")));
            }
        }

        return silent.ToImmutable();
    }
}
