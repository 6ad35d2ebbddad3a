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

    // 2012—2015年, 2022年4—10月, 2021年10月—2022年3月, 2021年10月20日—11月30日: what both ends share is said once.
    private static string Chinese(PlanDate date, bool before)
    {
        var text = Chinese(date.Year, date.Month, date.Day);
        if (date.FromYear is int from)
        {
            text = (date.FromMonth, date.FromDay) switch
            {
                (null, _) => string.Create(Invariant, $"{from}—{text}"),
                (int month, null) when from == date.Year && date.Day is null => string.Create(Invariant, $"{from}年{month}—{date.Month}月"),
                _ when from == date.Year => Chinese(from, date.FromMonth, date.FromDay) + "—" + Chinese(null, date.Month, date.Day),
                _ => Chinese(from, date.FromMonth, date.FromDay) + "—" + text,
            };
        }

        return before ? text + "前" : text;
    }

    private static string Chinese(int? year, int? month, int? day) =>
        (year is int y ? string.Create(Invariant, $"{y}年") : string.Empty)
        + (month is int m ? string.Create(Invariant, $"{m}月") : string.Empty)
        + (day is int d ? string.Create(Invariant, $"{d}日") : string.Empty);

    private static string English(PlanDate date, bool before)
    {
        var text = date.FromYear is null ? date.End : date.ToString().Replace("/", "–", StringComparison.Ordinal);
        return before ? "before " + text : text;
    }
}
