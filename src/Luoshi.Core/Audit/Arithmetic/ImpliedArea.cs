using System.Collections.Immutable;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>An amount and the same amount per unit of area imply the area.</summary>
internal sealed class ImpliedArea : ImpliedRule
{
    // Each looks through all targets for further densities of its place.
    private const int MostGroups = 50;

    public override string Code => "LS1103";

    public override LocalizedText Title => new("单位密度推得的面积（人数）", "The area or head count behind a density");

    public override LocalizedText Help => new("与规划面积（人口）核对，并写明单位量按哪个范围计算。", "Compare with the planned area or population, and state which one the density is counted by.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        foreach (var group in DensitySpread.Of(context).Where(g => g.Spread <= context.Settings.DensityTolerance).Take(MostGroups))
        {
            var (low, high) = (Figures.Number(group.Low), Figures.Number(group.High));
            var one = group.Members.Length == 1;
            var working = group.Working();
            ImmutableArray<(Target Target, LocalizedText Line)> carried = [];
            if (!one)
            {
                carried = [.. Carried(context, group)];
                working = [.. working, group.Gap(), .. carried.Select(c => c.Line)];
            }

            var value = low == high ? low : $"{low}―{high}";
            yield return Explain(
                context, group.Members[0].Density.Target.Span,
                new(
                    $"由{Figures.Number(group.Members.Length)}项总量和单位量推得{value}{group.Per}{(one ? string.Empty : $"，彼此相差{Figures.Percent(group.Spread)}，相互一致")}。",
                    $"{Figures.Number(group.Members.Length)} amounts and densities imply {value} {group.Per}{(one ? string.Empty : $"; they lie {Figures.Percent(group.Spread)} apart and agree")}."),
                group.Targets.Concat(carried.Select(c => c.Target)), working);
        }
    }

    // Densities of the same place without an amount of their own: the area gives it.
    private static IEnumerable<(Target Target, LocalizedText Line)> Carried(AuditContext context, DensitySpread group)
    {
        var model = group.Members[0].Density;
        var stated = group.Members.Select(m => m.Density.Target.Id).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Figure> others = [.. context.Plan.Targets.Select(t => context.Figures[t.Id])
            .Where(f => f.Form == FigureForm.Density && f.Name.Per == group.Per && f.Where == model.Where && f.SameYear(model) && !stated.Contains(f.Target.Id))];
        foreach (var other in others)
        {
            var value = other.Stated.Multiply(new(group.Low, group.High));
            var sum = $"{Figures.Stated(other.Target)} × {Figures.Number(group.Low)}―{Figures.Number(group.High)} = {Figures.Amount(value, other.Measure, other.Target.Unit)}";
            yield return (other.Target, new($"{other.Name.Core}：{sum}", $"{other.Name.Core}: {sum}"));
        }
    }
}
