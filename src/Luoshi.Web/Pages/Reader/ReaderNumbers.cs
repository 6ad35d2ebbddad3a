using System.Globalization;

namespace Luoshi.Web.Pages.Reader;

internal static class ReaderNumbers
{
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);
}
