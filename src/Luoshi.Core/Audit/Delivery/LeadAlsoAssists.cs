using System.Collections.Immutable;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Delivery;

/// <summary>One clause names the same unit as lead and as assisting.</summary>
internal sealed class LeadAlsoAssists : AuditRule
{
    public override string Code => "LS2014";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("同一单位既牵头又配合", "A unit that both leads and assists");

    public override LocalizedText Help => new("保留一种责任；若另有所指，写明是哪个单位。", "Keep one of the two; where another unit was meant, name it.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        var owed = context.Owed;
        var leading = new HashSet<string>(StringComparer.Ordinal);
        foreach (var clause in context.Plan.Clauses.Where(c => c.Form is ClauseForm.Bracket or ClauseForm.Label))
        {
            leading.Clear();
            foreach (var lead in owed[clause.Id])
            {
                _ = lead.Role == Role.Lead && leading.Add(lead.UnitId);
            }

            if (leading.Count == 0 || !owed[clause.Id].Any(r => r.Role == Role.Assist && leading.Contains(r.UnitId)))
            {
                continue;
            }

            var leads = owed[clause.Id].Where(r => r.Role == Role.Lead).DistinctBy(r => r.UnitId).ToDictionary(r => r.UnitId, StringComparer.Ordinal);
            var assisting = owed[clause.Id].Where(r => r.Role == Role.Assist).OrderBy(r => r.Span).ToList();
            foreach (var also in assisting.Where(r => leads.ContainsKey(r.UnitId)).DistinctBy(r => r.UnitId))
            {
                yield return Report(
                    context, also.Span,
                    new($"“{AuditContext.Short(clause.Title)}”的责任条款里{also.Name}既牵头又配合。", $"{AuditContext.Short(clause.Title)}: {also.Name} both leads and assists."),
                    related: [new(leads[also.UnitId].Span, new("牵头", "lead"))], fixes: Fix(context, assisting, also));
            }
        }
    }

    // As long as others assist: the words around the last one would not stand alone.
    private static ImmutableArray<QuickFix> Fix(AuditContext context, List<Responsibility> assisting, Responsibility also)
    {
        var text = context.Source.Text;
        if (assisting.Count < 2)
        {
            return [];
        }

        var span = also == assisting[0] && also.Span.End < text.Length && text[also.Span.End] == '、'
            ? [new TextEdit(new(also.Span.Start, also.Span.Length + 1), string.Empty)]
            : also == assisting[0] ? [] : Removal.Of(text, [also.Span]);
        return span.IsEmpty ? [] : [new(new($"配合单位中删去“{also.Name}”", $"Take {also.Name} out of those who assist"), span)];
    }
}
