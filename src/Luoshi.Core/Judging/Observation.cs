using Luoshi.Core.Model;

namespace Luoshi.Core.Judging;

/// <summary>What an observed number is.</summary>
public enum ObservationKind
{
    /// <summary>A level reached: 1250亿元, 46.5%.</summary>
    Level,

    /// <summary>What was added or changed since the base: 12家 added, 8% grown.</summary>
    Change,

    /// <summary>The level from which an increment, a growth or a multiple counts.</summary>
    Base,
}

/// <summary>A number seen in the world, to hold against a target.</summary>
/// <param name="Value">The number, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Its unit: 亿元, %, 家; "" for a pure number such as 0.22.</param>
/// <param name="When">The day, month or year that the number is about, not when it was published.</param>
/// <param name="Kind">What the number is.</param>
/// <param name="Scope">The park, area or body that it is about; null where it is about whatever the target is about.</param>
public sealed record Observation(decimal Value, string Unit, PlanDate When, ObservationKind Kind = ObservationKind.Level, string? Scope = null)
{
    /// <summary>The last day that the number is about.</summary>
    public DateOnly On => When.LastDay;
}
