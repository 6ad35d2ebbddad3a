namespace Luoshi.Office.Calendar;

/// <summary>
/// Instants as dates in China. Official time is UTC+8 all through the country and all through the year (no daylight saving since
/// 1991), so no time zone data of the machine is asked.
/// </summary>
public static class ChinaTime
{
    internal static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The date in China at an instant.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>Today in China by a clock.</summary>
    public static DateOnly Today(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DateOf(clock.GetUtcNow());
    }

    /// <summary>The first instant after a date in China: what happens before it is in time for a deadline on that date.</summary>
    public static DateTimeOffset EndOf(DateOnly date) => new(date.AddDays(1), TimeOnly.MinValue, Offset);
}
