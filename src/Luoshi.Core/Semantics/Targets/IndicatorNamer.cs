using Luoshi.Core.Semantics.Quantities;
using Luoshi.Core.Syntax;

namespace Luoshi.Core.Semantics.Targets;

/// <summary>Finds the noun phrase that a target measures: before the value (…产值达到), or after a count (25个专业园).</summary>
internal static class IndicatorNamer
{
    private const int LongestName = 60;

    /// <summary>Where the indicator of the quantity at an index stands; an empty stretch when nothing names it.</summary>
    public static Stretch Find(SentenceContext context, int index)
    {
        var quantity = context.Quantities[index];
        var left = TrimLeft(context, context.Left(index));
        var right = TrimRight(context, context.Right(index), index);
        var counted = quantity.Class is UnitClass.Count or UnitClass.Physical or UnitClass.Money && right.Length > 0;
        var made = Vocabulary.EndsWithAny(context.Text(context.Left(index)), Vocabulary.Making) > 0;
        if (counted && (made || left.Length == 0))
        {
            return right;
        }

        return left.Length > 0 ? left : right;
    }

    /// <summary>The noun phrase without the words that lead into it and the verb that leads out of it.</summary>
    public static Stretch TrimLeft(SentenceContext context, Stretch left)
    {
        var (start, end) = (left.Start, left.End);
        int cut;
        while (start < end && (cut = Vocabulary.StartsWithAny(context.Chars.AsSpan(start, end - start), Vocabulary.Openings)) > 0)
        {
            start += cut;
        }

        while (start < end && (cut = Vocabulary.EndsWithAny(context.Chars.AsSpan(start, end - start), Vocabulary.Reaching)) > 0)
        {
            // 占全市 keeps its 占: the share is what is measured.
            end -= cut;
        }

        if (start < end && context.Chars[end - 1] == '的')
        {
            end--;
        }

        return new Stretch(start, end);
    }

    private static Stretch TrimRight(SentenceContext context, Stretch right, int index)
    {
        var (start, end) = (right.Start, right.End);
        if (start < end && context.Chars[start] == '的')
        {
            start++;
        }

        if (start < end && context.Chars[start] is '、' or '和' or '及')
        {
            return new Stretch(start, start);
        }

        end = Math.Min(end, start + LongestName);

        // Before the next quantity the phrase ends at the last joint: 50个智能工厂和500个数字化车间.
        var next = index + 1;
        if (next < context.Quantities.Count && context.Quantities[next].Start >= start && context.Quantities[next].Start <= end)
        {
            var limit = context.Quantities[next].Start;
            var joint = context.Chars.AsSpan(start, limit - start).LastIndexOfAny('、', '和', '及');
            end = joint > 0 ? start + joint : limit;
        }

        return new Stretch(start, end);
    }
}
