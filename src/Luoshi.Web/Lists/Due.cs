using Luoshi.Core.Model;

namespace Luoshi.Web.Lists;

/// <summary>Whether a date has come.</summary>
public enum DueState
{
    /// <summary>The text gives no date.</summary>
    Undated,

    /// <summary>There is time left.</summary>
    Ahead,

    /// <summary>The text says 前: read strictly the time is over, read loosely it is not.</summary>
    Doubtful,

    /// <summary>The last day that could be meant has passed.</summary>
    Passed,
}

/// <summary>Judges dates against the as-of date.</summary>
public static class Due
{
    public static DueState Of(PlanDate? when, bool before, DateOnly asOf)
    {
        if (when is not PlanDate date)
        {
            return DueState.Undated;
        }

        if (asOf > date.LastDay)
        {
            return DueState.Passed;
        }

        return before && asOf >= new DateOnly(date.Year, 1, 1) ? DueState.Doubtful : DueState.Ahead;
    }
}
