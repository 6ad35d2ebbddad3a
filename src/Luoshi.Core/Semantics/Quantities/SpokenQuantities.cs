using Luoshi.Core.Model;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Quantities;

/// <summary>
/// Quantities that words say without a number: 实现…全覆盖 is 100 %, 翻番 is twice as much. They count only where no number of
/// their clause says the same (90%以上的村实现…全覆盖; 翻一番，达到800亿元).
/// </summary>
internal static class SpokenQuantities
{
    private const string Coverage = "全覆盖";
    private static readonly WordList Reached = ["实现", "达到", "做到"];
    private static readonly WordList Doublings = ["翻番", "翻一番", "翻两番", "翻二番", "翻三番"];
    private static readonly WordList Levels = ["分别", "依次", "达", "突破", "超", "增", "总量", "规模", "为", "接近", "力争达", "力争突破"];

    /// <summary>Whether the words may say any; asked of every sentence.</summary>
    public static bool MayHold(ReadOnlySpan<char> text) => text.IndexOf(Coverage) >= 0 || text.IndexOf('翻') >= 0;

    /// <summary>Puts those of a sentence in their place among its quantities.</summary>
    public static void AddTo(List<Quantity> quantities, string chars, Stretch sentence)
    {
        foreach (var clause in Clauses(chars, sentence))
        {
            var text = chars.AsSpan(clause.Start, clause.Length);
            if (text.EndsWith(Coverage) && text.IndexOf(Coverage) == text.Length - Coverage.Length && Reached.IsIn(text))
            {
                Add(quantities, chars, clause, Coverage.Length, 100, "%");
            }
            else if (Doublings.AtEnd(text) is > 0 and var length && !SaysLevel(chars, clause.End + 1, sentence.End))
            {
                var times = length == 2 ? 1 : Numerals.Digit(text[^2]) is > 0 and var digit ? digit : 1;
                Add(quantities, chars, clause, length, times, "番");
            }
        }
    }

    // …翻番，分别达到800亿元: the level that is reached says the same, in a number.
    private static bool SaysLevel(string chars, int start, int end) => start < end && Levels.AtStart(chars.AsSpan(start, end - start)) > 0;

    private static void Add(List<Quantity> quantities, string chars, Stretch clause, int length, decimal value, string unit)
    {
        var start = clause.End - length;
        if (quantities.Exists(q => q.Start < start && q.End > clause.Start))
        {
            return;
        }

        quantities.RemoveAll(q => q.Start >= start && q.End <= clause.End);
        var at = quantities.FindIndex(q => q.Start > start);
        quantities.Insert(at < 0 ? quantities.Count : at, new Quantity
        {
            Start = start,
            End = clause.End,
            NumberStart = start,
            UnitStart = clause.End,
            UnitEnd = clause.End,
            First = value,
            Second = value,
            Class = unit == "%" ? UnitClass.Share : UnitClass.Multiple,
            Bound = Bound.Exact,
            UnitText = unit,
            Numeral = true,
            Spoken = true,
        });
    }

    private static IEnumerable<Stretch> Clauses(string chars, Stretch sentence)
    {
        var start = sentence.Start;
        for (var i = sentence.Start; i <= sentence.End; i++)
        {
            if (i == sentence.End || chars[i] is '，' or '；' or '：' or '。' or '（' or '）' || (chars[i] == '、' && i > start && chars[i - 1] == '番'))
            {
                if (i > start)
                {
                    yield return new Stretch(start, i);
                }

                start = i + 1;
            }
        }
    }
}
