namespace Luoshi.Office.Calendar;

/// <summary>A clock on which it is always the same day in China; the time of day is that of another clock, and runs as it does there.</summary>
public sealed class OneDay(DateOnly day, TimeProvider clock) : TimeProvider
{
    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow()
    {
        var now = clock.GetUtcNow();
        return (ChinaTime.EndOf(day.AddDays(-1)) + (now - ChinaTime.EndOf(ChinaTime.DateOf(now).AddDays(-1)))).ToUniversalTime();
    }

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => clock.CreateTimer(callback, state, dueTime, period);
}
