using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Reading;

/// <summary>The numbers of headings under one parent repeat, skip or run backwards.</summary>
internal sealed class OutlineNumbers : AuditRule
{
    // Farther jumps are another list, or a document that was put together from parts.
    private const int FarthestJump = 2;

    public override string Code => "LS0012";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("序号重复或跳号", "Outline numbers that repeat or skip");

    public override LocalizedText Help => new("核对是否漏了一条或多了一条，再改序号；别处引用序号的一并改。", "Check whether an item was lost or doubled, then mend the numbers, and what refers to them.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        foreach (var items in Lists(context.Plan))
        {
            for (var i = 1; i < items.Count && items[0].Number.Value == 1; i++)
            {
                var (before, now) = (items[i - 1].Number.Value, items[i].Number.Value);

                // A new list begins with 1; a number that stands in the text after all was only not read as a heading.
                if (now != before + 1 && now != 1 && Math.Abs(now - before - 1) <= FarthestJump
                    && !(now > before && Stands(context, items[i - 1].Heading, items[i], before + 1)))
                {
                    yield return Tell(context, items, i);
                }
            }
        }
    }

    // The numbered headings under one parent that are numbered alike.
    private static List<List<(Heading Heading, OutlineNumber Number)>> Lists(Plan plan)
    {
        var parents = new Dictionary<string, string?>(plan.Headings.Length, StringComparer.Ordinal);
        foreach (var section in plan.Sections)
        {
            if (section.HeadingId is { } id)
            {
                parents.TryAdd(id, section.ParentId);
            }
        }

        var lists = new Dictionary<(string?, OutlineStyle), List<(Heading Heading, OutlineNumber Number)>>();
        foreach (var heading in plan.Headings)
        {
            if (OutlineNumber.Of(heading) is { } number && parents.TryGetValue(heading.Id, out var parent))
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, (parent, number.Style), out _);
                (list ??= []).Add((heading, number));
            }
        }

        return [.. lists.Values];
    }

    private Finding Tell(AuditContext context, List<(Heading Heading, OutlineNumber Number)> items, int at)
    {
        var (before, now) = (items[at - 1].Heading, items[at].Heading);
        var (zh, en) = items[at].Number.Value == items[at - 1].Number.Value ? ("重复了", "stands twice")
            : items[at].Number.Value > items[at - 1].Number.Value ? ("跳了号", "skips") : ("倒了序", "runs backwards");
        return Report(
            context, new(now.Span.Start, items[at].Number.Start + items[at].Number.Length - now.Span.Start),
            new(
                $"“{now.Label}”{zh}：前一条是第{Figures.Number(before.Line)}行的“{before.Label}”。",
                $"{now.Label} {en}: the one before is {before.Label} in line {Figures.Number(before.Line)}."),
            related: [new(before.Span, new("前一条", "the one before"))], fixes: Renumber(items, at));
    }

    // A slip of a single number is mended alone; otherwise all that follow in the list move with it.
    private static ImmutableArray<QuickFix> Renumber(List<(Heading Heading, OutlineNumber Number)> items, int at)
    {
        var right = items[at - 1].Number.Value + 1;
        var alone = at + 1 < items.Count && items[at + 1].Number.Value == right + 1;
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        for (var i = at; i < items.Count && (i == at || (!alone && items[i].Number.Value != 1)); i++)
        {
            if (items[i].Number.Write(right + i - at) is not string written)
            {
                return [];
            }

            edits.Add(new(new(items[i].Number.Start, items[i].Number.Length), written));
        }

        var (old, mended) = (items[at].Number.Text, edits[0].Replacement);
        return [new(
            edits.Count == 1
                ? new($"“{old}”改为“{mended}”", $"Change {old} to {mended}")
                : new($"自此改为{mended}起连续编号（{Figures.Number(edits.Count)}处）", $"Renumber from {mended} on ({Figures.Number(edits.Count)} places)"),
            edits.ToImmutable(), Preferred: alone || items[at].Number.Value <= items[at - 1].Number.Value)];
    }

    private static bool Stands(AuditContext context, Heading before, (Heading Heading, OutlineNumber Number) now, int missing)
    {
        var (from, to) = (before.Span.Start, now.Heading.Span.Start);
        return from < to && now.Number.Write(missing) is string written
            && context.Source.Text.IndexOf(now.Number.Around(written), from, to - from, StringComparison.Ordinal) >= 0;
    }
}
