using Luoshi.Core.Model;

namespace Luoshi.Office.Calendar;

/// <summary>Why a day is worked or not.</summary>
public enum DayReason
{
    /// <summary>Monday to Friday, and nothing says otherwise.</summary>
    Weekday,

    /// <summary>Saturday or Sunday, and nothing says otherwise.</summary>
    Weekend,

    /// <summary>法定节假日: a day that the law itself makes free.</summary>
    Holiday,

    /// <summary>放假调休、补休: free by the year's notice, beside the holiday itself.</summary>
    Rest,

    /// <summary>调休上班: a Saturday or Sunday that is worked in exchange.</summary>
    MakeUp,
}

/// <summary>How far an answer about a day can be relied on.</summary>
public enum DayCertainty
{
    /// <summary>The year's notice is in the data, or the law itself makes the day free.</summary>
    Known,

    /// <summary>Only the holidays of the law are in the data; the exchange of days is not announced.</summary>
    NotAnnounced,

    /// <summary>The data says nothing about the year: Monday to Friday is an assumption.</summary>
    NotCovered,
}

/// <summary>One day of the working calendar, with why and how surely.</summary>
/// <param name="Date">A date in China (UTC+8).</param>
/// <param name="Reason">Why it is worked or not.</param>
/// <param name="Name">The holiday's name where there is one.</param>
/// <param name="Source">The number of the document that says so; null for plain weekdays and weekends.</param>
/// <param name="Certainty">How far this can be relied on.</param>
public sealed record CalendarDay(DateOnly Date, DayReason Reason, LocalizedText? Name, string? Source, DayCertainty Certainty)
{
    /// <summary>True where offices work on this day.</summary>
    public bool IsWorkingDay => Reason is DayReason.Weekday or DayReason.MakeUp;

    /// <summary>Why in words: 周末, 春节, 春节调休放假, 春节调休上班.</summary>
    public LocalizedText Why => Reason switch
    {
        DayReason.Weekday => new("工作日", "working day"),
        DayReason.Weekend => new("周末", "weekend"),
        DayReason.Holiday => new(Name?.Zh ?? "法定节假日", Name?.En ?? "public holiday"),
        DayReason.Rest => new($"{Name?.Zh}放假", $"{Name?.En} (day off)"),
        _ => new($"{Name?.Zh}调休上班", $"{Name?.En} (make-up working day)"),
    };
}

/// <summary>A year whose data do not settle which days are worked, met in working out an answer.</summary>
public sealed record CalendarDoubt(int Year, DayCertainty Certainty)
{
    /// <summary>The doubt in words, with what may come of it.</summary>
    public LocalizedText Text => Certainty == DayCertainty.NotAnnounced
        ? new($"{Year}年的放假调休安排尚未录入，只计法定节假日；安排录入后结果可能变动。",
            $"The exchange of days for {Year} is not in the calendar yet; only the holidays of the law are counted, and the result may change.")
        : new($"日历没有{Year}年的数据，按周一至周五为工作日推算；补充该年数据后结果可能变动。",
            $"The calendar has no data for {Year}; Monday to Friday are taken as working days, and the result may change once there are.");
}
