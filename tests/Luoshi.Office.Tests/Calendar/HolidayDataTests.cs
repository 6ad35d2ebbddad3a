using System.Globalization;
using Luoshi.Office.Calendar;

namespace Luoshi.Office.Tests.Calendar;

/// <summary>The data that the product comes with, against what the notices and the law say.</summary>
public class HolidayDataTests
{
    private static readonly HolidayTable Table = WorkingCalendar.Standard.Table;
    private static readonly ChineseLunisolarCalendar Lunar = new();

    public static TheoryData<int> Years => [.. Table.Years.Keys];

    // Days off named in the notices, make-up days that fall in the year, and the working days of the whole year: Mondays to Fridays less
    // the days of the law. In 2012 one more is missing, since a day of its New Year was worked on 31 December 2011.
    [Theory]
    [InlineData(2012, 27, 6, 249)]
    [InlineData(2013, 29, 12, 250)]
    [InlineData(2014, 22, 5, 250)]
    [InlineData(2015, 26, 5, 249)]
    [InlineData(2016, 24, 6, 250)]
    [InlineData(2024, 28, 8, 251)]
    [InlineData(2025, 28, 5, 248)]
    [InlineData(2026, 33, 6, 248)]
    public void A_year_has_the_days_off_and_make_up_days_of_its_notice(int year, int off, int madeUp, int worked)
    {
        var rows = Table.Rows.Values.Where(row => row.Date.Year == year).ToList();

        Assert.Equal((off, madeUp), (rows.Count(r => r.Reason != DayReason.MakeUp), rows.Count(r => r.Reason == DayReason.MakeUp)));
        Assert.True(Table.Years[year].Announced);
        var count = WorkingCalendar.Standard.CountWorkingDays(new(year - 1, 12, 31), new(year, 12, 31));
        Assert.Equal(worked, count.Days);
        Assert.Empty(count.Doubts);
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void The_days_that_the_law_makes_free_are_those_of_the_lunar_calendar_and_the_sun(int year) =>
        Assert.Equal(
            Statutory(year).Order(),
            Table.Rows.Values.Where(r => r.Date.Year == year && r.Reason == DayReason.Holiday).Select(r => r.Date).Order());

    [Theory]
    [InlineData(2012, 11)]
    [InlineData(2014, 11)]
    [InlineData(2015, 12)]
    [InlineData(2024, 11)]
    [InlineData(2025, 13)]
    [InlineData(2026, 13)]
    [InlineData(2027, 13)]
    public void The_law_gives_eleven_days_until_2024_and_thirteen_from_2025(int year, int days) =>
        Assert.Equal(days, Table.Rows.Values.Count(r => r.Date.Year == year && r.Reason == DayReason.Holiday));

    [Theory]
    [InlineData("2011-12-31", true, "元旦调休上班")]
    [InlineData("2012-01-21", true, "春节调休上班")]
    [InlineData("2012-01-22", false, "春节")]
    [InlineData("2012-01-28", false, "春节放假")]
    [InlineData("2012-01-29", true, "春节调休上班")]
    [InlineData("2012-04-01", true, "清明节调休上班")]
    [InlineData("2013-01-05", true, "元旦调休上班")]
    [InlineData("2014-01-30", true, "工作日")]
    [InlineData("2014-04-07", false, "清明节放假")]
    [InlineData("2015-01-04", true, "元旦调休上班")]
    [InlineData("2015-09-03", false, "抗战胜利70周年纪念日")]
    [InlineData("2015-09-04", false, "抗战胜利70周年纪念日放假")]
    [InlineData("2015-09-06", true, "抗战胜利70周年纪念日调休上班")]
    [InlineData("2016-04-02", false, "周末")]
    [InlineData("2016-10-08", true, "国庆节调休上班")]
    [InlineData("2024-02-09", true, "工作日")]
    [InlineData("2024-02-10", false, "春节")]
    [InlineData("2025-01-28", false, "春节")]
    [InlineData("2025-05-02", false, "劳动节")]
    [InlineData("2025-10-06", false, "中秋节")]
    [InlineData("2026-02-23", false, "春节放假")]
    [InlineData("2026-02-28", true, "春节调休上班")]
    public void A_day_is_worked_or_not_for_its_reason(string date, bool worked, string why)
    {
        var day = WorkingCalendar.Standard.Day(DateOnly.Parse(date, CultureInfo.InvariantCulture));

        Assert.Equal((worked, why, DayCertainty.Known), (day.IsWorkingDay, day.Why.Zh, day.Certainty));
    }

    [Fact]
    public void Every_row_names_its_notice_and_every_make_up_day_is_a_weekend()
    {
        Assert.All(Table.Rows.Values, row => Assert.Matches("^(国办发明电|国发明电)〔20\\d\\d〕[1-9]\\d*号$|^国务院令第795号$", row.Source));
        Assert.All(
            Table.Rows.Values.Where(row => row.Reason == DayReason.MakeUp),
            row => Assert.True(row.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
    }

    // What is exchanged is balanced: weekdays freed beside the law's own days are worked on weekends, but for those that make good a
    // holiday that fell on a weekend.
    [Theory]
    [MemberData(nameof(Years))]
    public void Weekdays_off_are_exchanged_for_weekends_or_make_good_a_holiday_on_a_weekend(int year)
    {
        if (!Table.Years[year].Announced)
        {
            return;
        }

        var source = Table.Years[year].Source;
        var rows = Table.Rows.Values.Where(r => r.Source == source || r.Date.Year == year).ToList();
        var freed = rows.Count(r => r.Reason == DayReason.Rest && !Weekend(r.Date));
        var onWeekend = rows.Count(r => r.Reason == DayReason.Holiday && Weekend(r.Date));

        Assert.Equal(freed - onWeekend, rows.Count(r => r.Reason == DayReason.MakeUp));
    }

    private static bool Weekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static IEnumerable<DateOnly> Statutory(int year)
    {
        var newYear = Of(year, 1, 1);
        int[] spring = year switch { >= 2025 => [-1, 0, 1, 2], >= 2014 => [0, 1, 2], _ => [-1, 0, 1] };
        return
        [
            new(year, 1, 1), .. spring.Select(newYear.AddDays), new(year, 4, Qingming(year)), new(year, 5, 1), Of(year, 5, 5),
            Of(year, 8, 15), new(year, 10, 1), new(year, 10, 2), new(year, 10, 3),
            .. year >= 2025 ? [new DateOnly(year, 5, 2)] : Array.Empty<DateOnly>(),
            .. year == 2015 ? [new DateOnly(year, 9, 3)] : Array.Empty<DateOnly>(),
        ];
    }

    private static DateOnly Of(int year, int month, int day)
    {
        var leap = Lunar.GetLeapMonth(year);
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0));
    }

    // 寿星公式 for the twenty-first century.
    private static int Qingming(int year) => (int)((year % 100 * 0.2422) + 4.81) - (year % 100 / 4);
}
