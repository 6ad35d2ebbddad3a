using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Delivery;

/// <summary>One clause of responsibility names the same unit twice in the same role.</summary>
internal sealed class UnitNamedTwice : AuditRule
{
    public override string Code => "LS2013";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("同一责任条款重复列出一个单位", "A unit named twice in one clause");

    public override LocalizedText Help => new("删去重复的，或改成漏写的单位。", "Take one out, or write the unit that was meant.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        var seen = new HashSet<(string, Role)>();
        foreach (var clause in context.Plan.Clauses.Where(c => c.Form is ClauseForm.Bracket or ClauseForm.Label))
        {
            seen.Clear();
            if (context.Owed[clause.Id].All(r => seen.Add((r.UnitId, r.Role))))
            {
                continue;
            }

            foreach (var group in context.Owed[clause.Id].GroupBy(r => (r.UnitId, r.Role)).Where(g => g.Count() > 1))
            {
                var places = group.OrderBy(r => r.Span).ToList();
                var (first, again) = (places[0], places[1]);
                yield return Report(
                    context, again.Span,
                    first.Name == again.Name
                        ? new($"“{AuditContext.Short(clause.Title)}”的责任条款里{again.Name}列了{Figures.Number(places.Count)}次。", $"{AuditContext.Short(clause.Title)}: the clause names {again.Name} {Figures.Number(places.Count)} times.")
                        : new($"“{AuditContext.Short(clause.Title)}”的责任条款里{first.Name}和{again.Name}是同一个单位。", $"{AuditContext.Short(clause.Title)}: {first.Name} and {again.Name} are one unit."),
                    related: [.. places.Where(p => p != again).Select(p => new RelatedSpan(p.Span, new("同一单位", "the same unit")))],
                    fixes: Removal.Of(context.Source.Text, [.. places.Skip(1).Select(p => p.Span)]) is { IsEmpty: false } edits
                        ? [new(new($"删去后面的“{again.Name}”", $"Take out the later {again.Name}"), edits, Preferred: true)] : []);
            }
        }
    }
}
