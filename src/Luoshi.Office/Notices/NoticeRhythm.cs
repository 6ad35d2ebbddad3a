using Luoshi.Office.Calendar;
using Luoshi.Office.Settings;

namespace Luoshi.Office.Notices;

/// <summary>When messages to somebody may go out. Hours are of the day in China; days that are not worked are quiet.</summary>
/// <param name="EveryHours">At most every so many hours; 0 for once a day.</param>
/// <param name="DailyHour">The hour of the daily digest.</param>
/// <param name="OpenFrom">The hour from which messages may go out.</param>
/// <param name="OpenUntil">The hour from which they wait.</param>
public sealed record NoticeRhythm(int EveryHours, int DailyHour, int OpenFrom, int OpenUntil)
{
    /// <summary>The rhythm that somebody chose, with what the office set where they chose nothing.</summary>
    public static NoticeRhythm Of(NoticePreference? chosen, SettingsOn settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var (from, until) = (chosen?.OpenFrom ?? settings.Get(NoticeSettings.OpenFrom), chosen?.OpenUntil ?? settings.Get(NoticeSettings.OpenUntil));

        // Hours that leave no time to send would silence everything: the whole day is open then.
        (from, until) = from < until ? (from, until) : (0, 24);
        return new(chosen?.EveryHours ?? 0, chosen?.DailyHour ?? settings.Get(NoticeSettings.DailyHour), from, until);
    }

    /// <summary>When the next message goes out.</summary>
    /// <param name="last">When the last one did; null for never.</param>
    /// <param name="dueToday">Something in it is due today: it waits for open hours only.</param>
    public DateTimeOffset Next(WorkingCalendar calendar, DateTimeOffset now, DateTimeOffset? last, bool dueToday)
    {
        if (dueToday)
        {
            return FirstOpen(calendar, now);
        }

        if (EveryHours > 0)
        {
            return FirstOpen(calendar, last is { } before && before.AddHours(EveryHours) > now ? before.AddHours(EveryHours) : now);
        }

        var hour = Math.Clamp(DailyHour, OpenFrom, OpenUntil - 1);
        var day = ChinaTime.DateOf(now);
        if (At(day, hour) < now || !calendar.Day(day).IsWorkingDay)
        {
            day = calendar.NextWorkingDay(day).Due;
        }

        return At(day, hour);
    }

    /// <summary>The first moment at or after another at which messages may go out.</summary>
    public DateTimeOffset FirstOpen(WorkingCalendar calendar, DateTimeOffset moment)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var day = ChinaTime.DateOf(moment);
        if (!calendar.Day(day).IsWorkingDay || moment >= At(day, OpenUntil))
        {
            return At(calendar.NextWorkingDay(day).Due, OpenFrom);
        }

        return moment < At(day, OpenFrom) ? At(day, OpenFrom) : moment;
    }

    private static DateTimeOffset At(DateOnly day, int hour) => ChinaTime.EndOf(day.AddDays(-1)).AddHours(hour);
}
