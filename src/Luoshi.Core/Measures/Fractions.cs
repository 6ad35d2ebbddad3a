using System.Globalization;

namespace Luoshi.Core.Measures;

/// <summary>Numbers that a plan writes as fractions.</summary>
public static class Fractions
{
    private const int FractionPlaces = 6;
    private const int LargestDenominator = 20;

    /// <summary>A number as the fraction it was written as: 1/3 is kept to six places, and nobody writes 0.333333; null for any other.</summary>
    public static string? Of(decimal value)
    {
        if (value is <= 0 or >= 1 || Math.Round(value, FractionPlaces - 1) == value)
        {
            return null;
        }

        for (var below = 3; below <= LargestDenominator; below++)
        {
            var above = Math.Round(value * below);
            if (above > 0 && Math.Round(above / below, FractionPlaces) == Math.Round(value, FractionPlaces))
            {
                return string.Create(CultureInfo.InvariantCulture, $"{above:0}/{below}");
            }
        }

        return null;
    }
}
