using Luoshi.Core.Model;

namespace Luoshi.Office.Calendar;

/// <summary>What a term counts in.</summary>
public enum TermUnit
{
    /// <summary>日: every day counts.</summary>
    CalendarDays,

    /// <summary>工作日: only working days count.</summary>
    WorkingDays,

    /// <summary>月: to the same day of a later month, or its last day where it has no such day.</summary>
    Months,

    /// <summary>年: to the same day of a later year.</summary>
    Years,

    /// <summary>每月N日前: the next day of that number.</summary>
    DayOfMonth,
}

/// <summary>What happens to a due day that is not worked.</summary>
public enum RollRule
{
    /// <summary>It stays.</summary>
    Stay,

    /// <summary>顺延: the first working day after it (民法典第二百零三条).</summary>
    Forward,

    /// <summary>提前: the last working day before it, as long as that is after the start; else as Forward.</summary>
    Backward,
}

/// <summary>
/// A time limit as a rule: 15个工作日, 30日, 每月5日前. Rules come from dated configuration; the product holds none of its own.
/// </summary>
public sealed record TermRule
{
    /// <summary>The longest term that a rule can hold, in any unit: longer ones are slips of the keyboard.</summary>
    public const int Longest = 3660;

    /// <exception cref="ArgumentOutOfRangeException">The count is not from 1 to <see cref="Longest"/>, or a day of the month not from 1 to 31.</exception>
    public TermRule(TermUnit unit, int count, RollRule roll = RollRule.Forward)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, LongestOf(unit));
        (Unit, Count, Roll) = (unit, count, roll);
    }

    /// <summary>What is counted.</summary>
    public TermUnit Unit { get; }

    /// <summary>How many, or which day of the month.</summary>
    public int Count { get; }

    /// <summary>What happens where the day reached is not worked.</summary>
    public RollRule Roll { get; }

    /// <summary>The rule in words.</summary>
    public LocalizedText Text => Unit switch
    {
        TermUnit.CalendarDays => new($"{Count}日", Plural("day")),
        TermUnit.WorkingDays => new($"{Count}个工作日", Plural("working day")),
        TermUnit.Months => new($"{Count}个月", Plural("month")),
        TermUnit.Years => new($"{Count}年", Plural("year")),
        _ => new($"每月{Count}日前", $"by day {Count} of the month"),
    };

    /// <summary>The largest count that a unit takes.</summary>
    public static int LongestOf(TermUnit unit) => unit switch
    {
        TermUnit.DayOfMonth => 31,
        TermUnit.Months => Longest / 30,
        TermUnit.Years => Longest / 366,
        _ => Longest,
    };

    private string Plural(string unit) => Count == 1 ? $"1 {unit}" : $"{Count} {unit}s";
}
