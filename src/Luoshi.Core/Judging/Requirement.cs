using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Judging;

/// <summary>What has to be compared.</summary>
internal enum RequirementForm
{
    /// <summary>A level with the bounds.</summary>
    Level,

    /// <summary>A level less its base with the bounds.</summary>
    Addition,

    /// <summary>The relative change from the base with the bounds.</summary>
    Growth,

    /// <summary>A level with the bounds times the base.</summary>
    Multiple,
}

/// <summary>A target as something to compare numbers with.</summary>
/// <param name="Form">What has to be compared.</param>
/// <param name="Low">Least value that satisfies, in base units of the measure; for a multiple, a factor.</param>
/// <param name="High">Greatest value.</param>
/// <param name="Measure">What the bounds measure.</param>
/// <param name="Unit">The unit in which they are told.</param>
/// <param name="Falls">True where the level is to become less.</param>
internal sealed record Requirement(RequirementForm Form, decimal? Low, decimal? High, Measure Measure, string Unit, bool Falls)
{
    private const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>Reads a target; null where it states no amount that could be compared.</summary>
    public static Requirement? Of(Target target, TargetWords words, decimal tolerance)
    {
        var measure = Measure.Of(target.Unit);
        if (target.Low is null && target.High is null)
        {
            return words.Everywhere ? new(RequirementForm.Level, 1, null, Measure.Of("%"), "%", false) : null;
        }

        if (words.IsBase && target.Low is { } origin)
        {
            return new(RequirementForm.Level, InBase(origin * (1 << words.DoublingsAfter), measure), null, measure, target.Unit, false);
        }

        if (measure.Dimension == Measure.Doubling)
        {
            return target.Low is >= 1 and <= 10 and { } times && times == decimal.Truncate(times)
                ? new(RequirementForm.Multiple, 1 << (int)times, null, measure, target.Unit, false)
                : null;
        }

        if (measure.Dimension == "times")
        {
            return new(RequirementForm.Multiple, target.Low + (words.Grows ? 1 : 0), null, measure, target.Unit, false);
        }

        var form = measure.Dimension is "points" || (target.Increment && measure.Dimension != Measure.Share) ? RequirementForm.Addition
            : measure.Dimension == Measure.Share && words.Grows ? RequirementForm.Growth
            : RequirementForm.Level;
        var (low, high) = Bounds(target, words.Falls && form == RequirementForm.Level, words.Holds, tolerance);
        return new(form, InBase(low, measure), InBase(high, measure), measure, target.Unit, words.Falls);
    }

    /// <summary>A value in the base units of its measure; null where it is beyond all reason.</summary>
    public static decimal? InBase(decimal? value, Measure measure) => value is { } v && Math.Abs(v) <= Largest / Math.Max(1, measure.Scale) ? v * measure.Scale : null;

    public bool Allows(decimal value) => (Low is null || value >= Low) && (High is null || value <= High);

    // A plain number is a promise in one direction: a floor, or a ceiling for what is to become less. More than that is no miss,
    // unless the words say that the figure is to be held.
    private static (decimal? Low, decimal? High) Bounds(Target target, bool falls, bool holds, decimal tolerance)
    {
        var (low, high) = (target.Low ?? target.High, target.High ?? target.Low);
        return target.Bound switch
        {
            Bound.AtLeast => (target.Low ?? low, null),
            Bound.AtMost => (null, target.High ?? high),
            Bound.Range when holds => (low, high),
            Bound.Range => falls ? (null, high) : (low, null),
            Bound.About when holds => (low * (1 - tolerance), high * (1 + tolerance)),
            Bound.About => falls ? (null, high * (1 + tolerance)) : (low * (1 - tolerance), null),
            _ => falls ? (null, high) : (low, null),
        };
    }
}
