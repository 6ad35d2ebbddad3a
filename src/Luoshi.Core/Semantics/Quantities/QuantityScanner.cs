using System.Buffers;
using System.Globalization;
using Luoshi.Core.Model;

namespace Luoshi.Core.Semantics.Quantities;

/// <summary>Finds numbers with units in normal text: 约1300万平方米, 6―7家, 20%, 1/3, 不少于三个.</summary>
internal static partial class QuantityScanner
{
    private static readonly SearchValues<char> Openers = SearchValues.Create("0123456789一二两三四五六七八九十百千半");
    private static readonly string[] RangeJoints = ["——", "—", "-", "~", "至", "到"];
    private const int LongestNumber = 24;

    /// <summary>Whether a number can stand in the text at all; most sentences have none.</summary>
    public static bool MayHold(ReadOnlySpan<char> text) => text.IndexOfAny(Openers) >= 0;

    /// <summary>The quantities of a stretch, in order.</summary>
    public static List<Quantity> Scan(string chars, int start, int end)
    {
        var found = new List<Quantity>();
        var at = start;
        while (at < end)
        {
            var offset = chars.AsSpan(at, end - at).IndexOfAny(Openers);
            if (offset < 0)
            {
                break;
            }

            at += offset;
            var floor = found.Count > 0 ? found[^1].End : start;
            if (char.IsAsciiDigit(chars[at]))
            {
                var stop = NumberEnd(chars, at, end);
                if (!IsPartOfName(chars, at, stop, start, end) && Read(chars, at, floor, end) is { } quantity)
                {
                    found.Add(quantity);
                    stop = quantity.End;
                }

                at = Math.Max(stop, at + 1);
            }
            else
            {
                at = ReadNumeral(chars, at, floor, start, end, found);
            }
        }

        return found;
    }

    // T204—0006, 5G, GB50180, 第707号, H7N9.
    private static bool IsPartOfName(string chars, int at, int stop, int start, int end)
    {
        if (stop - at > LongestNumber)
        {
            return true;
        }

        if (at > start)
        {
            var before = chars[at - 1];
            if (char.IsAsciiLetter(before) || before is '第' or ':' || (before is '-' or '—' && at - 2 >= start && (char.IsAsciiLetterOrDigit(chars[at - 2]) || chars[at - 2] == '号')))
            {
                return true;
            }
        }

        return stop < end && ((char.IsAsciiLetter(chars[stop]) && UnitLexicon.Read(chars.AsSpan(stop, end - stop)).Length == 0) || chars[stop] is '#' or '号' || chars.AsSpan(stop, end - stop).StartsWith("热线") || chars.AsSpan(stop, end - stop).StartsWith("政务服务"));
    }

    private static Quantity? Read(string chars, int at, int floor, int end)
    {
        var stop = NumberEnd(chars, at, end);
        if (!TryNumber(chars.AsSpan(at, stop - at), out var first))
        {
            return null;
        }

        var second = first;
        var isRange = false;
        if (stop + 1 < end && chars[stop] == '/' && char.IsAsciiDigit(chars[stop + 1]))
        {
            var below = NumberEnd(chars, stop + 1, end);
            if (!TryNumber(chars.AsSpan(stop + 1, below - stop - 1), out var divisor) || divisor == 0 || divisor > 1000)
            {
                return null;
            }

            // 8/10万 is a rate per hundred thousand.
            if (divisor is 1 or 10 or 100 && below < end && chars[below] == '万')
            {
                return Make(chars, at, floor, end, first, second, false, stop, below + 1 - stop, UnitClass.Share, numeral: false);
            }

            first = second = Math.Round(first / divisor, 6);
            stop = below;
        }

        // 18:1 is a ratio; 12:00 is a time.
        if (stop + 1 < end && chars[stop] is ':' or '：' && char.IsAsciiDigit(chars[stop + 1]))
        {
            var below = NumberEnd(chars, stop + 1, end);
            if (below - stop > 2 || !TryNumber(chars.AsSpan(stop + 1, below - stop - 1), out var parts) || parts == 0)
            {
                return null;
            }

            first = second = Math.Round(first / parts, 6);
            return Make(chars, at, floor, end, first, second, false, below, 0, UnitClass.None, numeral: false);
        }

        var (unitStart, unitLength, kind) = ReadUnit(chars, stop, end);
        if (TryRange(chars, unitLength > 0 ? unitStart + unitLength : stop, end, out var upper, out var upperEnd) && upper > first)
        {
            var (nextStart, nextLength, nextKind) = ReadUnit(chars, upperEnd, end);
            if (unitLength == 0 || nextKind == kind)
            {
                (second, isRange) = (upper, true);
                (unitStart, unitLength, kind) = (nextStart, nextLength, nextKind);
            }
        }

        return Make(chars, at, floor, end, first, second, isRange, unitStart, unitLength, kind, numeral: false);
    }

