using System.Collections.Immutable;

namespace Luoshi.Office.Calendar;

/// <summary>
/// Which days are worked, and terms counted on them. Where the data do not settle a year, Monday to Friday are taken as worked and
/// every answer that rests on it says so.
/// </summary>
public sealed class WorkingCalendar(HolidayTable table)
{
    private static readonly Lazy<WorkingCalendar> Supplied = new(() => new(ReadSupplied()));

    /// <summary>The calendar that the product comes with: State Council notices of 2012–2016 and 2024–2026, the law for 2027.</summary>
    public static WorkingCalendar Standard => Supplied.Value;

    /// <summary>The data behind the answers.</summary>
    public HolidayTable Table { get; } = table;

    /// <summary>This calendar with an office's own file laid over it.</summary>
    public WorkingCalendar With(HolidayTable own) => new(Table.With(own));

    /// <summary>Whether a day is worked, why, and how surely.</summary>
    public CalendarDay Day(DateOnly date)
    {
        if (Table.Rows.TryGetValue(date, out var row))
        {
            return new(date, row.Reason, row.Name, row.Source, DayCertainty.Known);
        }

        var certainty = !Table.Years.TryGetValue(date.Year, out var year) ? DayCertainty.NotCovered
            : year.Announced ? DayCertainty.Known : DayCertainty.NotAnnounced;
        var weekend = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return new(date, weekend ? DayReason.Weekend : DayReason.Weekday, null, null, certainty);
    }

    /// <summary>The first working day after a date.</summary>
    public Deadline NextWorkingDay(DateOnly date) => AddWorkingDays(date, 1);

    /// <summary>The working day that is so many working days after a date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is not from 1 to <see cref="TermRule.Longest"/>.</exception>
    public Deadline AddWorkingDays(DateOnly date, int count) => DeadlineFrom(date, new(TermUnit.WorkingDays, count));

    /// <summary>The day that is so many days after a date; where it is not worked, the next that is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is not from 1 to <see cref="TermRule.Longest"/>.</exception>
    public Deadline AddCalendarDays(DateOnly date, int count) => DeadlineFrom(date, new(TermUnit.CalendarDays, count));

    /// <summary>How many working days lie after one date, up to and including another.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The second date is before the first.</exception>
    public WorkingDayCount CountWorkingDays(DateOnly after, DateOnly through)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(through, after);
        var days = Enumerable.Range(1, through.DayNumber - after.DayNumber).Select(n => Day(after.AddDays(n))).ToList();
        return new(days.Count(day => day.IsWorkingDay), DoubtsOf(days));
    }

    /// <summary>The deadline of a term that runs from a date.</summary>
    public Deadline DeadlineFrom(DateOnly start, TermRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        List<CalendarDay> seen = [];
        var reached = rule.Unit switch
        {
            TermUnit.WorkingDays => Walk(start, rule.Count, 1, seen),
            TermUnit.CalendarDays => start.AddDays(rule.Count),
            TermUnit.Months => start.AddMonths(rule.Count),
            TermUnit.Years => start.AddYears(rule.Count),
            _ => NextDayOfMonth(start, rule.Count),
        };
        var due = rule.Unit == TermUnit.WorkingDays ? reached : Roll(start, reached, rule.Roll, seen);
        return new(
            start,
            rule,
            reached,
            due,
            [.. seen.Where(day => !day.IsWorkingDay).OrderBy(day => day.Date)],
            [.. seen.Where(day => day.Reason == DayReason.MakeUp).OrderBy(day => day.Date)],
            DoubtsOf(seen));
    }

    private DateOnly Roll(DateOnly start, DateOnly reached, RollRule roll, List<CalendarDay> seen)
    {
        if (roll == RollRule.Stay)
        {
            return reached;
        }

        if (roll == RollRule.Backward)
        {
            List<CalendarDay> before = [];
            var earlier = Walk(reached.AddDays(1), 1, -1, before);
            if (earlier > start)
            {
                seen.AddRange(before);
                return earlier;
            }
        }

        return Walk(reached.AddDays(-1), 1, 1, seen);
    }

    private DateOnly Walk(DateOnly from, int workingDays, int step, List<CalendarDay> seen)
    {
        var date = from;
        while (workingDays > 0)
        {
            date = date.AddDays(step);
            var day = Day(date);
            seen.Add(day);
            workingDays -= day.IsWorkingDay ? 1 : 0;
        }

        return date;
    }

    // A month without such a day ends on its last.
    private static DateOnly NextDayOfMonth(DateOnly start, int number)
    {
        var inMonth = DayIn(start, number);
        return inMonth > start ? inMonth : DayIn(new DateOnly(start.Year, start.Month, 1).AddMonths(1), number);
    }

    private static DateOnly DayIn(DateOnly month, int number) =>
        new(month.Year, month.Month, Math.Min(number, DateTime.DaysInMonth(month.Year, month.Month)));

    private static ImmutableArray<CalendarDoubt> DoubtsOf(IEnumerable<CalendarDay> seen) =>
    [
        .. seen.Where(day => day.Certainty != DayCertainty.Known)
            .Select(day => new CalendarDoubt(day.Date.Year, day.Certainty)).Distinct().OrderBy(doubt => doubt.Year),
    ];

    private static HolidayTable ReadSupplied()
    {
        using var stream = typeof(WorkingCalendar).Assembly.GetManifestResourceStream("Calendar/holidays.csv")
            ?? throw new InvalidOperationException("The assembly was built without Calendar/holidays.csv.");
        using var reader = new StreamReader(stream);
        var reading = HolidayFile.Read(reader.ReadToEnd());
        return reading.Problems.IsEmpty ? reading.Table : throw new InvalidOperationException(reading.Problems[0].En);
    }
}
