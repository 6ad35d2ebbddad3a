using System.Collections.Immutable;
using Luoshi.Core.Audit.Network;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>The areas or head counts that the densities of one place and year imply, side by side.</summary>
internal sealed record DensitySpread(string Per, ImmutableArray<(Figure Level, Figure Density, Node Divisor)> Members)
{
    /// <summary>The smallest of them.</summary>
    public decimal Low => Members.Min(m => m.Divisor.Value.Centre);

    /// <summary>The largest of them.</summary>
    public decimal High => Members.Max(m => m.Divisor.Value.Centre);

    /// <summary>How far apart they lie, as a share of the smallest.</summary>
    public decimal Spread => Low == 0 ? 0 : (High - Low) / Low;

    /// <summary>The groups of a plan, in order of the text.</summary>
    public static IEnumerable<DensitySpread> Of(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Relations(RelationKind.DensityOf)
            .Select(r => (Level: context.Figures[r.WholeId], Density: context.Figures[r.PartIds[0]], Relation: r))
            .GroupBy(m => (m.Density.Name.Per, m.Density.Where, m.Density.Target.Deadline?.Year))
            .Select(g => new DensitySpread(g.Key.Per, [.. g.SelectMany(m => Member(context, m.Level, m.Density, m.Relation))]))
            .Where(s => s.Members.Length > 0);
    }

    /// <summary>The targets that they come from.</summary>
    public IEnumerable<Target> Targets => Members.SelectMany(m => new[] { m.Level.Target, m.Density.Target });

    /// <summary>How far apart they lie, as a sum.</summary>
    public LocalizedText Gap()
    {
        var (low, high) = (Figures.Number(Low) + Per, Figures.Number(High) + Per);
        var sum = $"({high} − {low}) ÷ {low} = {Figures.Percent(Spread)}";
        return new($"相差：{sum}", $"apart: {sum}");
    }

    /// <summary>The sums, a line each.</summary>
    public ImmutableArray<LocalizedText> Working() => [.. Members.SelectMany(m => Lines(m.Level, m.Density, m.Divisor))];

    private static ImmutableArray<LocalizedText> Lines(Figure level, Figure density, Node divisor)
    {
        var sum = $"{Conversion.Write(level, density)} ÷ {Figures.Stated(density.Target)} = {divisor.Amount}";
        return Conversion.Of(level, density).Add(new($"{level.Name.Core}：{sum}", $"{level.Name.Core}: {sum}"));
    }

    private static IEnumerable<(Figure, Figure, Node)> Member(AuditContext context, Figure level, Figure density, Relation relation) =>
        context.Implied.Find(NetworkBuilder.ImpliedKey(relation, level)) is Node node && node.Value.IsBounded ? [(level, density, node)] : [];
}
