using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Dates;

/// <summary>
/// Finds dates: 2015年, 到2015年前, 2019年6月底前, 2012―2015年, 二〇一二年, “十四五”期间, 6月底前, 年底前.
/// A date without a year takes the year of the date before it, or the year of the document.
/// </summary>
internal sealed partial class DateScanner(string chars, int? issueYear)
{
    private static readonly string[] PlanPrefixes = ["十一五", "十二五", "十三五", "十四五", "十五五", "十六五"];
    private static readonly string[] ByWords = ["到", "至", "力争到", "争取到"];
    private static readonly string[] FromWords = ["自", "从"];
    private static readonly string[] PastWords = ["比", "较", "截至", "截止", "截止到", "截至到"];

    private readonly int? _issueYear = issueYear;
    private int? _year = issueYear;
    private int _afterRecurrent = -1;

    /// <summary>The dates of a stretch of normal text, in order.</summary>
    public List<DateToken> Scan(int start, int end)
    {
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
            ReadPeriodOfMonths(ref at, end, ref year, ref month, ref day, ref from);
        }

        var plainYear = month is null && from is null;
        var before = ReadSuffix(ref at, end, plainYear, out var past);
        if (at < end && plainYear && (chars[at] is '版' or '修' or '第' || chars.AsSpan(at, end - at).StartsWith("一遇")))
        {
            return false;
        }

        _year = year;
        past |= !before && IsBaseYear(at, end);
        var entry = past ? DateEntry.Past : Entry(ref start, floor);
        if (!past && SkipFrom(ref at, end, entry))
        {
            entry = DateEntry.From;
        }

