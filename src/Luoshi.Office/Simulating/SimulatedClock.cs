namespace Luoshi.Office.Simulating;

/// <summary>The clock of a simulation: it stands where the simulation has got to, and never goes back.</summary>
public sealed class SimulatedClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; private set; } = start.ToUniversalTime();

    public override DateTimeOffset GetUtcNow() => Now;

    /// <summary>Goes on to a moment; stays where that has passed.</summary>
    internal void Reach(DateTimeOffset moment) => Now = moment > Now ? moment.ToUniversalTime() : Now;

    /// <summary>Goes on by some time.</summary>
    internal void Pass(TimeSpan time) => Now += time;
}
