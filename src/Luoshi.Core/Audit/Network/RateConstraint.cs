using System.Collections.Immutable;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Network;

/// <summary>The total used is the amount, in the unit that the rate is counted by, times the rate.</summary>
/// <param name="relation">The relation it comes from.</param>
/// <param name="total">What is used in all.</param>
/// <param name="rate">What is used for each unit of the amount.</param>
/// <param name="amount">What the rate is counted by.</param>
/// <param name="by">The unit of the amount, and that of the total.</param>
internal sealed class RateConstraint(Relation relation, Node total, Node rate, Node amount, RateUnit by) : Constraint(relation)
{
    public override ImmutableArray<Node> Nodes => [total, rate, amount];

    // The total is known by this alone, so nothing follows from it for the others.
    public override IEnumerable<Proposal> Propose()
    {
        var units = new Interval(amount.Value.Low / by.PerMeasure.Scale, amount.Value.High / by.PerMeasure.Scale);
        var value = units.Multiply(rate.Value).Multiply(Interval.Of(total.Measure.Scale / rate.Measure.Scale));
        var suffix = rate.Unit == by.Use ? "/" + by.Per : string.Empty;
        yield return new(total, value, () => $"{amount.AmountIn(by.PerMeasure, by.Per)} × {rate.Factor}{suffix}", () => [rate, amount])
        {
            Measure = by.PerMeasure,
            Unit = by.Per,
        };
    }
}

/// <summary>The units of a rate of use: for each of what (万元), and in what (吨标准煤).</summary>
/// <param name="Use">What the total is counted in.</param>
/// <param name="Per">What the rate is counted by.</param>
internal readonly record struct RateUnit(string Use, string Per)
{
    private const string Money = "万元";

    /// <summary>The unit that the rate is counted by, resolved.</summary>
    public Measure PerMeasure => Measure.Of(Per);

    /// <summary>
    /// Read from the unit (吨标准煤/万元) or else from the name (万元工业增加值能耗); null where neither says for how much money
    /// the rate counts.
    /// </summary>
    public static RateUnit? Of(Figure rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        var unit = rate.Target.Unit;
        var slash = unit.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0)
        {
            var per = unit[(slash + 1)..];
            return Measure.Of(per).Dimension == Measure.Of(Money).Dimension ? new(unit[..slash], per) : null;
        }

        return rate.Target.Indicator.Contains(Money, StringComparison.Ordinal) ? new(unit, Money) : null;
    }
}
