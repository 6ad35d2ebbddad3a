using Luoshi.Core.Audit.Network;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>A level that is a multiple of a base that is stated nowhere implies the base, and the growth a year where the span of years is known.</summary>
internal sealed class ImpliedBase : ImpliedRule
{
    public override string Code => "LS1104";

    public override LocalizedText Title => new("翻番推得的基数", "The base behind a multiple");

    public override LocalizedText Help => new("与基期统计数核对。", "Compare with the statistics of the base year.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        foreach (var group in context.Relations(RelationKind.MultipleOfBase).GroupBy(r => r.Basis))
        {
            var known = group
                .Select(r => (Level: context.Figures[r.WholeId], Node: context.Implied.Find(NetworkBuilder.ImpliedKey(r, context.Figures[r.WholeId]))))
                .Where(k => k.Node?.Value.IsBounded == true)
                .ToList();
            if (known.Count == 0)
            {
                continue;
            }

            var bases = known.Select(k => $"{k.Level.Name.Core} {k.Node?.Amount}").ToList();
            var factor = MultipleReader.Factor(context.Source.Slice(group.Key));
            var line = context.Near(group.Key, context.Source.LineSpan(known[0].Level.Target.Line));
            var growth = MultipleReader.Years(line) is int years ? Growth(factor, years) : [];
            yield return Report(
                context, group.Key,
                new($"按翻番推算，基期为{string.Join("、", bases)}。", $"By the multiple, the base is {string.Join(", ", bases)}."),
                [.. known.SelectMany(k => k.Node?.Why.Lines(context.Source) ?? []), .. growth], [.. known.Select(k => Cite(k.Level.Target))]);
        }
    }

    private static LocalizedText[] Growth(decimal factor, int years)
    {
        var rate = (decimal)Math.Pow((double)factor, 1.0 / years) - 1;
        var text = $"{Figures.Number(factor)}^(1/{Figures.Number(years)}) − 1 = {Figures.Percent(rate)}";
        return [new($"{Figures.Number(years)}年年均增长：{text}", $"growth a year over {Figures.Number(years)} years: {text}")];
    }
}
