using Luoshi.Core.Model;

namespace Luoshi.Analysis.Schedules;

/// <summary>How something stands against its schedule. A code; colour is presentation and stands elsewhere, for places differ in theirs.</summary>
public enum ScheduleState
{
    /// <summary>办结: done in time.</summary>
    Done,

    /// <summary>逾期办结: done, after the day.</summary>
    DoneLate,

    /// <summary>正常: as planned, as far as is known.</summary>
    OnSchedule,

    /// <summary>未启动: nothing has begun and nothing is due soon.</summary>
    NotStarted,

    /// <summary>临近到期: open, and due within the days that count as soon.</summary>
    DueSoon,

    /// <summary>滞后: behind schedule by the points that count as behind, or said to be.</summary>
    Behind,

    /// <summary>严重滞后: far behind.</summary>
    FarBehind,

    /// <summary>逾期: the day has passed and it is not done.</summary>
    Overdue,
}

/// <summary>Schedule states in words and in order.</summary>
public static class ScheduleStates
{
    /// <summary>What people call a state.</summary>
    public static LocalizedText Name(this ScheduleState state) => state switch
    {
        ScheduleState.Done => new("办结", "done"),
        ScheduleState.DoneLate => new("逾期办结", "done late"),
        ScheduleState.OnSchedule => new("正常", "on schedule"),
        ScheduleState.NotStarted => new("未启动", "not started"),
        ScheduleState.DueSoon => new("临近到期", "due soon"),
        ScheduleState.Behind => new("滞后", "behind"),
        ScheduleState.FarBehind => new("严重滞后", "far behind"),
        _ => new("逾期", "overdue"),
    };

    /// <summary>Whether it is finished, in time or not.</summary>
    public static bool IsDone(this ScheduleState state) => state is ScheduleState.Done or ScheduleState.DoneLate;

    /// <summary>Whether it is in trouble: what recovers, recovers from this.</summary>
    public static bool IsTrouble(this ScheduleState state) => state is ScheduleState.Behind or ScheduleState.FarBehind or ScheduleState.Overdue;
}
