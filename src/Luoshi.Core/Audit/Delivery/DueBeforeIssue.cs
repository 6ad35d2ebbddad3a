using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Delivery;

/// <summary>A milestone whose date was over when the plan was issued.</summary>
internal sealed class DueBeforeIssue : AuditRule
{
    public override string Code => "LS2012";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("印发时已经过期", "Due before the plan was issued");

    public override LocalizedText Help => new("核对年份；已经完成的写成基础，不写成任务。", "Check the year; what is done already belongs under the foundations.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        if (context.Plan.Document.Issued is not PlanDate issued)
        {
            yield break;
        }

        var first = new DateOnly(issued.Year, issued.Month ?? 1, issued.Month is null ? 1 : issued.Day ?? 1);
        foreach (var milestone in context.Plan.Milestones.Where(m => m.When.LastDay < first))
        {
            yield return Report(
                context, milestone.DateSpan,
                new(
                    $"节点{milestone.When}早于印发日期{issued}：{milestone.Text}", $"Due {milestone.When}, before the plan was issued on {issued}: {milestone.Text}"));
        }
    }
}
