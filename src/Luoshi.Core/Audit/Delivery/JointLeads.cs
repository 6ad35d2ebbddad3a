using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Delivery;

/// <summary>Several units lead one piece of work, and the plan does not say which comes first.</summary>
internal sealed class JointLeads : AuditRule
{
    private const int Reach = 16;

    public override string Code => "LS2005";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("多个单位共同牵头，未分主次", "Joint leads without a first");

    public override LocalizedText Help => new("指定一个第一牵头单位，或写明“列第一位者为牵头单位”。", "Name one of them as first, or state that the first-named leads.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        var said = new HashSet<(int, string)>();
        var ruled = FirstNamedRule(context.Source.Text);
        for (var i = context.Plan.Clauses.Length - 1; i >= 0; i--)
        {
            var clause = context.Plan.Clauses[i];
            var owed = context.Owed[clause.Id];
            if (!SeveralLead(owed) || clause.Span.Start >= ruled || IsHosted(context.Source, clause))
            {
                continue;
            }

            // A sentence and the bracket after it may say the same; the bracket, which comes last, is the formal one.
            var joint = owed.Where(r => r.Role == Role.Lead).DistinctBy(r => r.UnitId).ToList();
            if (joint.Count < 2 || !said.Add((clause.Line, string.Join('、', joint.Select(r => r.UnitId).Order(StringComparer.Ordinal)))))
            {
                continue;
            }

            yield return Report(
                context, clause.Span,
                new(
                    $"{Figures.Number(joint.Count)}个单位共同牵头“{AuditContext.Short(clause.Title)}”：{string.Join("、", joint.Select(r => r.Name))}。",
                    $"{Figures.Number(joint.Count)} units lead {AuditContext.Short(clause.Title)} together: {string.Join(", ", joint.Select(r => r.Name))}."),
                related: [.. joint.Select(r => new RelatedSpan(r.Span, new("牵头", "lead")))],
                fixes: LeadWording.OneLeads(context, clause, joint));
        }
    }

    private static bool SeveralLead(IReadOnlyList<Responsibility> owed)
    {
        var leads = 0;
        for (var i = 0; i < owed.Count; i++)
        {
            leads += owed[i].Role == Role.Lead ? 1 : 0;
        }

        return leads > 1;
    }

    // Units that host an event (主办单位 beside 承办单位) stand on one footing by custom.
    private static bool IsHosted(SourceDocument source, Clause clause)
    {
        var text = source.Text.AsSpan(clause.Span.Start, clause.Span.Length);
        return text.IndexOf("主办") >= 0 && text.IndexOf("牵头") < 0
            && (text.IndexOf("承办") >= 0 || source.Text.AsSpan(clause.Span.End, Math.Min(Reach, source.Text.Length - clause.Span.End)).IndexOf("承办") >= 0);
    }

    // Where the plan says that the first-named leads (列第一位者为牵头单位); from there on none leads jointly.
    private static int FirstNamedRule(string text)
    {
        for (var at = text.IndexOf("第一位", StringComparison.Ordinal); at >= 0; at = text.IndexOf("第一位", at + 1, StringComparison.Ordinal))
        {
            if (text.AsSpan(at, Math.Min(Reach, text.Length - at)).IndexOf("牵头") >= 0)
            {
                return at;
            }
        }

        return int.MaxValue;
    }
}
