using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Delivery;

/// <summary>A milestone that lies outside the years that the plan's title promises.</summary>
internal sealed class OutsideThePeriod : AuditRule
{
    // Years such as 2035 that lie as far as the next plan are what the plans after it work towards.
    private const int LongTerm = 5;

    public override string Code => "LS2008";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("节点超出方案期限", "A milestone outside the plan's period");

    public override LocalizedText Help => new("核对年份；确需超出期限的，说明由谁在期满后继续负责。", "Check the year; where it is meant, say who carries on after the period.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        if (context.Plan.Document.Period is not { FromYear: int from } period)
        {
            yield break;
        }

        foreach (var milestone in context.Plan.Milestones.Where(m => (m.When.Year > period.Year || m.When.Year < from) && !RunsOn(m.When, period) && !IsVision(context, m, period)))
        {
            yield return Report(
                context, milestone.DateSpan,
                new(
                    $"节点在{Figures.Number(milestone.When.Year)}年，方案期限是{Figures.Number(from)}―{Figures.Number(period.Year)}年：{milestone.Text}",
                    $"Due in {Figures.Number(milestone.When.Year)}, while the plan runs {Figures.Number(from)}–{Figures.Number(period.Year)}: {milestone.Text}"));
        }
    }

    // Work that begins within the period may run beyond it.
    private static bool RunsOn(PlanDate when, PlanDate period) => when.FromYear is int from && from <= period.Year;

    // Goals may look further ahead than the plan runs.
    private static bool IsVision(AuditContext context, Milestone milestone, PlanDate period) =>
        (milestone.When.Year % LongTerm == 0 && milestone.When.Year >= period.Year + LongTerm) || context.SectionOfLine(milestone.Line) is string id && context.Sections.TryGetValue(id, out var section) && section.Kind is SectionKind.Goals or SectionKind.Guidance;
}
