using Luoshi.Office.Settings;

namespace Luoshi.Office.Jobs;

/// <summary>How jobs are taken and tried again.</summary>
public sealed record JobPolicy
{
    /// <summary>How long a node holds a job without a sign of life. It renews the lease while it works.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long after the first failure a job is tried again; each further failure doubles it.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest time between two tries.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How often a job is tried before a person has to look.</summary>
    public int MostAttempts { get; init; } = 8;

    /// <summary>How often a node that found nothing to do looks again.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How many jobs a node runs at a time.</summary>
    public int AtATime { get; init; } = 2;

    /// <summary>How long jobs that are done are kept to be looked at.</summary>
    public TimeSpan KeepDone { get; init; } = TimeSpan.FromDays(30);

    /// <summary>The policy that the office set.</summary>
    public static JobPolicy Of(SettingsOn settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new()
        {
            Lease = TimeSpan.FromSeconds(settings.Get(ServiceSettings.JobLease)),
            FirstDelay = TimeSpan.FromSeconds(settings.Get(ServiceSettings.JobFirstDelay)),
            LongestDelay = TimeSpan.FromMinutes(settings.Get(ServiceSettings.JobLongestDelay)),
            MostAttempts = settings.Get(ServiceSettings.JobTries),
            KeepDone = TimeSpan.FromDays(settings.Get(ServiceSettings.JobKeepDays)),
        };
    }

    /// <summary>How long to wait after the n-th failure, the first being 1.</summary>
    public TimeSpan DelayAfter(int failures)
    {
        var doublings = Math.Clamp(failures - 1, 0, 30);
        return TimeSpan.FromTicks((long)Math.Min(LongestDelay.Ticks, FirstDelay.Ticks * Math.Pow(2, doublings)));
    }
}
