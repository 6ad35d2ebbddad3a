using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Dates;

/// <summary>
/// Finds dates: 2015年, 到2015年前, 2019年6月底前, 2012―2015年, 二〇一二年, “十四五”期间, 6月底前, 年底前.
/// A date without a year takes the year of the date before it, or the year of the document.
/// </summary>
internal sealed partial class DateScanner(string chars, int? issueYear, bool looksBack = false)
{
    private static readonly string[] PlanPrefixes = ["十一五", "十二五", "十三五", "十四五", "十五五", "十六五"];
    private static readonly WordList ByWords = WordList.LongestFirst("到", "至", "力争到", "争取到");
    private static readonly WordList FromWords = ["自", "从"];
    private static readonly WordList PastWords = WordList.LongestFirst("比", "较", "截至", "截止", "截止到", "截至到");

    private readonly int? _issueYear = issueYear;
    private int? _year = issueYear;
    private int? _written = issueYear;
    private int _afterRecurrent = -1;
    private PlanDate? _opening;

    /// <summary>The dates of a stretch of normal text, in order.</summary>
    public List<DateToken> Scan(int start, int end)
    {
        // 次年 holds for its line.
        _year = _written;
        var dates = new List<DateToken>();
        var at = start;
        while (at < end)
        {
            var offset = chars.AsSpan(at, end - at).IndexOfAny("年五月季");
            if (offset < 0)
            {
                break;
            }

            var sign = at + offset;
            at = sign + 1;
            var floor = dates.Count > 0 ? dates[^1].End : start;
            if (sign < floor)
            {
                continue;
            }

            if (TryRead(sign, floor, end, out var date))
            {
                AddListedYears(dates, date, floor);
                _afterRecurrent = date.Recurrent ? date.End : -1;
                dates.Add(date);
                at = date.End;
            }
        }

        return dates;
    }

    // 2023、2024、2025年: each of the years is a date.
    private void AddListedYears(List<DateToken> dates, DateToken last, int floor)
    {
        var found = new Stack<DateToken>();
        var at = last.Start;
        while (last.When is { Month: null, FromYear: null } && at - 5 >= floor && chars[at - 1] == '、' && TryYearNumber(at - 5, at - 1, out var year) && (at - 6 < floor || !char.IsAsciiDigit(chars[at - 6])))
        {
            at -= 5;
            found.Push(new DateToken(at, at + 4, new PlanDate(year), last.Entry, false, false));
        }

        dates.AddRange(found);
    }

    private bool TryRead(int sign, int floor, int end, out DateToken date) => chars[sign] switch
    {
        '年' => TryYear(sign, floor, end, out date) || TryYearWord(sign, floor, end, out date),
        '月' => TryMonthOnly(sign, floor, end, out date),
        '季' => TryQuarterOnly(sign, floor, end, out date),
        _ => TryPlanPeriod(sign, floor, end, out date),
    };

    // 2015年…, with everything that may follow the year.
    private bool TryYear(int sign, int floor, int end, out DateToken date)
    {
        date = default;
        _opening = null;
        var yearStart = YearStart(sign, floor);
        if (yearStart < 0 || !TryYearNumber(yearStart, sign, out var year))
        {
            return false;
        }

        // A period runs forwards; years the other way round are two dates.
        var from = PeriodStart(yearStart, floor, out var start);
        from = from <= year ? from : null;
        start = from is null ? yearStart : start;
        var at = sign + 1;
        if (from is null && TryPeriodEnd(at, end, out var lastYear, out var afterPeriod) && lastYear >= year)
        {
            from = year;
            year = lastYear;
            at = afterPeriod;
        }

        int? month = null, day = null;
        if (from is null)
        {
            ReadFiner(ref at, end, out month, out day);
            _opening = _openingMonth is int opening ? new PlanDate(year, opening) : null;
            ReadPeriodOfMonths(ref at, end, ref year, ref month, ref day, ref from);
        }

        var plainYear = month is null && from is null;
        var before = ReadSuffix(ref at, end, plainYear, out var past);
        if (at < end && plainYear && (chars[at] is '版' or '修' or '第' || chars.AsSpan(at, end - at).StartsWith("一遇")))
        {
            return false;
        }

        past |= !before && IsBaseYear(at, end);
        var entry = past ? DateEntry.Past : Entry(ref start, floor);
        if (!past && SkipFrom(ref at, end, entry))
        {
            entry = DateEntry.From;
        }

        // 2013年以来, 比2013年, 自2013年起: a year looked back on is not that of the months after it.
        if (entry is not (DateEntry.Past or DateEntry.From) || _issueYear is not int issued || year >= issued)
        {
            _year = _written = year;
        }

        date = new DateToken(start, at, Dated(year, month, day, from), entry, before, false);
        return true;
    }

    // The date as it ends, with the month and day that opened its period.
    private PlanDate Dated(int year, int? month, int? day, int? from) =>
        _opening is { Month: not null } opening && opening.FirstDay <= new PlanDate(year, month, day).LastDay
            ? new PlanDate(year, month, day, opening.Year, opening.Month, opening.Day)
            : new PlanDate(year, month, day, from);

    private int YearStart(int sign, int floor)
    {
        var start = sign - 4;
        if (start < floor)
        {
            return -1;
        }

        for (var i = start; i < sign; i++)
        {
            if (!char.IsAsciiDigit(chars[i]) && Numerals.Digit(chars[i]) < 0)
            {
                return -1;
            }
        }

        return start > floor && char.IsAsciiDigit(chars[start - 1]) ? -1 : start;
    }

    private bool TryYearNumber(int start, int end, out int year) =>
        (int.TryParse(chars.AsSpan(start, end - start), out year) || Numerals.TryParse(chars.AsSpan(start, end - start), out year))
        && year is >= 1900 and <= 2100;

    // 2012―2015年 and 2012年—2015年, read backwards from the last year.
    private int? PeriodStart(int yearStart, int floor, out int start)
    {
        start = yearStart;
        var at = yearStart - 1;
        if (at < floor || chars[at] is not ('—' or '-' or '~' or '至'))
        {
            return null;
        }

        at--;
        if (at >= floor && chars[at] is '—')
        {
            at--;
        }

        var yearEnd = at + 1;
        if (at >= floor && chars[at] == '年')
        {
            yearEnd = at;
        }

        start = yearEnd - 4;
        return start >= floor && TryYearNumber(start, yearEnd, out var from) ? from : null;
    }

    // 2012年—2015年, read forwards from the first year.
    private bool TryPeriodEnd(int at, int end, out int year, out int after)
    {
        year = 0;
        after = at;
        if (at >= end || chars[at] is not ('—' or '-' or '~' or '至' or '到'))
        {
            return false;
        }

        var start = at + 1;
        while (start < end && chars[start] == '—')
        {
            start++;
        }

        after = start + 5;
        return after <= end && chars[start + 4] == '年' && TryYearNumber(start, start + 4, out year);
    }
}
