using Luoshi.Core.Model;

namespace Luoshi.Office.Settings;

/// <summary>Settings of supervision and of reminders.</summary>
public static class OfficeSettings
{
    private static readonly LocalizedText Days = new("天", "days");
    private static readonly LocalizedText WorkingDays = new("个工作日", "working days");

    public static NumberSetting ReviewApplyDays { get; } = new("supervision.review-apply-days", 30, 1, 90,
        new("收到督查结论后几天内可申请复核", "Within how many days of a supervision's conclusion a review may be applied for"), Days,
        new("政府督查工作条例第十七条", "Regulation on Government Supervision, article 17"));

    public static NumberSetting ReviewDecideDays { get; } = new("supervision.review-decide-days", 30, 1, 90,
        new("收到复核申请后几天内作出决定", "Within how many days a review is decided"), Days,
        new("政府督查工作条例第十七条", "Regulation on Government Supervision, article 17"));

    public static NumberSetting ReminderDays { get; } = new("reminders.days-before-due", 3, 0, 60,
        new("到期前几个工作日提醒", "How many working days before it is due a reminder goes out"), WorkingDays, new("惯例", "practice"));

    public static NumberSetting ReminderRepeatDays { get; } = new("reminders.repeat-days-overdue", 5, 1, 60,
        new("逾期后每隔几个工作日再提醒", "After how many working days an overdue matter is reminded of again"), WorkingDays, new("惯例", "practice"));

    internal static IReadOnlyList<Setting> All => [ReviewApplyDays, ReviewDecideDays, ReminderDays, ReminderRepeatDays];
}
