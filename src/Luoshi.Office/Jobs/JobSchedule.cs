namespace Luoshi.Office.Jobs;

/// <summary>Up to when the jobs of a kind were made by schedule: its row is what makes a run of a period happen once over all nodes.</summary>
public sealed class JobSchedule
{
    public required string Kind { get; init; }

    /// <summary>The run that was made last.</summary>
    public required DateTimeOffset LastRun { get; init; }
}

/// <summary>Work that comes round.</summary>
public interface ISchedule
{
    /// <summary>The kind of its jobs.</summary>
    string Kind { get; }

    /// <summary>The last moment at or before now at which it was to run; null where it never was. Every node says the same.</summary>
    DateTimeOffset? LastDue(DateTimeOffset now);
}

/// <summary>Comes round every so often, counted from the start of 1970 in Chinese time.</summary>
public sealed class EverySo(string kind, TimeSpan every) : ISchedule
{
    private static readonly DateTimeOffset Start = new(1970, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));

    public string Kind { get; } = kind;

    public DateTimeOffset? LastDue(DateTimeOffset now) => now < Start ? null : Start.AddTicks((now - Start).Ticks / every.Ticks * every.Ticks);
}
