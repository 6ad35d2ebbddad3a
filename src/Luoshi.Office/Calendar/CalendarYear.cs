using System.Collections.Immutable;

namespace Luoshi.Office.Calendar;

/// <summary>What is known of a year, for whoever wants to see what deadlines rest on.</summary>
/// <param name="Certainty">Known where the year's notice is in the data; otherwise every day that is not listed is worked or not by the week alone.</param>
/// <param name="Source">The number of the notice, or of the law where the notice is missing; null for a year outside the data.</param>
/// <param name="WorkingDays">How many days of the year are worked, as far as is known.</param>
/// <param name="Days">The days off and the make-up working days, in order.</param>
public sealed record CalendarYear(int Year, DayCertainty Certainty, string? Source, int WorkingDays, ImmutableArray<HolidayRow> Days)
{
    /// <summary>The first year that can be asked about.</summary>
    public const int First = 1949;

    /// <summary>The last year that can be asked about.</summary>
    public const int Last = 9998;

    /// <summary>Reads a year of a calendar; null for a number that is no year of it.</summary>
    public static CalendarYear? Of(WorkingCalendar calendar, int year)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (year is < First or > Last)
        {
            return null;
        }

        var known = calendar.Table.Years.GetValueOrDefault(year);
        return new(
            year,
            known is null ? DayCertainty.NotCovered : known.Announced ? DayCertainty.Known : DayCertainty.NotAnnounced,
            known?.Source,
            calendar.CountWorkingDays(new(year - 1, 12, 31), new(year, 12, 31)).Days,
            [.. calendar.Table.Rows.Values.Where(row => row.Date.Year == year)]);
    }
}
