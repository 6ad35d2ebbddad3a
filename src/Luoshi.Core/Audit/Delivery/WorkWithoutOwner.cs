using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Delivery;

/// <summary>A piece of work that no clause of responsibility assigns, in a plan that assigns other work.</summary>
internal sealed class WorkWithoutOwner : AuditRule
{
    public override string Code => "LS2001";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("任务没有责任单位", "Work that nobody owes");

    public override LocalizedText Help => new("写明牵头单位和配合单位；若由后文任务落实，注明是哪一项。", "Name who leads and who assists; where a later task carries it out, say which.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        if (!context.AssignsWork)
        {
            yield break;
        }

        foreach (var task in context.Plan.Tasks.Where(t => t.ClauseIds.IsEmpty && !context.IsTerms(SectionOf(context, t)) && !AuditContext.IsTermsTitle(t.Title) && !NamesOwner(context, t)))
        {
            yield return Report(
                context, Place(context, task),
                new($"“{AuditContext.Short(task.Title)}”没有写明责任单位，而本方案其他任务写了。", $"{AuditContext.Short(task.Title)}: no unit owes this work, though the plan assigns other work."));
        }
    }

    // The heading; for work without one, its first line.
    private static TextSpan Place(AuditContext context, PlanTask task) =>
        task.Span.Length > 0 ? task.Span : context.Source.LineSpan(task.Line);

    private static string? SectionOf(AuditContext context, PlanTask task) => context.SectionOfLine(task.Line);

    // Work told with its actor (试点城市由省级部门推荐, 路长负责…) has an owner, if not in a formal clause.
    private static bool NamesOwner(AuditContext context, PlanTask task)
    {
        var text = context.Source.Text.AsSpan(task.Work.Start, task.Work.Length);
        return text.IndexOf("负责") >= 0 || text.IndexOf("牵头") >= 0 || context.NamesUnit(text);
    }
}
