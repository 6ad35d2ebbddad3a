using Luoshi.Core.Model;

namespace Luoshi.Office.Settings;

/// <summary>Settings of reminders.</summary>
public static class OfficeSettings
{
    private static readonly LocalizedText WorkingDays = new("个工作日", "working days");

    public static NumberSetting ReminderDays { get; } = new("reminders.days-before-due", 3, 0, 60,
        new("到期前几个工作日提醒", "How many working days before it is due a reminder goes out"), WorkingDays, new("惯例", "practice"));

    public static NumberSetting ReminderRepeatDays { get; } = new("reminders.repeat-days-overdue", 5, 1, 60,
        new("逾期后每隔几个工作日再提醒", "After how many working days an overdue matter is reminded of again"), WorkingDays, new("惯例", "practice"));

    internal static IReadOnlyList<Setting> All => [ReminderDays, ReminderRepeatDays];
}
