using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Dates;

/// <summary>What is finer than a year: months, days, halves and quarters, and periods of months.</summary>
internal sealed partial class DateScanner
{
    private static readonly (string Word, int LastMonth)[] Halves =
    [
        ("上半年", 6), ("下半年", 12), ("一季度", 3), ("第一季度", 3), ("二季度", 6), ("第二季度", 6),
        ("三季度", 9), ("第三季度", 9), ("四季度", 12), ("第四季度", 12),
    ];

    private int? _openingMonth;

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

    private void ReadFiner(ref int at, int end, out int? month, out int? day)
    {
        _openingMonth = null;
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
        _openingMonth = month is int last && chars[stop] != '、' && int.TryParse(chars.AsSpan(at, stop - at), out var first) && first >= 1 && first <= last ? first : null;

        at = month is null ? at : next;
        return month;
    }

    // 2021年10月至2022年3月, 2022年4月—6月: the end is what is owed.
    private void ReadPeriodOfMonths(ref int at, int end, ref int year, ref int? month, ref int? day, ref int? from)
    {
        var joint = at;
        _ = Skip(ref joint, end, "上旬") || Skip(ref joint, end, "中旬") || Skip(ref joint, end, "下旬") || Skip(ref joint, end, "底") || Skip(ref joint, end, "初");
        if (month is null || joint >= end || chars[joint] is not ('至' or '—' or '-' or '~' or '到'))
        {
            return;
        }

        var next = joint + 1;
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
        if (lastMonth is null && day is not null && ReadNumberBefore(ref next, end, '日', 31) is int sameMonth)
        {
            // 10月20日至30日.
            (lastMonth, lastDay) = (month, sameMonth);
        }

        if (lastMonth is not null)
        {
            _opening = new PlanDate(first, month, day);
            (at, year, month, day) = (next, last, lastMonth, lastDay);
            from = last > first ? first : null;
        }
    }
}
