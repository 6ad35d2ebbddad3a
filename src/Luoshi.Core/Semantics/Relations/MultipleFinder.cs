using System.Collections.Immutable;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Relations;

/// <summary>
/// Reads multiples of a base: 「工业总产值和工业增加值翻番，分别达到…」, 「比2020年翻两番」, 「规模达到100亿元，增长1倍」. The basis
/// runs from the base year, where one is named, to the multiple itself.
/// </summary>
internal static class MultipleFinder
{
    private const int LongestClause = 2000;
    private const int MostFigures = 50;
    private const int LongestBaseWords = 30;

    // What may stand between the amount of the base and the multiple.
    private static readonly string[] BaseJoints = ["", "的基础上", "基础上", "再", "的基础上再", "基础上再", "的基数上", "实现"];

    private static readonly WordList Multiples = ["翻一番", "翻两番", "翻二番", "翻三番", "翻番", "增长1倍", "增长一倍", "增长2倍", "增长两倍", "提高1倍", "增加1倍"];

    /// <summary>The relations of each line that speaks of a multiple.</summary>
    public static IEnumerable<Relation> Find(RelationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Lines.SelectMany(line => InLine(context, line));
    }

    private static IEnumerable<Relation> InLine(RelationContext context, ImmutableArray<Figure> figures)
    {
        var line = context.LineAt(figures[0].Target.Span.Start);
        var at = line.Start;
        while (Next(context.Text, at, line.End) is TextSpan multiple)
        {
            at = multiple.End;
            var clause = context.ClauseStart(multiple.Start);
            var end = ClauseEnd(context.Text, multiple.End, line.End);
            var inClause = InClause(figures, clause, end);
            var start = BaseStart(context.Text, clause, multiple.Start);
            var amounts = inClause.Where(f => f.Form == FigureForm.Level && !f.Increment && f.Measure.Additive).ToList();
            var origin = StatedBase(context.Text, amounts, multiple.Start);
            start = Math.Min(start, origin?.Target.Span.Start ?? start);
            foreach (var level in Subjects(context, multiple, clause, amounts.Where(f => f != origin).ToList()))
            {
                var doublings = inClause.Where(f => f.Form == FigureForm.Multiple && f.Name.Core.EndsWith(level.Name.Core, StringComparison.Ordinal));
                var bases = origin is not null && origin.Measure.Dimension == level.Measure.Dimension ? (Figure[])[origin] : [];
                yield return new(
                    RelationKind.MultipleOfBase, level.Target.Id, [.. bases.Concat(doublings).Select(d => d.Target.Id)], TextSpan.FromBounds(start, multiple.End), null);
            }
        }
    }

    // 比2020年的500亿元翻一番: the amount right before the multiple, after a word that makes it the base, is what it starts from.
    private static Figure? StatedBase(string text, List<Figure> amounts, int multiple)
    {
        var found = amounts.FindLast(f => f.Target.Span.End <= multiple);
        if (found is null || !Array.Exists(BaseJoints, j => text.AsSpan(found.Target.Span.End, multiple - found.Target.Span.End).SequenceEqual(j)))
        {
            return null;
        }

        var from = Math.Max(0, found.Target.Span.Start - LongestBaseWords);
        var before = text.AsSpan(from, found.Target.Span.Start - from);
        before = before[(before.LastIndexOfAny("，。；、") + 1)..];
        return before.IndexOfAny("比较在从由") >= 0 ? found : null;
    }

    // The amounts whose names stand before the multiple in its clause; a clause with one amount only means that one.
    private static List<Figure> Subjects(RelationContext context, TextSpan multiple, int clause, List<Figure> levels)
    {
        var named = context.Text[clause..multiple.Start];
        var found = levels.Where(l => named.Contains(l.Name.Core, StringComparison.Ordinal)).ToList();
        return found.Count > 0 ? found : levels.Count == 1 ? levels : [];
    }

    private static TextSpan? Next(string text, int from, int end)
    {
        var found = Multiples.IndexIn(text.AsSpan(from, end - from));
        return found < 0 ? null : new TextSpan(from + found, Multiples.AtStart(text.AsSpan(from + found)));
    }

    // The figures are in order of their ends, so those of a clause are neighbours.
    private static List<Figure> InClause(ImmutableArray<Figure> figures, int start, int end)
    {
        var (low, high) = (0, figures.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = figures[middle].Target.Span.End <= start ? (middle + 1, high) : (low, middle);
        }

        return [.. figures.Skip(low).TakeWhile(f => f.Target.Span.End <= end).Where(f => f.Target.Span.Start >= start).Take(MostFigures)];
    }

    private static int ClauseEnd(string text, int from, int end)
    {
        end = Math.Min(end, from + LongestClause);
        var offset = text.AsSpan(from, end - from).IndexOfAny("。；");
        return offset < 0 ? end : from + offset;
    }

    // 比2010年 and 较2010年 name the base, and so does 在2010年…基础上.
    private static int BaseStart(string text, int clause, int multiple)
    {
        var before = text.AsSpan(clause, multiple - clause);
        var at = before.EndsWith("基础上", StringComparison.Ordinal) ? before.LastIndexOf('在') : before.LastIndexOfAny('比', '较');
        return at >= 0 && before[at..].IndexOf('年') > 0 ? clause + at : multiple;
    }
}
