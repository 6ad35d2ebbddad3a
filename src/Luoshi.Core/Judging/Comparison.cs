using System.Globalization;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Judging;

/// <summary>An observation brought to the terms of a requirement.</summary>
/// <param name="Used">The observation.</param>
/// <param name="Base">The base that it was counted from.</param>
/// <param name="Value">What is compared, in base units of the requirement's measure; null where it cannot be.</param>
/// <param name="Reached">Whether it satisfies.</param>
/// <param name="Gap">How far it is from satisfying; 0 where it does.</param>
/// <param name="Shown">What is compared, in words.</param>
/// <param name="Fault">Why it cannot be compared.</param>
internal readonly record struct Comparison(Observation? Used, Observation? Base, decimal? Value, bool? Reached, string Gap, LocalizedText Shown, LocalizedText Fault)
{
    public static Comparison Of(Requirement required, Observation observed, List<Observation> bases, Target target)
    {
        var measure = Measure.Of(observed.Unit);
        var value = Requirement.InBase(observed.Value, measure);
        var raw = observed.Value.ToString(CultureInfo.InvariantCulture) + observed.Unit;
        Comparison Cannot(LocalizedText why) => new(observed, null, null, null, string.Empty, new(raw, raw), why);
        if (value is not { } level)
        {
            return Cannot(new("数值太大，无法比较。", "The number is too large to compare."));
        }

        var direct = required.Form == RequirementForm.Level || (observed.Kind == ObservationKind.Change && required.Form != RequirementForm.Multiple);
        if (direct)
        {
            return Comparable(measure, required.Measure)
                ? Made(required, observed, null, level)
                : Cannot(TestWording.UnitsDiffer(target, observed));
        }

        // What remains counts from a base, in whatever both are measured.
        var found = bases.FindLast(b => Comparable(Measure.Of(b.Unit), measure));
        if (required.Form == RequirementForm.Growth && measure.Dimension == Measure.Share && found is null)
        {
            return Made(required, observed, null, level);
        }

        if (found is null || Requirement.InBase(found.Value, Measure.Of(found.Unit)) is not { } origin || (origin == 0 && required.Form != RequirementForm.Addition))
        {
            return Cannot(TestWording.NeedsBase(target));
        }

        return required.Form switch
        {
            RequirementForm.Addition when !Comparable(measure, required.Measure) => Cannot(TestWording.UnitsDiffer(target, observed)),
            RequirementForm.Addition => Made(required, observed, found, required.Falls ? origin - level : level - origin),
            RequirementForm.Growth => Made(required, observed, found, (required.Falls ? origin - level : level - origin) / origin),
            _ => Made(required, observed, found, level / origin),
        };
    }

    private static Comparison Made(Requirement required, Observation observed, Observation? origin, decimal value)
    {
        var reached = required.Allows(value);
        var gap = reached ? string.Empty : TestWording.Amount(required, value < required.Low ? required.Low.Value - value : value - required.High.GetValueOrDefault());
        return new(observed, origin, value, reached, gap, TestWording.Observed(required, observed, origin, value), default);
    }

    // A share may be given as a percentage or as a fraction, and a change of a share in points.
    private static bool Comparable(Measure one, Measure other) =>
        one.Dimension == other.Dimension || (IsRate(one) && IsRate(other));

    private static bool IsRate(Measure measure) => measure.Dimension is Measure.Share or Measure.Plain or "points";
}
