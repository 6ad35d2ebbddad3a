using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Quantities;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Targets;

/// <summary>Bounds that stand apart from their numbers: before the verb, or before the first of a list.</summary>
internal static class Floors
{
    private const int LongestListed = 30;
    private static readonly WordList Words = ["至少", "最少", "不少于", "不低于"];

    /// <summary>Gives the quantities of a sentence the bounds that the words before them state.</summary>
    public static void Set(SentenceContext sentence)
    {
        SetOpened(sentence);
        Spread(sentence);
    }

    // 每个街道至少建设2个: the floor stands before the verb.
    private static void SetOpened(SentenceContext sentence)
    {
        for (var i = 0; i < sentence.Quantities.Count; i++)
        {
            var left = sentence.Quantities[i].Bound == Bound.Exact ? sentence.Text(sentence.Left(i)) : [];
            if (Vocabulary.ContainsAny(left, Words))
            {
                sentence.Quantities[i] = sentence.Quantities[i] with { Bound = Bound.AtLeast };
            }
            else if (left.StartsWith("约为") || left.IndexOf("约占") >= 0)
            {
                sentence.Quantities[i] = sentence.Quantities[i] with { Bound = Bound.About };
            }
        }
    }

    // 至少有1名指导员、2名网格员: what the floor opens it governs to the end of the list.
    private static void Spread(SentenceContext sentence)
    {
        for (var i = 1; i < sentence.Quantities.Count; i++)
        {
            var (before, quantity) = (sentence.Quantities[i - 1], sentence.Quantities[i]);
            if (before.Bound != Bound.AtLeast || quantity.Bound != Bound.Exact || quantity.Class != UnitClass.Count || before.Class != UnitClass.Count || sentence.Left(i).Length > LongestListed)
            {
                continue;
            }

            var between = sentence.Chars.AsSpan(before.End, quantity.Start - before.End);
            var opened = sentence.Chars.AsSpan(before.Start, before.NumberStart - before.Start);
            if (between.Length > 1 && between[^1] == '、' && between.IndexOfAny("，；。：（") < 0
                && (Vocabulary.ContainsAny(opened, Words) || Vocabulary.ContainsAny(sentence.Text(sentence.Left(i - 1)), Words)))
            {
                sentence.Quantities[i] = quantity with { Bound = Bound.AtLeast };
            }
        }
    }
}
