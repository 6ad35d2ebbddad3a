using Luoshi.Core.Model;
using Luoshi.Office.Calendar;

namespace Luoshi.Web.Pages.WorkingDays;

/// <summary>Words of the page of the working-day calendar.</summary>
public static class CalendarTexts
{
    public static readonly LocalizedText Title = new("工作日历", "Working-day calendar");
    public static readonly LocalizedText Note = new("各项期限按这里的放假和调休计算。", "Deadlines are counted on the days off and make-up working days that stand here.");
    public static readonly LocalizedText Year = new("年份", "Year");
    public static readonly LocalizedText Show = new("显示", "Show");
    public static readonly LocalizedText OfYear = new("{0} 年", "{0}");
    public static readonly LocalizedText WrongYear = new("“{0}”不是年份，写作 2027；现显示 {1} 年。", "“{0}” is no year, written 2027; {1} is shown.");
    public static readonly LocalizedText Sum = new("依据：{0}。", "Source: {0}.");
    public static readonly LocalizedText NotAnnounced = new(
        "{0} 年的放假调休安排还没有公布或录入：只列出法律规定的节假日（{1}），其余各天一律按周一至周五上班推算，安排录入后会变。",
        "The exchange of days for {0} is not announced, or not in the data yet: only the holidays of the law are listed ({1}); every other day is worked out by Monday to Friday, which will change.");
    public static readonly LocalizedText NotCovered = new(
        "没有 {0} 年的数据：全年一律按周一至周五上班推算。运行服务器的人可在启动时补上数据（--calendar）。",
        "There is no data for {0}: the whole year is worked out by Monday to Friday. Whoever runs the server can add the data at its start (--calendar).");
    public static readonly LocalizedText Day = new("日期", "Day");
    public static readonly LocalizedText Weekday = new("星期", "Weekday");
    public static readonly LocalizedText Kind = new("安排", "What it is");
    public static readonly LocalizedText Holiday = new("节日", "Holiday");
    public static readonly LocalizedText Source = new("依据", "Source");
    public static readonly LocalizedText Empty = new("没有放假和调休", "No days off and no make-up days");
    public static readonly LocalizedText EmptyMend = new("选另一年，或由运行服务器的人在启动时补上这一年的数据（--calendar）。", "Choose another year, or have whoever runs the server add this one at its start (--calendar).");

    private static readonly LocalizedText ByLaw = new("法定节假日", "holiday of the law");
    private static readonly LocalizedText ByNotice = new("放假", "day off by the notice");
    private static readonly LocalizedText MakeUp = new("调休上班", "make-up working day");

    private static readonly LocalizedText[] Weekdays =
    [
        new("周日", "Sunday"), new("周一", "Monday"), new("周二", "Tuesday"), new("周三", "Wednesday"), new("周四", "Thursday"), new("周五", "Friday"), new("周六", "Saturday"),
    ];

    /// <summary>What a day of the data is.</summary>
    public static LocalizedText Of(DayReason reason) => reason switch { DayReason.Holiday => ByLaw, DayReason.Rest => ByNotice, _ => MakeUp };

    /// <summary>The name of a day of the week.</summary>
    public static LocalizedText Of(DayOfWeek day) => Weekdays[(int)day];
}
