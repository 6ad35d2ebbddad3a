using System.Globalization;

namespace Luoshi.Web.Lists;

/// <summary>Whole numbers of an address, which anybody can write: what is none is as if it were not there.</summary>
public static class QueryNumber
{
    public static int? Of(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
