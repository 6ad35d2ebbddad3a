using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Semantics.Relations;

/// <summary>
/// Ties an amount per unit of area or per head to the amount itself (每平方公里工业总产值540亿元 to 工业总产值6300亿元), and a rate
/// of use to the amount it is counted by (万元工业增加值能耗 to 工业增加值).
/// </summary>
internal static class DensityFinder
{
    private static readonly string[] Counters = ["每万元", "万元", "单位"];

    private static readonly string[] Uses = ["能耗", "综合能耗", "电耗", "水耗", "用水量", "用电量", "取水量", "碳排放", "二氧化碳排放", "二氧化碳排放量", "碳排放强度", "建设用地"];

    /// <summary>The relations of all densities and rates of use.</summary>
    public static IEnumerable<Relation> Find(RelationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var figure in context.Figures)
        {
            if (figure.Form == FigureForm.Density)
            {
                var level = context.Levels.Meant(figure.Name.Core, figure);
                if (level is not null && level.Measure.Dimension == figure.Measure.Dimension)
                {
                    yield return new(RelationKind.DensityOf, level.Target.Id, [figure.Target.Id], figure.Target.Span, null);
                }
            }
            else if (CountedBy(figure.Name.Core) is string counted && context.Levels.Meant(counted, figure) is Figure amount
                && amount.Measure.Dimension == "money" && figure.Form == FigureForm.Level)
            {
                yield return new(RelationKind.RatePer, amount.Target.Id, [figure.Target.Id], figure.Target.Span, null);
            }
        }
    }

    private static string? CountedBy(string core)
    {
        var counter = Counters.FirstOrDefault(c => core.StartsWith(c, StringComparison.Ordinal));
        var use = Uses.FirstOrDefault(u => core.EndsWith(u, StringComparison.Ordinal));
        return counter is null || use is null || core.Length < counter.Length + use.Length + 2 ? null : core[counter.Length..^use.Length];
    }
}
