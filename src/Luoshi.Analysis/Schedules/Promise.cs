namespace Luoshi.Analysis.Schedules;

/// <summary>What is owed by a day.</summary>
/// <param name="From">When work on it begins; null where that is not known.</param>
/// <param name="DueOn">The last day in time; null where nothing dates it.</param>
public sealed record Promise(DateOnly? From, DateOnly? DueOn);

/// <summary>What somebody said of it.</summary>
public enum Said
{
    /// <summary>未启动.</summary>
    NotStarted,

    /// <summary>按计划推进.</summary>
    OnSchedule,

    /// <summary>滞后.</summary>
    Behind,

    /// <summary>已完成.</summary>
    Done,
}

/// <summary>Something that became known of a promise.</summary>
/// <param name="On">The day on which it became known.</param>
/// <param name="What">What was said.</param>
/// <param name="Progress">How far it is, 0 to 100 percent; null where nobody said.</param>
/// <param name="DoneOn">The day on which it was done; null where it is not, or where nobody said: then the day on which it became known.</param>
/// <param name="Until">The last day of the time that it speaks of; null where it speaks of the day on which it became known.</param>
public sealed record Word(DateOnly On, Said What, decimal? Progress = null, DateOnly? DoneOn = null, DateOnly? Until = null);

/// <summary>The thresholds in force on a day.</summary>
/// <param name="DueSoonDays">From how many days before the due day it is due soon.</param>
/// <param name="BehindPoints">From how many percentage points behind the straight line of time it is behind.</param>
/// <param name="FarBehindPoints">From how many it is far behind.</param>
/// <param name="StaleDays">After how many days without a word what is known is stale.</param>
/// <remarks>Source of the defaults: the rules for key projects of 银川 2025 (10 and 30 points), and practice.</remarks>
public sealed record LightRules(int DueSoonDays, int BehindPoints, int FarBehindPoints, int StaleDays);
