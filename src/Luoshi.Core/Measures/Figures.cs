using System.Globalization;
using Luoshi.Core.Model;

namespace Luoshi.Core.Measures;

/// <summary>How numbers are written in messages: as one would on paper, the same on every machine.</summary>
internal static class Figures
{
    private const decimal Whole = 1_000_000_000_000_000m;

    /// <summary>A whole number.</summary>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number with as many decimals as it needs, at most <paramref name="decimals"/>.</summary>
    public static string Number(decimal value, int decimals = 2)
    {
        if (value.Scale == 0 && value is not 0 and > -Whole and < Whole)
        {
            return ((long)value).ToString(CultureInfo.InvariantCulture);
        }

        var small = value != 0 && Math.Abs(value) < 1;
        var rounded = Math.Round(value, small ? decimals + 2 : decimals, MidpointRounding.AwayFromZero);

        // Most figures are whole, and those are written several times faster than through a pattern.
        return rounded == Math.Truncate(rounded) && rounded is not 0 and > -Whole and < Whole
            ? ((long)rounded).ToString(CultureInfo.InvariantCulture)
            : rounded.ToString(small ? "0.######" : "0.####", CultureInfo.InvariantCulture);
    }

    /// <summary>A share as a percentage.</summary>
    public static string Percent(decimal share) => Number(share * 100, 1) + "%";

    /// <summary>An interval in base units, written in a unit; rounded to whole units where it is large.</summary>
    public static string Amount(Interval value, Measure measure, string unit)
    {
        var low = value.Low is decimal l ? Rounded(l / measure.Scale) : null;
        var high = value.High == value.Low ? low : value.High is decimal h ? Rounded(h / measure.Scale) : null;
        return (low, high) switch
        {
            (null, null) => "?",
            (not null, null) => "≥" + low + unit,
            (null, not null) => "≤" + high + unit,
            _ => low == high ? low + unit : low + "―" + high + unit,
        };
    }

    /// <summary>A target's value as the plan states it.</summary>
    public static string Stated(Target target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var low = target.Low is decimal l ? Fractions.Of(l) ?? Number(l, 6) : null;
        var high = target.High is decimal h ? Fractions.Of(h) ?? Number(h, 6) : null;
        return target.Bound switch
        {
            Bound.AtLeast => "≥" + low + target.Unit,
            Bound.AtMost => "≤" + high + target.Unit,
            Bound.About => "约" + (low ?? high) + target.Unit,
            _ => low == high ? low + target.Unit : low + "―" + high + target.Unit,
        };
    }

    /// <summary>The same for readers of English.</summary>
    public static string StatedEn(Target target) => InEnglish(Stated(target));

    /// <summary>A stated value for readers of English.</summary>
    public static string InEnglish(string stated) => stated.Replace("约", "about ", StringComparison.Ordinal);

    private static string Rounded(decimal value) => Number(value, Math.Abs(value) >= 100 ? 0 : Math.Abs(value) >= 1 ? 2 : 4);
}
