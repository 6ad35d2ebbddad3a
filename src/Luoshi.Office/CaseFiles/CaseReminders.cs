using System.Globalization;
using Luoshi.Core.Model;

namespace Luoshi.Office.CaseFiles;

/// <summary>Reminders in words.</summary>
internal static class CaseReminders
{
    public static LocalizedText Text(LocalizedText title, DateOnly due, DateOnly today)
    {
        var day = due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return due > today ? new($"“{title.Zh}”将于{day}到期，请及时办理。", $"\"{title.En}\" is due on {day}: please act in time.")
            : due == today ? new($"“{title.Zh}”今日到期，请办理。", $"\"{title.En}\" is due today: please act.")
            : new($"“{title.Zh}”已于{day}到期，尚未办理，请尽快办理。", $"\"{title.En}\" was due on {day} and is not done: please act as soon as you can.");
    }
}
