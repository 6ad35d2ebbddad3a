using Luoshi.Core.Model;
using Luoshi.Office.Reports;

namespace Luoshi.Office.Simulating;

/// <summary>How one thing that is owed really goes, whatever is said of it: the truth that reports are held against.</summary>
/// <param name="from">The first day of the programme.</param>
internal sealed class Course(Temper temper, Dice dice, DateOnly from)
{
    /// <summary>How long before its day something is begun, in days.</summary>
    private const int Ahead = 240;

    // How many days a dated thing comes after its day (before it, where negative), and how much of what was planned is reached, in percent.
    private readonly int _slip = temper switch
    {
        Temper.Late => dice.Between(15, 120),
        Temper.Silent => dice.Between(20, 200),
        Temper.Optimistic => dice.Between(0, 60),
        Temper.Falsifying => dice.Between(0, 45),
        _ => dice.Between(-25, 20),
    };

    private readonly int _pace = temper switch
    {
        Temper.Late => dice.Between(72, 90),
        Temper.Silent => dice.Between(65, 85),
        Temper.Optimistic => dice.Between(82, 96),
        Temper.Falsifying => dice.Between(70, 88),
        _ => dice.Between(94, 104),
    };

    private readonly int _base = dice.Between(45, 75);

    /// <summary>The state of something dated on a day.</summary>
    public ReportedState StateOn(DateOnly? due, DateOnly day) =>
        due is not { } last ? (day < from.AddDays(45) ? ReportedState.NotStarted : ReportedState.OnSchedule)
        : day >= last.AddDays(_slip) ? ReportedState.Done
        : day > last ? ReportedState.Behind
        : day >= last.AddDays(-Ahead) ? ReportedState.OnSchedule
        : ReportedState.NotStarted;

    /// <summary>What a target stands at on a day, in its own unit and as exactly as the plan speaks.</summary>
    public decimal ValueOn(Target target, DateOnly day)
    {
        var goal = target.High ?? target.Low ?? 0;
        var last = target.Deadline?.LastDay ?? from.AddYears(3);
        var share = Math.Clamp((decimal)(day.DayNumber - from.DayNumber) / Math.Max(1, last.DayNumber - from.DayNumber), 0, 1);
        var reached = share * _pace / 100m;

        // A level has a base; what is to be added begins at nothing.
        var value = target.Increment ? goal * reached : goal * ((_base / 100m) + ((1 - (_base / 100m)) * reached));
        return Rounded(value, goal, target.Unit);
    }

    /// <summary>The figure as somebody writes it who makes it up.</summary>
    public static decimal Inflated(decimal value, Target target)
    {
        var goal = target.High ?? target.Low ?? 0;
        return Rounded(Math.Max(value * 1.35m, value + (goal * 0.1m)), goal, target.Unit);
    }

    /// <summary>The figure as an optimist sees it.</summary>
    public static decimal Rosy(decimal value, Target target) => Rounded(value * 1.05m, target.High ?? target.Low ?? 0, target.Unit);

    private static decimal Rounded(decimal value, decimal goal, string unit) =>
        ReturnValue.IsCounted(unit) ? Math.Floor(value)
        : goal != decimal.Truncate(goal) ? Math.Round(value, 3) : Math.Abs(goal) >= 1000 ? Math.Round(value) : Math.Abs(goal) >= 20 ? Math.Round(value, 1) : Math.Floor(value);
}
