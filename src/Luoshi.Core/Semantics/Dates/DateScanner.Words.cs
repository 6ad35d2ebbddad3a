using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Dates;

/// <summary>The words around a date: 到, 比, 自, 底前, 期间, 起, and those that make it a year to compare with.</summary>
internal sealed partial class DateScanner
{
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

    // 底前, 末, 期间…; tells whether 前 followed nothing but a year.
    private bool ReadSuffix(ref int at, int end, bool plainYear, out bool past)
    {
        var start = at;
        past = false;
        SkipClock(ref at, end);
        foreach (var word in (ReadOnlySpan<string>)["年底", "年末", "底", "末", "中旬", "上旬", "下旬", "年度", "度"])
        {
            if (Skip(ref at, end, word))
            {
                break;
            }
        }

        if (at == start && at + 1 <= end && at < end && chars[at] == '初' && !(at + 1 < end && "步期级中始".Contains(chars[at + 1])))
        {
            at++;
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

    // 2月18日12:00前: the hour is finer than the plan is kept.
    private void SkipClock(ref int at, int end)
    {
        var next = at;
        while (next < end && next - at < 6 && (char.IsAsciiDigit(chars[next]) || chars[next] is ':' or '：' or '时' or '点'))
        {
            next++;
        }

        if (next > at + 1 && next < end && chars[next] is '前' && char.IsAsciiDigit(chars[at]))
        {
            at = next;
        }
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

    private bool TryPreposition(ref int start, int floor, WordList words)
    {
        var length = start > floor ? words.AtEnd(chars.AsSpan(floor, start - floor)) : 0;
        start -= length;
        return length > 0;
    }
}
