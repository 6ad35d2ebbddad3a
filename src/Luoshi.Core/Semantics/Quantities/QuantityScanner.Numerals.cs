using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Quantities;

/// <summary>Quantities written in Chinese numerals: 三个, 三分之二, 百分之九十五, 九成以上, 一半以上.</summary>
internal static partial class QuantityScanner
{
    private const int FarthestFloor = 20;

    // Numerals count only with a unit behind them, so that 十四五 or 统一 is no number.
    private static int ReadNumeral(string chars, int at, int floor, int start, int end, List<Quantity> found)
    {
        if (chars[at] is '一' or '半')
        {
            return ReadHalf(chars, at, floor, start, end, found);
        }

        return ReadNumeralFrom(chars, at, floor, start, end, found);
    }

    private static int ReadNumeralFrom(string chars, int at, int floor, int start, int end, List<Quantity> found)
    {
        var stop = at;
        while (stop < end && stop - at < 9 && (Numerals.IsNumeral(chars[stop])))
        {
            stop++;
        }

        if (at > start && (chars[at - 1] == '第' || Numerals.IsNumeral(chars[at - 1]) || char.IsAsciiDigit(chars[at - 1])))
        {
            return stop;
        }

        if (ReadFraction(chars, at, stop, floor, end) is { } fraction)
        {
            found.Add(fraction);
            return fraction.End;
        }

        if (!Numerals.TryParse(chars.AsSpan(at, stop - at), out var value) || (value < 2 && !IsLeast(chars, at, floor)))
        {
            return stop;
        }

        var (unitStart, unitLength, kind) = ReadUnit(chars, stop, end);
        if (unitLength == 0 || kind is UnitClass.Time or UnitClass.Multiple || IsKind(chars.AsSpan(unitStart, unitLength))
            || (kind == UnitClass.Share && !IsTenths(chars, unitStart + unitLength, end)))
        {
            return stop;
        }

        var quantity = Make(chars, at, floor, end, value, value, false, unitStart, unitLength, kind, numeral: true);
        found.Add(quantity);
        return quantity.End;
    }

    // 一半, 半数, 过半: half of what is named.
    private static int ReadHalf(string chars, int at, int floor, int start, int end, List<Quantity> found)
    {
        var rest = chars.AsSpan(at, end - at);
        var length = rest.StartsWith("一半") || rest.StartsWith("半数") ? 2 : 0;
        var passed = chars[at] == '半' && at > start && chars[at - 1] == '过' && at > floor && (rest.Length == 1 || rest[1] is '，' or '。' or '；' or '、');
        if (length == 0 && !passed)
        {
            // 一百二十家: a numeral that opens with one.
            return rest.Length > 1 && rest[0] == '一' && (rest[1] is '百' or '千' || ("个家所处座名支项条".Contains(rest[1]) && IsLeast(chars, at, floor))) ? ReadNumeralFrom(chars, at, floor, start, end, found) : at + 1;
        }

        var stop = at + Math.Max(length, 1);
        if (passed)
        {
            found.Add(Make(chars, at, floor, end, 0.5m, 0.5m, false, stop, 0, UnitClass.None, numeral: true) with { Start = at - 1, Bound = Bound.AtLeast });
            return stop;
        }

        found.Add(Make(chars, at, floor, end, 0.5m, 0.5m, false, stop, 0, UnitClass.None, numeral: true));
        return found[^1].End;
    }

    // 至少建设一所, 每个县建设一家: one is a number only where it is a floor or one for each.
    private static bool IsLeast(string chars, int at, int floor)
    {
        var before = chars.AsSpan(Math.Max(floor, at - FarthestFloor), at - Math.Max(floor, at - FarthestFloor));
        before = before[(before.LastIndexOfAny('，', '。', '；') + 1)..];
        return (before.IndexOf('每') >= 0 && before.Length > 2 && (before.EndsWith("建设") || before.EndsWith("培育") || before.EndsWith("建成") || before.EndsWith("打造") || before.EndsWith("设立") || before.EndsWith("创建") || before.EndsWith("设置") || before.EndsWith("配备") || before.EndsWith("办好")))
            || before.IndexOf("至少") >= 0 || before.EndsWith("不少于") || before.IndexOf("最少") >= 0;
    }

    // 九成以上, 达到九成: tenths stand at the end of what they say.
    private static bool IsTenths(string chars, int after, int end) =>
        after >= end || chars[after] is '，' or '。' or '；' or '、' or '的' || BoundWords.StartingAt(chars.AsSpan(after, end - after)) is not null;

    // 三分之二: the denominator comes first; 百分之九十五 is 95%.
    private static Quantity? ReadFraction(string chars, int at, int stop, int floor, int end)
    {
        if (!chars.AsSpan(stop, end - stop).StartsWith("分之"))
        {
            return null;
        }

        var top = stop + 2;
        if (stop == at + 1 && chars[at] == '百')
        {
            return ReadHundredths(chars, at, top, floor, end);
        }

        if (!Numerals.TryParse(chars.AsSpan(at, stop - at), out var below) || below is < 2 or > 99)
        {
            return null;
        }

        var topEnd = top;
        while (topEnd < end && topEnd - top < 4 && Numerals.IsNumeral(chars[topEnd]))
        {
            topEnd++;
        }

        return Numerals.TryParse(chars.AsSpan(top, topEnd - top), out var above) && above < below
            ? Make(chars, at, floor, end, Math.Round((decimal)above / below, 6), Math.Round((decimal)above / below, 6), false, topEnd, 0, UnitClass.None, numeral: true)
            : null;
    }

    private static Quantity? ReadHundredths(string chars, int at, int top, int floor, int end)
    {
        var stop = top;
        while (stop < end && stop - top < 4 && Numerals.IsNumeral(chars[stop]))
        {
            stop++;
        }

        var text = chars.AsSpan(top, stop - top);
        if (!Numerals.TryParse(text, out var value) && !(text is "百" && (value = 100) > 0))
        {
            return null;
        }

        decimal share = value;
        if (stop + 1 < end && chars[stop] == '点' && Numerals.Digit(chars[stop + 1]) is >= 0 and var tenth)
        {
            share += tenth / 10m;
            stop += 2;
        }

        return Make(chars, at, floor, end, share, share, false, stop, 0, UnitClass.Share, numeral: true) with { UnitText = "%" };
    }

    // 两种方式, 三类企业: kinds of things are described, not promised.
    private static bool IsKind(ReadOnlySpan<char> unit) => unit is "种" or "类" or "次" or "级" or "层" or "度" or "方" or "期" or "届" or "站" or "点" or "轮" or "分";
}
