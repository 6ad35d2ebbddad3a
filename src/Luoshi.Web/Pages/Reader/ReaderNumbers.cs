using System.Globalization;

namespace Luoshi.Web.Pages.Reader;

internal static class ReaderNumbers
{
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number in an address; null where it is none, since a mistyped address still shows the plan.</summary>
    public static int? Read(string? number) => int.TryParse(number, NumberStyles.Integer, CultureInfo.InvariantCulture, out var read) ? read : null;
}
