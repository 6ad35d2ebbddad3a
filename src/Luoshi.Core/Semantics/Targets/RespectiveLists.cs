using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Dates;
using Luoshi.Core.Semantics.Quantities;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Targets;

/// <summary>
/// Lists that share one verb: A、B和C分别达到1、2和3; …占全市的20%、30%和22%. The i-th value belongs to the i-th name,
/// and a bound on the first or the last value governs them all.
/// </summary>
internal static class RespectiveLists
{
    private const int LongestVerb = 6;
    private static readonly WordList Doubling = ["五年翻番", "翻一番", "翻番", "倍增", "翻两番"];

    private static readonly WordList Respective = ["分别", "依次"];

    /// <summary>The runs of quantities that follow each other with nothing but joints between.</summary>
    public static List<(int First, int Count)> Runs(SentenceContext context)
    {
        var runs = new List<(int First, int Count)>();
        var first = 0;
        for (var i = 1; i <= context.Quantities.Count; i++)
        {
            if (i < context.Quantities.Count && Joined(context, i))
            {
                continue;
            }

            if (i - first > 1)
            {
                runs.Add((first, i - first));
            }

            first = i;
        }

        return runs;
    }

    /// <summary>Gives every member of a run the bound that one of its ends states.</summary>
    public static void ShareBounds(SentenceContext context, (int First, int Count) run)
    {
        var head = context.Quantities[run.First];
        var tail = context.Quantities[run.First + run.Count - 1];
        var bound = head.Stated ? head.Bound : tail.Stated ? tail.Bound : Bound.Exact;
        for (var i = run.First; bound != Bound.Exact && i < run.First + run.Count; i++)
        {
            if (context.Quantities[i].Bound == Bound.Exact)
            {
                context.Quantities[i] = context.Quantities[i] with { Bound = bound };
            }
        }
    }

    /// <summary>The names that share the run, first to last; null where they do not match it in number.</summary>
    public static List<string>? Names(SentenceContext context, (int First, int Count) run, Func<Stretch, string> surface)
    {
        var start = context.Quantities[run.First].Start;
        var phrase = IndicatorNamer.TrimLeft(context, context.Left(run.First));
        phrase = context.Quantities[run.First].Class == UnitClass.Count ? IndicatorNamer.WithoutGathering(context, phrase) : phrase;
        var names = NamesIn(context, phrase, run.Count, surface);
        if (names is not null)
        {
            return names;
        }

        // …翻番，分别达到…: the names stand in the clause before.
        var comma = start - 1;
        while (comma > context.Sentence.Start && context.Chars[comma] is not ('，' or '；' or '：'))
        {
            comma--;
        }

        if (comma <= context.Sentence.Start)
        {
            return null;
        }

        var clause = comma - 1;
        while (clause > context.Sentence.Start && context.Chars[clause - 1] is not ('，' or '；' or '。' or '：'))
        {
            clause--;
        }

        // 做强装备、材料两大产业，产值分别达到…: each of those counted has what the phrase names.
        return phrase.Length is >= 2 and <= LongestShared && ListedThings.In(context, new Stretch(clause, comma), run.Count) is { } things
            ? [.. things.Select(t => surface(t) + surface(phrase))]
            : NamesIn(context, IndicatorNamer.TrimLeft(context, TrimDoubling(context, new Stretch(clause, comma))), run.Count, surface);
    }

    private const int LongestShared = 8;

    private static bool Joined(SentenceContext context, int index)
    {
        var (before, after) = (context.Quantities[index - 1], context.Quantities[index]);
        var between = before.Spoken || after.Spoken ? [] : context.Chars.AsSpan(before.End, after.Start - before.End);
        return between is "、" or "和" or "及" or "，" or "与" && (before.Class == after.Class || Respectively(context, before))
            && !(between is "，" && CommitmentJudge.IsShareOfThings(context, index));
    }

    // 收入和人次分别达到30亿元和200万人次: values of any kind.
    private static bool Respectively(SentenceContext context, Quantity first)
    {
        var from = Math.Max(context.Sentence.Start, first.Start - LongestVerb);
        return context.Chars.AsSpan(from, first.Start - from).IndexOf("分别") >= 0;
    }

