using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Timeline;

/// <summary>Where days lie on a drawn line of whole years.</summary>
/// <param name="FirstYear">The year at the left end.</param>
/// <param name="LastYear">The year at the right end, in full.</param>
/// <param name="Left">Where the line begins.</param>
/// <param name="Width">How long it is.</param>
public sealed record TimelineScale(int FirstYear, int LastYear, double Left, double Width)
{
    private int Start => new DateOnly(FirstYear, 1, 1).DayNumber;

    private int Days => new DateOnly(LastYear, 12, 31).DayNumber + 1 - Start;

    /// <summary>Where the day begins.</summary>
    public double Of(DateOnly day) => Left + (Width * (day.DayNumber - Start) / Days);

    public double YearStart(int year) => Of(new DateOnly(year, 1, 1));

    /// <summary>True where the day lies on the line.</summary>
    public bool Holds(DateOnly day) => day.Year >= FirstYear && day.Year <= LastYear;

    /// <summary>From the first day that the words of a date can mean to the end of the last.</summary>
    public (double From, double To) Extent(PlanDate when)
    {
        return (Of(when.FirstDay), Left + (Width * (when.LastDay.DayNumber + 1 - Start) / Days));
    }
}
