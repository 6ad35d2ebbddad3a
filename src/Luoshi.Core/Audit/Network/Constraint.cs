using System.Collections.Immutable;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Network;

/// <summary>What a constraint says about one of its quantities, given the others.</summary>
/// <param name="Node">The quantity.</param>
/// <param name="Value">Where it must lie.</param>
/// <param name="Sum">Writes the calculation, without its result.</param>
/// <param name="From">The quantities used.</param>
internal sealed record Proposal(Node Node, Interval Value, Func<string> Sum, Func<ImmutableArray<Node>> From)
{
    /// <summary>The unit in which the sum writes what it starts from, resolved; quantities written in another are converted first.</summary>
    public Measure Measure { get; init; } = Node.Measure;

    /// <summary>The same unit, for display.</summary>
    public string Unit { get; init; } = Node.Unit;
}

/// <summary>Something that must hold between quantities, because the plan's words say so.</summary>
/// <param name="relation">The relation it comes from.</param>
internal abstract class Constraint(Relation relation)
{
    /// <summary>The relation it comes from.</summary>
    public Relation Relation { get; } = relation;

    /// <summary>The quantities it ties together.</summary>
    public abstract ImmutableArray<Node> Nodes { get; }

    /// <summary>What follows for each quantity from the others.</summary>
    public abstract IEnumerable<Proposal> Propose();
}

/// <summary>The parts make up the whole.</summary>
internal sealed class SumConstraint(Relation relation, Node whole, ImmutableArray<Node> parts) : Constraint(relation)
{
    // Nobody follows a remainder over more parts than this by hand.
    private const int LongestReversed = 50;

    public override ImmutableArray<Node> Nodes => [whole, .. parts];

    public override IEnumerable<Proposal> Propose()
    {
        // The running sums from both ends give each part the sum of the others in linear time.
        var before = new Interval[parts.Length + 1];
        var after = new Interval[parts.Length + 1];
        before[0] = after[parts.Length] = Interval.Of(0);
        for (var i = 0; i < parts.Length; i++)
        {
            before[i + 1] = before[i].Add(parts[i].Value);
            after[parts.Length - i - 1] = after[parts.Length - i].Add(parts[parts.Length - i - 1].Value);
        }

        yield return new(whole, before[^1], () => string.Join(" + ", parts.Select(p => p.AmountIn(whole.Measure, whole.Unit))), () => parts);
        for (var i = 0; i < parts.Length && parts.Length <= LongestReversed; i++)
        {
            var part = parts[i];
            var value = whole.Value.Subtract(before[i].Add(after[i + 1]));
            yield return new(
                part, value,
                () => string.Join(" − ", parts.Remove(part).Prepend(whole).Select(p => p.AmountIn(part.Measure, part.Unit))),
                () => [whole, .. parts.Remove(part)]);
        }
    }
}

/// <summary>The product is one quantity times another.</summary>
internal sealed class ProductConstraint(Relation relation, Node product, Node left, Node right) : Constraint(relation)
{
    public override ImmutableArray<Node> Nodes => [product, left, right];

    public override IEnumerable<Proposal> Propose()
    {
        yield return new(product, left.Value.Multiply(right.Value), () => $"{right.FactorIn(product.Measure, product.Unit)} × {left.FactorIn(product.Measure, product.Unit)}", () => [left, right]);
        yield return Quotient(left, right);
        yield return Quotient(right, left);
    }

    private Proposal Quotient(Node result, Node by) => new(
        result, product.Value.Divide(by.Value), () => $"{product.AmountIn(by.Measure, by.Unit)} ÷ {by.Factor}", () => [product, by])
    {
        Measure = by.Measure,
        Unit = by.Unit,
    };
}

/// <summary>The result is a fixed multiple of the base.</summary>
internal sealed class MultipleConstraint(Relation relation, Node result, Node origin, decimal factor) : Constraint(relation)
{
    public override ImmutableArray<Node> Nodes => [result, origin];

    public override IEnumerable<Proposal> Propose()
    {
        var times = Interval.Of(factor);
        yield return new(result, origin.Value.Multiply(times), () => $"{origin.Amount} × {Figures.Number(factor)}", () => [origin]);
        yield return new(origin, result.Value.Divide(times), () => $"{result.Amount} ÷ {Figures.Number(factor)}", () => [result]);
    }
}

/// <summary>A part is no more than its whole.</summary>
internal sealed class PartConstraint(Relation relation, Node whole, Node part) : Constraint(relation)
{
    public override ImmutableArray<Node> Nodes => [whole, part];

    public override IEnumerable<Proposal> Propose()
    {
        yield return new(whole, new(part.Value.Low, null), () => $"{part.Amount} ≤", () => [part]) { Measure = part.Measure, Unit = part.Unit };
        yield return new(part, new(null, whole.Value.High), () => $"≤ {whole.Amount}", () => [whole]) { Measure = whole.Measure, Unit = whole.Unit };
    }
}

/// <summary>The same quantity, stated twice.</summary>
internal sealed class SameConstraint(Relation relation, Node one, Node other) : Constraint(relation)
{
    public override ImmutableArray<Node> Nodes => [one, other];

    public override IEnumerable<Proposal> Propose()
    {
        yield return new(one, other.Value, () => other.Amount, () => [other]) { Measure = other.Measure, Unit = other.Unit };
        yield return new(other, one.Value, () => one.Amount, () => [one]) { Measure = one.Measure, Unit = one.Unit };
    }
}
