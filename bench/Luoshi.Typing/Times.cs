using System.Globalization;

namespace Luoshi.Typing;

/// <summary>Times in milliseconds, told as a line of the table.</summary>
internal static class Times
{
    public static string Line(string what, IEnumerable<double> times)
    {
        var sorted = times.Order().ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"| {what} | {At(sorted, 0.5):0.0} ms | {At(sorted, 0.99):0.0} ms | {sorted[^1]:0.0} ms |");
    }

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)];
}
