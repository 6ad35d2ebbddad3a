using System.Collections.Immutable;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>All that the areas list, taken together, does not come to the total at the top, with or without the areas beside them.</summary>
internal sealed class ListedPartsMissTheTotal : AuditRule
{
    private const int LongestLabel = 24;

    public override string Code => "LS1004";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("逐片区累加达不到总目标", "All areas together miss the overall total");

    public override LocalizedText Help => new(
        "写明总目标包括哪些片区、哪些用途，再核对各片区数字。", "Say which areas and uses the overall total includes, then check the figures of the areas.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        var lists = Sums.Of(context).ToList();
        if (lists.TrueForAll(l => l.IsBreakdown))
        {
            yield break;
        }

        var again = Sums.Of(context, RelationKind.Restates).Where(s => s.IsBreakdown && s.Whole.Where.Length > 0);
        var byArea = lists.Where(l => l.IsBreakdown).Concat(again).ToLookup(l => l.Whole.Target.Id);
        var inline = lists.Where(l => !l.IsBreakdown).GroupBy(l => l.Whole.Target.Id).ToDictionary(g => g.Key, g => g.First());
        var inner = inline.Values.SelectMany(l => l.Parts).Select(p => p.Target.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var top in inline.Values.Where(l => !inner.Contains(l.Whole.Target.Id)))
        {
            var leaves = Leaves(top, inline, depth: 0).SelectMany(leaf => byArea[leaf.Target.Id]).SelectMany(l => l.Parts).DistinctBy(p => p.Target.Id).ToImmutableArray();
            if (leaves.Length < 2 || leaves.Any(l => l.Measure != top.Whole.Measure))
            {
                continue;
            }

            var listed = top with { Parts = leaves };
            if (!listed.Total(context.Allowed).Meets(context.Allowed(top.Whole)))
            {
                yield return Tell(context, listed, Beside(context, listed));
            }
        }
    }

    private Finding Tell(AuditContext context, Sums listed, ImmutableArray<Figure> beside)
    {
        var (whole, sum) = (listed.Whole.Stated.Centre, listed.Stated.Centre);
        var working = listed.Working();
        var extra = string.Empty;
        var extraEn = string.Empty;
        if (beside.Length > 0)
        {
            var all = listed with { Parts = [.. listed.Parts, .. beside] };
            working = [.. working, .. all.Working()];
            extra = $"；计入相邻的{beside[0].Where}则为{listed.Write(all.Stated.Centre)}";
            extraEn = $"; with {beside[0].Where} beside them {listed.Write(all.Stated.Centre)}";
        }

        return Explain(
            context, listed.Whole.Target.Span,
            new(
                $"各片区列出的数字累加为{listed.Write(sum)}，总数为{listed.Write(whole)}{extra}。",
                $"What the areas list comes to {listed.Write(sum)} against a total of {listed.Write(whole)}{extraEn}."),
            listed.Parts.Concat(beside).Select(p => p.Target).Prepend(listed.Whole.Target), working);
    }

    private static IEnumerable<Figure> Leaves(Sums list, Dictionary<string, Sums> inline, int depth) =>
        list.Parts.SelectMany(p => depth < 8 && inline.TryGetValue(p.Target.Id, out var nested) ? Leaves(nested, inline, depth + 1) : [p]);

    // Labelled lines that follow the last area at once and give amounts in the same unit.
    private static ImmutableArray<Figure> Beside(AuditContext context, Sums listed)
    {
        var line = listed.Parts.Max(p => p.Target.Line) + 1;
        var last = line;
        while (last <= context.Source.LineCount && last - line < 10 && HasLabel(context, last))
        {
            last++;
        }

        return [.. Enumerable.Range(line, last - line)
            .SelectMany(l => context.ByLine[l])
            .Select(f => f with { Where = Label(context, f.Target.Line) })
            .Where(f => f.Measure == listed.Whole.Measure && f.Form == FigureForm.Level)];
    }

    private static bool HasLabel(AuditContext context, int line) => Label(context, line).Length > 1;

    private static string Label(AuditContext context, int line)
    {
        var span = context.Source.LineSpan(line);
        var text = context.Source.Text.AsSpan(span.Start, Math.Min(span.Length, LongestLabel * 2)).TrimStart(" 　\t—―－-");
        var colon = text[..Math.Min(LongestLabel, text.Length)].IndexOfAny('：', ':');
        return colon > 1 ? text[..colon].ToString() : string.Empty;
    }
}
