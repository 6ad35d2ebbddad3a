using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

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
                related: [.. dates.Skip(1).Select(d => new RelatedSpan(d.Span, new("同样的写法", "the same wording")))]);
        }
    }
}
