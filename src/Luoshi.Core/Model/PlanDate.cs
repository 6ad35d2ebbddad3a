using System.Globalization;

namespace Luoshi.Core.Model;

/// <summary>
/// A date as a plan gives it: a year, a month or a day, and possibly a period that opens earlier.
/// A plan that says 2015年底前 promises the year 2015; finer dates than the text gives are never invented.
/// </summary>
/// <param name="Year">The year by which (or in which) something is owed.</param>
/// <param name="Month">1-12, or null where the text gives none.</param>
/// <param name="Day">1-31, or null where the text gives none.</param>
/// <param name="FromYear">First year of a period such as 2012―2015年 or 2012年4—6月; null for a single date.</param>
/// <param name="FromMonth">First month of a period of months, or null.</param>
/// <param name="FromDay">First day of a period of days, or null.</param>
public readonly record struct PlanDate(int Year, int? Month = null, int? Day = null, int? FromYear = null, int? FromMonth = null, int? FromDay = null)
{
    /// <summary>The last day that still meets the date. A day that its month does not have (2月30日) stands for the month's last.</summary>
    public DateOnly LastDay => new(
        Year,
        Month ?? 12,
        Math.Min(Day ?? 31, DateTime.DaysInMonth(Year, Month ?? 12)));

    /// <summary>The end of the date or period: "2015", "2015-06" or "2015-06-30".</summary>
    public string End => Write(Year, Month, Day);

    /// <summary>The first day of the date or period.</summary>
    public DateOnly FirstDay => FromYear is int from
        ? new(from, FromMonth ?? 1, Math.Min(FromDay ?? 1, DateTime.DaysInMonth(from, FromMonth ?? 1)))
        : new(Year, Month ?? 1, Math.Min(Day ?? 1, DateTime.DaysInMonth(Year, Month ?? 1)));

    /// <summary>The canonical form: as <see cref="End"/>, and for a period "2012/2015", "2012-04/2012-06".</summary>
    public override string ToString() => FromYear is int from ? Write(from, FromMonth, FromDay) + "/" + End : End;

    private static string Write(int year, int? month, int? day) => (month, day) switch
    {
        (null, _) => year.ToString("D4", CultureInfo.InvariantCulture),
        (int m, null) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{m:D2}"),
        (int m, int d) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{m:D2}-{d:D2}"),
    };

    /// <summary>Reads what <see cref="ToString"/> writes: "2015", "2015-06", "2015-06-30", "2012/2015", "2012-04/2012-06".</summary>
    public static bool TryParse(string? text, out PlanDate date)
    {
        date = default;
        var slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        if (text is null || !TryRead(text[(slash + 1)..], out var end))
        {
            return false;
        }

        if (slash < 0)
        {
            date = end;
            return true;
        }

        if (!TryRead(text[..slash], out var from) || from.FirstDay > end.LastDay)
        {
            return false;
        }

        date = end with { FromYear = from.Year, FromMonth = from.Month, FromDay = from.Day };
        return true;
    }

    private static bool TryRead(string text, out PlanDate date)
    {
        date = default;
        var parts = text.Split('-');
        var year = parts.Length is >= 1 and <= 3 ? Part(parts[0], 0, parts[0].Length, 4) : -1;
        var month = parts.Length > 1 ? Part(parts[1], 0, parts[1].Length, 2) : 1;
        var day = parts.Length > 2 ? Part(parts[2], 0, parts[2].Length, 2) : 1;
        if (year < 1 || month is < 1 or > 12 || day is < 1 or > 31)
        {
            return false;
        }

        date = new(year, parts.Length > 1 ? month : null, parts.Length > 2 ? day : null);
        return true;
    }

    private static int Part(string? text, int start, int end, int digits) =>
        text is not null && end - start == digits && int.TryParse(text.AsSpan(start, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1;
}
