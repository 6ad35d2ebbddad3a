using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Delivery;

/// <summary>A plan with many dates, none finer than a year, so that progress inside a year cannot be judged.</summary>
internal sealed class NoDateFinerThanAYear : AuditRule
{
    private const int FewestDates = 3;

    public override string Code => "LS2010";

    public override FindingLevel Level => FindingLevel.Info;

    public override LocalizedText Title => new("所有日期都只到年", "No date is finer than a year");

    public override LocalizedText Help => new("在专项行动方案中把节点细化到季度或月份。", "Let the action plans set the milestones to a quarter or month.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        var milestones = context.Plan.Milestones;
        if (IsOfYears(context.Plan.Document.Title) || milestones.Length < FewestDates || milestones.Any(m => m.When.Month is not null) || context.Plan.Targets.Any(t => t.Deadline is { Month: not null }))
        {
            yield break;
        }

        var count = Figures.Number(milestones.Length);
        yield return Report(
            context, milestones[0].DateSpan,
            new($"{count}个节点的日期都只写到年，年内进度无法判断。", $"All {count} milestones are dated by the year alone; progress inside a year cannot be judged."),
            related: [.. milestones.Skip(1).Select(m => new RelatedSpan(m.DateSpan, new(m.Number, m.Number)))]);
    }

    // A report tells what was done and what is meant to come; a plan of several years is paced by the plan of each year.
    private static bool IsOfYears(string title) =>
        title.Contains("工作报告", StringComparison.Ordinal)
        || (title.Contains("规划", StringComparison.Ordinal) && !title.Contains("方案", StringComparison.Ordinal) && !title.Contains("行动计划", StringComparison.Ordinal));
}
