using Luoshi.Core.Model;

namespace Luoshi.Office.Settings;

/// <summary>When messages go out to those who chose nothing else. Hours are of the day in China.</summary>
public static class NoticeSettings
{
    private static readonly LocalizedText Hour = new("时", "o'clock");
    private static readonly LocalizedText Practice = new("惯例", "practice");

    public static NumberSetting DailyHour { get; } = new("notices.daily-hour", 9, 0, 23,
        new("每个工作日几时发送汇总", "At which hour of a working day the digest goes out"), Hour, Practice);

    public static NumberSetting OpenFrom { get; } = new("notices.open-from", 8, 0, 23,
        new("每个工作日几时起可发送", "From which hour of a working day messages may go out"), Hour, Practice);

    public static NumberSetting OpenUntil { get; } = new("notices.open-until", 18, 1, 24,
        new("每个工作日几时起不再发送", "From which hour of a working day messages wait"), Hour, Practice);

    public static NumberSetting FeedDays { get; } = new("notices.feed-keeps-days", 60, 7, 400,
        new("办结的事项在日历订阅中保留几天（标为取消）", "For how many days a calendar feed keeps what is done, marked as cancelled"), new("天", "days"), Practice);

    internal static IReadOnlyList<Setting> All => [DailyHour, OpenFrom, OpenUntil, FeedDays];
}
