using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Delivery;

/// <summary>Targets outside all work that a clause assigns; one finding for each section.</summary>
internal sealed class TargetWithoutOwner : AuditRule
{
    private const int MostNamed = 6;

    public override string Code => "LS2003";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("指标没有责任单位", "Targets that nobody owes");

    public override LocalizedText Help => new("在任务分工或责任表中逐项写明由谁负责。", "Say in the division of tasks, or in a table, who answers for each.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        if (!context.AssignsWork)
        {
            yield break;
        }

        var owned = Owned(context);
        foreach (var group in context.Plan.Targets.Where(t => !owned.Contains(t.Id) && !IsToldWithActor(context, t) && !context.IsTerms(t.SectionId)).GroupBy(t => t.SectionId))
        {
            var targets = group.OrderBy(t => t.Span).ToList();
            var goals = context.Sections.TryGetValue(group.Key, out var section) && section.Kind == SectionKind.Goals;
            var named = targets.Take(MostNamed).Select(t => t.Number).ToList();
            var more = targets.Count > MostNamed ? "…" : string.Empty;
            var count = Figures.Number(targets.Count);
            yield return Report(
                context, targets[0].Span,
                new(
                    $"这一部分有{count}项指标（{string.Join("、", named)}{more}）没有任何责任条款对应。",
                    $"{count} targets of this part ({string.Join(", ", named)}{more}) are covered by no clause of responsibility."),
                related: [.. targets.Skip(1).Select(Cite)], level: goals ? FindingLevel.Info : Level);
        }
    }

    // 县交通运输局…设置不少于4名: the sentence itself says who does it, and terms (范围, 步骤) are not owed by anyone.
    private static bool IsToldWithActor(AuditContext context, Target target) =>
        context.IsTerms(target.SectionId) || TargetWords.CountsOthers(context, target) || context.NamesUnit(target);

    // Inside assigned work, in a task with a clause, or tied to a target that is.
    private static HashSet<string> Owned(AuditContext context)
    {
        var tasks = context.Plan.Tasks.Where(t => !t.ClauseIds.IsEmpty).SelectMany(t => t.TargetIds);
        var owned = new HashSet<string>(tasks, StringComparer.Ordinal);
        foreach (var target in context.Plan.Targets.Where(t => Covers(context, t.Span)))
        {
            owned.Add(target.Id);
        }

        foreach (var relation in context.Plan.Relations.Where(r => r.Kind is RelationKind.IncrementToLevel or RelationKind.Restates))
        {
            if (owned.Contains(relation.WholeId) || relation.PartIds.Any(owned.Contains))
            {
                owned.Add(relation.WholeId);
                owned.UnionWith(relation.PartIds);
            }
        }

        return owned;
    }

    // The stretches are in order and do not nest, so the last one that opens before the span decides.
    private static bool Covers(AuditContext context, TextSpan span)
    {
        var (low, high) = (0, context.Assigned.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = context.Assigned[middle].Span.Start <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && context.Assigned[low - 1].Span.Contains(span);
    }
}
