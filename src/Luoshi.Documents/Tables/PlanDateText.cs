using System.Globalization;
using Luoshi.Core.Model;

namespace Luoshi.Documents.Tables;

/// <summary>Dates in the words of the two languages, never finer than the plan gives them.</summary>
public static class PlanDateText
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>2012年, 2012年6月, 2012年6月30日, 2012—2015年; with <paramref name="before"/>, 2015年前.</summary>
    public static string Format(PlanDate date, bool before, string language) =>
        language == "en" ? English(date, before) : Chinese(date, before);

    private static string Chinese(PlanDate date, bool before)
    {
        var text = string.Create(Invariant, $"{date.Year}年");
        if (date.Month is int month)
        {
            text += string.Create(Invariant, $"{month}月");
        }

        if (date.Day is int day)
        {
            text += string.Create(Invariant, $"{day}日");
        }

        if (date.FromYear is int from)
        {
            text = string.Create(Invariant, $"{from}—{text}");
        }

        return before ? text + "前" : text;
    }

    private static string English(PlanDate date, bool before)
    {
        var text = date.FromYear is int from ? string.Create(Invariant, $"{from}–{date.End}") : date.End;
        return before ? "before " + text : text;
    }
}
