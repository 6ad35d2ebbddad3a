using System.Collections.Immutable;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Delivery;

/// <summary>Several units answer for a piece of work and none of them leads; one finding where a whole plan is written so.</summary>
internal sealed class NoLeadAmongSeveral : AuditRule
{
    private const int MostSingly = 5;

    public override string Code => "LS2011";

    public override FindingLevel Level => FindingLevel.Info;

    public override LocalizedText Title => new("多个责任单位，没有牵头单位", "Several units answer, none leads");

    public override LocalizedText Help => new("指定牵头单位，其余写明配合。", "Name the one that leads and let the others assist.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        var owed = context.Owed;
        ImmutableArray<Clause> without = [.. context.Plan.Clauses.Where(c => c.Form != ClauseForm.Sentence && SeveralWithoutLead(owed[c.Id]))];
        if (without.IsEmpty)
        {
            yield break;
        }

        // A sentence may name each unit for its own part of the work; another clause of the task may name the lead.
        var led = context.Plan.Clauses.Where(c => owed[c.Id].Any(r => r.Role == Role.Lead)).Select(c => c.TaskId).ToHashSet(StringComparer.Ordinal);
        without = without.RemoveAll(c => led.Contains(c.TaskId));
        if (without.Length > MostSingly)
        {
            var count = Figures.Number(without.Length);
            yield return Report(
                context, without[0].Span,
                new($"有{count}条责任条款列了多个责任单位而没有牵头单位。", $"{count} clauses name several responsible units and none that leads."),
                related: [.. without.Skip(1).Select(c => new RelatedSpan(c.Span, new("没有牵头单位", "none leads")))]);
            yield break;
        }

        foreach (var clause in without)
        {
            yield return Report(
                context, clause.Span,
                new($"“{AuditContext.Short(clause.Title)}”有多个责任单位，没有牵头单位。", $"{AuditContext.Short(clause.Title)}: several units answer and none leads."),
                fixes: LeadWording.OneLeads(context, clause, [.. owed[clause.Id].DistinctBy(r => r.UnitId)]));
        }
    }

    private static bool SeveralWithoutLead(IReadOnlyList<Responsibility> owed)
    {
        string? one = null;
        var several = false;
        for (var i = 0; i < owed.Count; i++)
        {
            var responsibility = owed[i];
            if (responsibility.Role == Role.Lead)
            {
                return false;
            }

            if (responsibility.Role == Role.Responsible)
            {
                one ??= responsibility.UnitId;
                several |= responsibility.UnitId != one;
            }
        }

        return several;
    }
}
