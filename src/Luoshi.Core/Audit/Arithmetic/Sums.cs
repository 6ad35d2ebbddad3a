using System.Collections.Immutable;
using Luoshi.Core.Audit.Network;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>A list of parts against its whole, as far as several rules need it.</summary>
internal sealed record Sums(Relation Relation, Figure Whole, ImmutableArray<Figure> Parts)
{
    /// <summary>Whether the parts stand on other lines than the whole, as in a breakdown by area.</summary>
    public bool IsBreakdown => Parts.All(p => p.Target.Line != Whole.Target.Line);

    /// <summary>The whole and the parts.</summary>
    public IEnumerable<Target> Targets => Parts.Select(p => p.Target).Prepend(Whole.Target);

    /// <summary>The sum of the parts as written.</summary>
    public Interval Stated => Total(p => p.Stated);

    /// <summary>All lists of a plan whose parts make up the whole.</summary>
    public static IEnumerable<Sums> Of(AuditContext context, RelationKind kind = RelationKind.PartsOfWhole)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Relations(kind).Select(r => new Sums(r, context.Figures[r.WholeId], [.. r.PartIds.Select(p => context.Figures[p])]));
    }

    /// <summary>The sum of what the parts allow.</summary>
    public Interval Total(Func<Figure, Interval> value) => Parts.Aggregate(Interval.Of(0), (sum, p) => sum.Add(value(p)));

    /// <summary>The sum on paper, and its distance from the whole.</summary>
    public ImmutableArray<LocalizedText> Working()
    {
        var (whole, sum) = (Whole.Stated.Centre, Stated.Centre);
        var text = string.Join(" + ", Parts.Select(p => Write(p.Stated.Centre)));
        var total = Write(sum);
        var gap = Write(Math.Abs(whole - sum));
        return
        [
            .. Parts.Where(p => p.Target.Unit != Whole.Target.Unit).Select(Converted),
            new($"{text} = {total}", $"{text} = {total}"),
            sum < whole ? new($"{Write(whole)} − {total} = {gap}", $"{Write(whole)} − {total} = {gap}")
                : new($"{total} − {Write(whole)} = {gap}", $"{total} − {Write(whole)} = {gap}"),
        ];
    }

    /// <summary>An amount in the whole's unit.</summary>
    public string Write(decimal value) => Figures.Amount(Interval.Of(value), Whole.Measure, Whole.Target.Unit);

    private LocalizedText Converted(Figure part) =>
        Conversion.Step(Figures.Amount(Interval.Of(part.Stated.Centre), part.Measure, part.Target.Unit), Write(part.Stated.Centre));
}
