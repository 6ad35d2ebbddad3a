using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Network;

/// <summary>What a quantity of the network is.</summary>
internal enum NodeKind
{
    /// <summary>A figure that the plan states.</summary>
    Stated,

    /// <summary>The total outside the plan that a share is a share of.</summary>
    OutsideTotal,

    /// <summary>The average outside the plan that a ratio compares with.</summary>
    OutsideAverage,

    /// <summary>The area or head count behind an amount and its density.</summary>
    Divisor,

    /// <summary>What there was before the increment.</summary>
    Baseline,

    /// <summary>What a multiple starts from.</summary>
    Base,

    /// <summary>The amount that a share of a stated figure comes to.</summary>
    PartAmount,

    /// <summary>The total that a rate of use comes to.</summary>
    UseTotal,
}

/// <summary>One quantity of the network: what is known of it, and how that is known.</summary>
internal sealed class Node(string key, NodeKind kind, LocalizedText name, Measure measure, string unit, Interval value, Derivation why)
{
    /// <summary>Identifies the quantity.</summary>
    public string Key { get; } = key;

    /// <summary>What it is.</summary>
    public NodeKind Kind { get; } = kind;

    /// <summary>What people call it.</summary>
    public LocalizedText Name { get; } = name;

    /// <summary>Its unit, resolved.</summary>
    public Measure Measure { get; } = measure;

    /// <summary>Its unit, for display.</summary>
    public string Unit { get; } = unit;

    /// <summary>The values it may have.</summary>
    public Interval Value { get; private set; } = value;

    /// <summary>How that is known.</summary>
    public Derivation Why { get; private set; } = why;

    /// <summary>The value as people write it.</summary>
    public string Amount => Fraction is { } fraction ? fraction + Unit : Figures.Amount(Value, Measure, Unit);

    /// <summary>The value in another unit where that measures the same; otherwise as people write it.</summary>
    public string AmountIn(Measure measure, string unit) =>
        Conversion.Needed(Measure, measure) ? Figures.Amount(Value, measure, unit) : Amount;

    /// <summary>The value as a factor of a sum: a fraction in brackets.</summary>
    public string Factor => Fraction is { } fraction ? $"({fraction}){Unit}" : Amount;

    /// <summary>The value as a factor, in another unit where that measures the same.</summary>
    public string FactorIn(Measure measure, string unit) => Conversion.Needed(Measure, measure) ? AmountIn(measure, unit) : Factor;

    // Only a figure that the plan states is written as a fraction; what is calculated is a decimal.
    private string? Fraction => Why.Given is not null && Value.IsPoint ? Fractions.Of(Value.Low.GetValueOrDefault() / Measure.Scale) : null;

    /// <summary>Learns that the quantity lies inside a narrower interval.</summary>
    public void Learn(Interval value, Derivation why)
    {
        Value = value;
        Why = why;
    }
}
