using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Settings;

namespace Luoshi.Office.Supervision;

/// <summary>The rungs on which an overdue case rises.</summary>
public enum LadderStep
{
    /// <summary>提醒.</summary>
    Reminder,

    /// <summary>督办函.</summary>
    Letter,

    /// <summary>通报.</summary>
    Bulletin,

    /// <summary>约谈.</summary>
    Talk,
}

/// <summary>When an overdue case rises to which rung, as configured on a day.</summary>
public static class Ladder
{
    /// <summary>The rungs with how many working days after the due day each is reached, lowest first.</summary>
    public static ImmutableArray<(LadderStep Step, int WorkingDays)> On(SettingsOn settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return
        [
            (LadderStep.Reminder, settings.Get(SupervisionSettings.ReminderAfter)),
            (LadderStep.Letter, settings.Get(SupervisionSettings.LetterAfter)),
            (LadderStep.Bulletin, settings.Get(SupervisionSettings.BulletinAfter)),
            (LadderStep.Talk, settings.Get(SupervisionSettings.TalkAfter)),
        ];
    }

    public static LocalizedText Name(this LadderStep step) => step switch
    {
        LadderStep.Reminder => new("提醒", "reminder"),
        LadderStep.Letter => new("督办函", "supervision letter"),
        LadderStep.Bulletin => new("通报", "bulletin"),
        _ => new("约谈", "talk"),
    };
}