        date = new DateToken(start, at, new PlanDate(year, month, day, from), entry, before, false);
        return true;
    }

    // 2020年的2倍, 2020年基础上, 与2020年相比, 以2020年为基期: a year to compare with.
    private bool IsBaseYear(int at, int end)
    {
        var rest = chars.AsSpan(at, end - at);
        foreach (var word in (ReadOnlySpan<string>)["基础上", "的基础上", "相比", "为基期", "为基数", "为基准", "水平", "同期", "的水平"])
        {
            if (rest.StartsWith(word))
            {
                return true;
            }
        }

        if (rest.Length < 3 || rest[0] != '的')
        {
            return false;
        }

        var number = 1;
        while (number < rest.Length && number < 8 && (char.IsAsciiDigit(rest[number]) || rest[number] == '.' || Numerals.IsNumeral(rest[number])))
        {
            number++;
        }

        return number > 1 && number < rest.Length && rest[number] is '倍' or '%';
    }

    // 从2019年开始, 2020年起: from then on. 2022年开始建设 is a date like any other.
    private bool SkipFrom(ref int at, int end, DateEntry entry)
    {
        var rest = chars.AsSpan(at, end - at);
        if (rest.StartsWith("起") && !rest.StartsWith("起草") && !rest.StartsWith("起步"))
        {
            at++;
            return true;
        }

        if (rest.StartsWith("开始") && (entry == DateEntry.From || (rest.Length > 2 && rest[2] == '，')))
        {
            at += 2;
            return true;
        }

        return entry != DateEntry.By && (Skip(ref at, end, "以后") || Skip(ref at, end, "之后"));
    }

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

    private void ReadFiner(ref int at, int end, out int? month, out int? day)
    {
        month = ReadMonths(ref at, end) ?? ReadNumberBefore(ref at, end, '月', 12);
        day = month is null ? null : ReadNumberBefore(ref at, end, '日', 31);
        if (month is not null)
        {
            return;
        }

        foreach (var (word, last) in Halves)
        {
            if (chars.AsSpan(at, end - at).StartsWith(word))
            {
                month = last;
                at += word.Length;
                return;
            }
        }
    }

    // 3—4月, 1至6月: the last month is what is owed.
    private int? ReadMonths(ref int at, int end)
    {
        var stop = at;
        while (stop < end && stop - at < 2 && char.IsAsciiDigit(chars[stop]))
        {
            stop++;
        }

        if (stop == at || stop >= end || chars[stop] is not ('—' or '-' or '~' or '至' or '到' or '、'))
        {
            return null;
        }

        var next = stop + 1;
        while (next < end && chars[next] == '—')
        {
            next++;
        }

        var month = ReadNumberBefore(ref next, end, '月', 12);
        at = month is null ? at : next;
        return month;
    }

    // 2021年10月至2022年3月, 2022年4月—6月: the end is what is owed.
    private void ReadPeriodOfMonths(ref int at, int end, ref int year, ref int? month, ref int? day, ref int? from)
    {
        if (month is null || at >= end || chars[at] is not ('至' or '—' or '-' or '~' or '到'))
        {
            return;
        }

        var next = at + 1;
        while (next < end && chars[next] == '—')
        {
            next++;
        }

        var first = year;
        var last = year;
        if (next + 5 <= end && chars[next + 4] == '年' && TryYearNumber(next, next + 4, out var other))
        {
            last = other;
            next += 5;
        }

        ReadFiner(ref next, end, out var lastMonth, out var lastDay);
        if (lastMonth is not null)
        {
            (at, year, month, day) = (next, last, lastMonth, lastDay);
            from = last > first ? first : null;
        }
    }

    private static readonly (string Word, int LastMonth)[] Halves =
    [
        ("上半年", 6), ("下半年", 12), ("一季度", 3), ("第一季度", 3), ("二季度", 6), ("第二季度", 6),
        ("三季度", 9), ("第三季度", 9), ("四季度", 12), ("第四季度", 12),
    ];

    private int? ReadNumberBefore(ref int at, int end, char unit, int largest)
    {
        var stop = at;
        while (stop < end && stop - at < 3 && (char.IsAsciiDigit(chars[stop]) || Numerals.IsNumeral(chars[stop])))
        {
            stop++;
        }

        if (stop == at || stop >= end || chars[stop] != unit)
        {
            return null;
        }

        var digits = chars.AsSpan(at, stop - at);
        if (!int.TryParse(digits, out var value) && !Numerals.TryParse(digits, out value))
        {
            return null;
        }

        at = stop + 1;
        return value >= 1 && value <= largest ? value : null;
    }

    // 底前, 末, 期间…; tells whether 前 followed nothing but a year.
    private bool ReadSuffix(ref int at, int end, bool plainYear, out bool past)
    {
        var start = at;
        past = false;
        foreach (var word in (ReadOnlySpan<string>)["年底", "年末", "底", "末", "中旬", "上旬", "下旬", "年度", "度"])
        {
            if (Skip(ref at, end, word))
            {
                break;
            }
        }

        var ended = at > start;
        var before = Skip(ref at, end, "以前") || Skip(ref at, end, "之前") || Skip(ref at, end, "前");
        if (!before)
        {
            past = chars.AsSpan(at, end - at).StartsWith("以来");
            _ = Skip(ref at, end, "期间") || Skip(ref at, end, "以内") || Skip(ref at, end, "内") || Skip(ref at, end, "间");
        }

        return before && plainYear && !ended;
    }

    private bool Skip(ref int at, int end, string word)
    {
        if (!chars.AsSpan(at, end - at).StartsWith(word))
        {
            return false;
        }

        at += word.Length;
        return true;
    }

    private DateEntry Entry(ref int start, int floor)
    {
        if (TryPreposition(ref start, floor, PastWords))
        {
            return DateEntry.Past;
        }

        if (TryPreposition(ref start, floor, ByWords))
        {
            return DateEntry.By;
        }

        return TryPreposition(ref start, floor, FromWords) ? DateEntry.From : DateEntry.Plain;
    }

    private bool TryPreposition(ref int start, int floor, string[] words)
    {
        foreach (var word in words.OrderByDescending(w => w.Length))
        {
            var from = start - word.Length;
            if (from >= floor && chars.AsSpan(from, word.Length).SequenceEqual(word))
            {
                start = from;
                return true;
            }
        }

        return false;
    }
}
