using Luoshi.Office.Calendar;

namespace Luoshi.Office.Simulating;

/// <summary>What is still to be done and when: one thing after the other, of one moment in the order in which they were put down.</summary>
internal sealed class Diary(SimulatedClock clock, WorkingCalendar calendar)
{
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset At, long Order)> _ahead = new();
    private long _order;

    public DateOnly Today => ChinaTime.Today(clock);

    /// <summary>Puts something down for a moment.</summary>
    public void At(DateTimeOffset moment, Func<Task> what) => _ahead.Enqueue(what, (moment, _order++));

    /// <summary>Puts something down for some time in office hours of a day, or of the next that is worked.</summary>
    public void On(DateOnly day, Dice dice, Func<Task> what) => At(OfficeHours(Worked(day), dice), what);

    /// <summary>Puts something down for so many working days from now; for 0, for later today.</summary>
    public void In(int workingDays, Dice dice, Func<Task> what)
    {
        if (workingDays > 0)
        {
            At(OfficeHours(WorkingDays(workingDays), dice), what);
        }
        else
        {
            At(clock.Now.AddMinutes(dice.Between(5, 90)), what);
        }
    }

    /// <summary>The day so many working days from now.</summary>
    public DateOnly WorkingDays(int count) => calendar.AddWorkingDays(Today, count).Due;

    /// <summary>The day itself where it is worked, else the next that is.</summary>
    public DateOnly Worked(DateOnly day) => calendar.Day(day).IsWorkingDay ? day : calendar.NextWorkingDay(day).Due;

    /// <summary>So many working days before a day.</summary>
    public DateOnly Before(DateOnly day, int workingDays)
    {
        while (workingDays > 0)
        {
            day = day.AddDays(-1);
            workingDays -= calendar.Day(day).IsWorkingDay ? 1 : 0;
        }

        return day;
    }

    /// <summary>Lives through everything up to the start of a day.</summary>
    /// <param name="reached">Told of each month that begins.</param>
    public async Task LiveAsync(DateOnly until, IProgress<DateOnly>? reached, CancellationToken cancellation)
    {
        var end = ChinaTime.EndOf(until.AddDays(-1));
        var month = DateOnly.MinValue;
        while (_ahead.TryPeek(out _, out var next) && next.At < end)
        {
            cancellation.ThrowIfCancellationRequested();
            var what = _ahead.Dequeue();
            clock.Reach(next.At);
            if (Today is var today && (today.Year, today.Month) != (month.Year, month.Month))
            {
                month = new(today.Year, today.Month, 1);
                reached?.Report(month);
            }

            await what();
        }

        clock.Reach(end);
    }

    private static DateTimeOffset OfficeHours(DateOnly day, Dice dice) => ChinaTime.EndOf(day.AddDays(-1)).AddMinutes(dice.Between(9 * 60, (17 * 60) - 1)).AddSeconds(dice.Below(60));
}