    // 多 and 余 (100多家) stand before the unit.
    private static (int Start, int Length, UnitClass Class) ReadUnit(string chars, int at, int end)
    {
        var start = at < end && chars[at] is '多' or '余' ? at + 1 : at;
        var (length, kind) = UnitLexicon.Read(chars.AsSpan(start, end - start));
        return length > 0 ? (start, length, kind) : (at, 0, UnitClass.None);
    }

    private static bool TryRange(string chars, int at, int end, out decimal upper, out int stop)
    {
        upper = 0;
        stop = at;
        foreach (var joint in RangeJoints)
        {
            var from = at + joint.Length;
            if (from < end && chars.AsSpan(at, end - at).StartsWith(joint) && char.IsAsciiDigit(chars[from]))
            {
                stop = NumberEnd(chars, from, end);
                return TryNumber(chars.AsSpan(from, stop - from), out upper);
            }
        }

        return false;
    }

    private static Quantity Make(
        string chars, int at, int floor, int end, decimal first, decimal second, bool isRange, int unitStart, int unitLength, UnitClass kind, bool numeral)
    {
        var unitEnd = unitStart + unitLength;
        var start = at;
        var finish = unitEnd;
        var bound = isRange ? Bound.Range : Bound.Exact;
        if (unitStart > at && (chars[unitStart - 1] is '多' or '余' || chars.AsSpan(unitStart, unitLength).IndexOfAny('多', '余') >= 0))
        {
            // 8000多亿元 is more than 8000.
            bound = Bound.AtLeast;
        }

        if (IsRank(chars, at, floor, kind, chars.AsSpan(unitStart, unitLength)))
        {
            start--;
            bound = Bound.AtMost;
            if (unitLength == 0 && unitEnd < end && chars[unitEnd] == '强')
            {
                // 前30强.
                (unitStart, unitLength, unitEnd, finish, kind) = (unitEnd, 1, unitEnd + 1, unitEnd + 1, UnitClass.Count);
            }
        }
        else if (BoundWords.EndingAt(chars.AsSpan(floor, at - floor)) is var (before, lower))
        {
            start -= before;
            bound = isRange && lower == Bound.About ? Bound.Range : lower;
        }

        // 20万人口以上: 口 says no more than 人.
        var people = unitLength > 0 && chars[unitEnd - 1] == '人' && unitEnd < end && chars[unitEnd] == '口' ? 1 : 0;
        if (BoundWords.StartingAt(chars.AsSpan(unitEnd + people, end - unitEnd - people)) is var (after, upper))
        {
            finish += people + after;
            bound = isRange ? Bound.Range : upper == Bound.About || bound is Bound.Exact or Bound.AtMost ? upper : bound;
        }

        return new Quantity
        {
            Start = start,
            End = finish,
            NumberStart = at,
            UnitStart = unitStart,
            UnitEnd = unitEnd,
            First = first,
            Second = second,
            Class = kind,
            Bound = bound,
            Numeral = numeral,
        };
    }

    // 前10名: tenth or better. 目前10家 is a count.
    private static bool IsRank(string chars, int at, int floor, UnitClass kind, ReadOnlySpan<char> unit) =>
        at > floor && chars[at - 1] == '前' && (kind == UnitClass.None || unit is "名" or "位") && (at - 1 <= floor || "目之以日年月底末此天提".IndexOf(chars[at - 2]) < 0);

    private static int NumberEnd(string chars, int at, int end)
    {
        while (at < end && (char.IsAsciiDigit(chars[at]) || (chars[at] is '.' or ',' && at + 1 < end && char.IsAsciiDigit(chars[at + 1]))))
        {
            at++;
        }

        return at;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value);
}
