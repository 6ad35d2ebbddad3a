using System.Globalization;

namespace Luoshi.Office.Cases;

/// <summary>Days in the data of cases, as 2013-06-30.</summary>
public static class CaseDay
{
    private const string Format = "yyyy-MM-dd";

    public static bool TryRead(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>The day; null where there is none or it cannot be read.</summary>
    public static DateOnly? Read(string? text) => TryRead(text, out var day) ? day : null;

    public static string Write(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);
}
