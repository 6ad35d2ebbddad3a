using Luoshi.Core.Model;

namespace Luoshi.Core.Judging;

/// <summary>When a target can be judged, and which observations are about that time.</summary>
/// <param name="Last">The last day that still meets it; null where it has no date.</param>
/// <param name="First">The first day of the time that an observation must be about.</param>
/// <param name="Ambiguous">True for 2015年前: during that year nobody can say whether it is due.</param>
/// <param name="Every">Months between recurrent dates; 0 where it falls due once.</param>
internal readonly record struct Due(DateOnly? Last, DateOnly? First, bool Ambiguous, int Every)
{
    public static Due Of(Target target, TargetWords words)
    {
        if (target.Deadline is not { } deadline)
        {
            return new(null, null, false, words.RecursEvery);
        }

        var ambiguous = target.Before && deadline.Month is null;
        var first = new DateOnly(deadline.Year, deadline.Month ?? 1, 1);
        return new(deadline.LastDay, ambiguous ? first.AddYears(first.Year > 1 ? -1 : 0) : first, ambiguous, words.RecursEvery);
    }

    /// <summary>Whether the date has passed on a day. A last day is the day itself; an ambiguous year has to be over.</summary>
    public bool Passed(DateOnly day) => Last is { } last && (Ambiguous ? day > last : day >= last);

    /// <summary>For a recurrent target: the last whole period before the end of a day, not after the deadline.</summary>
    public (DateOnly First, DateOnly Last)? LastPeriod(DateOnly day)
    {
        if (Last is { } stop && stop < day)
        {
            day = stop;
        }

        // The period that holds the day has ended only where the day is its last.
        var start = new DateOnly(day.Year, ((day.Month - 1) / Every * Every) + 1, 1);
        if (start > DateOnly.MaxValue.AddMonths(-Every))
        {
            return null;
        }

        var end = start.AddMonths(Every).AddDays(-1);
        return day >= end ? (start, end) : start >= DateOnly.MinValue.AddMonths(Every) ? (start.AddMonths(-Every), start.AddDays(-1)) : null;
    }
}