    // 花生种植、收获机械化率: the first name carries what comes before, the last what comes after.
    private static List<string>? NamesIn(SentenceContext context, Stretch phrase, int count, Func<Stretch, string> surface)
    {
        // 用水量、能耗分别下降3%、5%: the change is that of each.
        var change = Math.Max(Vocabulary.EndsWithAny(context.Text(phrase), Vocabulary.Changing), Vocabulary.EndsWithAny(context.Text(phrase), Vocabulary.Growing));
        var changed = surface(new Stretch(phrase.End - change, phrase.End));
        phrase = change > 0 && change < phrase.Length ? IndicatorNamer.TrimLeft(context, new Stretch(phrase.Start, phrase.End - change)) : phrase;
        // …分别比2020年下降, 较2020年分别下降: what they are compared with is no part of a name.
        if (ComparedBase.AtEnd(context.Text(phrase)) is > 0 and var compared)
        {
            phrase = IndicatorNamer.TrimLeft(context, new Stretch(phrase.Start, phrase.End - compared));
        }

        var parts = new List<Stretch>();
        var from = phrase.Start;
        for (var i = phrase.Start; i < phrase.End; i++)
        {
            if (context.Chars[i] is '、' || (context.Chars[i] is '和' or '与' or '及' && i + 2 < phrase.End && parts.Count == count - 2 && i > from))
            {
                parts.Add(new Stretch(from, i));
                from = i + 1;
            }
        }

        parts.Add(new Stretch(from, phrase.End));
        if (parts.Count != count || parts.Exists(p => p.Length == 0 || context.Text(p).IndexOfAnyInRange('0', '9') >= 0))
        {
            return null;
        }

        var names = SharedNouns.Distribute([.. parts.Select(surface)]);
        return change > 0 ? [.. names.Select(n => n + changed)] : names;
    }

    // A、B和C五年翻番，分别达到…
    private static Stretch TrimDoubling(SentenceContext context, Stretch phrase)
    {
        var cut = Vocabulary.EndsWithAny(context.Text(phrase), Doubling);
        var end = phrase.End - cut;
        return new Stretch(phrase.Start, end - (cut > 0 ? ComparedBase.AtEnd(context.Chars.AsSpan(phrase.Start, end - phrase.Start)) : 0));
    }

    /// <summary>
    /// The dates that share the run, first to last (到2025年和2030年，…分别达到80%和95%); null where their number differs.
    /// </summary>
    public static List<DateToken>? Dates(SentenceContext context, (int First, int Count) run)
    {
        var last = context.Dates.FindLastIndex(d => d.End <= context.Quantities[run.First].Start);
        var first = last - run.Count + 1;
        if (first < 0 || (first > 0 && Listed(context, first)))
        {
            return null;
        }

        for (var i = first + 1; i <= last; i++)
        {
            if (!Listed(context, i))
            {
                return null;
            }
        }

        return context.Dates.GetRange(first, run.Count);
    }

    /// <summary>
    /// The dates of the clauses or the sentence before, where one thing is to reach as many values one after the other:
    /// 2026年开通3条，2028年开通5条。准点率分别达到80%、90%; null where their number differs.
    /// </summary>
    public static List<DateToken>? DatesBefore(SentenceContext context, (int First, int Count) run)
    {
        if (!Respective.IsIn(context.Text(context.Left(run.First))))
        {
            return null;
        }

        var start = context.Quantities[run.First].Start;
        var dates = context.Dates.Count == 0 ? context.DatesBefore : context.Dates.FindAll(d => d.End <= start);
        for (var i = 1; i < dates.Count; i++)
        {
            if (dates[i].When.LastDay <= dates[i - 1].When.LastDay)
            {
                return null;
            }
        }

        return dates.Count == run.Count ? dates : null;
    }

    private static bool Listed(SentenceContext context, int date) =>
        context.Chars.AsSpan(context.Dates[date - 1].End, context.Dates[date].Start - context.Dates[date - 1].End) is "、" or "和" or "及" or "与" or "，";
}
