using System.Collections.Immutable;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Delivery;

/// <summary>2015年前 may mean before the year begins or before it ends; one finding for each year.</summary>
internal sealed class AmbiguousYear : AuditRule
{
    public override string Code => "LS2006";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("“某年前”含义不明", "Before the year, or by its end?");

    public override LocalizedText Help => new("改为“到某年底”或“某年某月底前”。", "Write by the end of the year, or a month.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        var ambiguous = context.Plan.Dates.Where(d => d.Before && d.When.Month is null).GroupBy(d => d.When.Year);
        foreach (var group in ambiguous)
        {
            var dates = group.OrderBy(d => d.Span).ToList();
            var words = context.Source.Slice(dates[0].Span);
            var year = Figures.Number(group.Key);
            var due = context.Plan.Milestones.Count(m => m.Before && m.When.Year == group.Key) + context.Plan.Targets.Count(t => t.Before && t.Deadline?.Year == group.Key);
            var governs = due == 0 ? (Zh: string.Empty, En: string.Empty)
                : (Zh: $"，涉及{Figures.Number(due)}个节点和指标", En: $" and governs {Figures.Number(due)} milestones and targets");
            yield return Report(
                context, dates[0].Span,
                new(
                    $"“{words}”出现{Figures.Number(dates.Count)}处{governs.Zh}：是{year}年开始之前，还是{year}年底之前？",
                    $"{words} stands in {Figures.Number(dates.Count)} places{governs.En}: before {year} begins, or before it ends?"),
                related: [.. dates.Skip(1).Select(d => new RelatedSpan(d.Span, new("同样的写法", "the same wording")))],
                fixes: Fixes(context, dates, group.Key));
        }
    }

    // Both readings, for a person to choose: by the end of the year, which is what is meant more often, or before it begins.
    private static ImmutableArray<QuickFix> Fixes(AuditContext context, List<DateMention> dates, int year)
    {
        var ends = dates.Select(d => YearWords.ByYearEnd(context.Source.Text, d.Span)).OfType<TextEdit>().ToImmutableArray();
        if (ends.Length < dates.Count)
        {
            return [];
        }

        var (same, before) = (Figures.Number(year), Figures.Number(year - 1));
        var byEnd = new QuickFix(new($"写成“{same}年底前”（{Figures.Number(ends.Length)}处）", $"Write {same}年底前, by the end of {same} ({Figures.Number(ends.Length)} places)"), ends);
        var starts = dates.Select(d => context.Source.Text.IndexOf(same, d.Span.Start, d.Span.Length, StringComparison.Ordinal)).ToList();
        return starts.Contains(-1)
            ? [byEnd]
            : [byEnd, new(
                new($"写成“{before}年底前”（{Figures.Number(ends.Length)}处）", $"Write {before}年底前, before {same} begins ({Figures.Number(ends.Length)} places)"),
                [.. ends.Zip(starts, (end, at) => new TextEdit(TextSpan.FromBounds(at, end.Span.Start), before + "年底"))])];
    }
}
