using System.Collections.Immutable;
using Luoshi.Core.Model;

namespace Luoshi.Office.Calendar;

/// <summary>One row of the data: a day off, or a weekend day that is worked.</summary>
/// <param name="Date">A date in China.</param>
/// <param name="Reason">Holiday, Rest or MakeUp.</param>
/// <param name="Name">The holiday that it belongs to.</param>
/// <param name="Source">The number of the notice or law.</param>
public sealed record HolidayRow(DateOnly Date, DayReason Reason, LocalizedText Name, string Source);

/// <summary>What is known of a whole year.</summary>
/// <param name="Announced">The year's notice is in the data, make-up days included.</param>
/// <param name="Source">The number of the notice, or of the law where the notice is missing.</param>
public sealed record HolidayYear(bool Announced, string Source);

/// <summary>Holidays and make-up days as data: the rows, and which years they settle.</summary>
public sealed record HolidayTable(ImmutableSortedDictionary<int, HolidayYear> Years, ImmutableSortedDictionary<DateOnly, HolidayRow> Rows)
{
    /// <summary>A table that knows nothing.</summary>
    public static HolidayTable Empty { get; } =
        new(ImmutableSortedDictionary<int, HolidayYear>.Empty, ImmutableSortedDictionary<DateOnly, HolidayRow>.Empty);

    /// <summary>
    /// This table with an office's own: a year that the other declares is taken wholly from it; its rows in other years are added,
    /// or replace the row of the same day (a notice may move a day at the end of the year before).
    /// </summary>
    public HolidayTable With(HolidayTable other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var kept = Rows.RemoveRange(Rows.Keys.Where(day => other.Years.ContainsKey(day.Year)));
        return new(Years.SetItems(other.Years), kept.SetItems(other.Rows));
    }
}
