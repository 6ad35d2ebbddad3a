using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Duties;

namespace Luoshi.Office.Publishing;

/// <summary>Who owes each piece of work of a plan, and what is open about that.</summary>
internal sealed class ReviewedWork
{
    private readonly string _planId;
    private readonly ReviewedNames _names;
    private readonly IReadOnlyDictionary<string, PublishingChoice> _chosen;
    private readonly List<ReviewPoint> _points = [];

    public ReviewedWork(string planId, Plan plan, ReviewedNames names, IReadOnlyDictionary<string, PublishingChoice> chosen)
    {
        (_planId, _names, _chosen) = (planId, names, chosen);
        var byClause = plan.Responsibilities.ToLookup(each => each.ClauseId, StringComparer.Ordinal);
        Duties =
        [
            .. plan.Clauses.Select(clause => OfClause(clause, byClause[clause.Id])).Where(duty => !duty.Parts.IsEmpty),
            .. plan.Tasks.Where(task => task.ClauseIds.IsEmpty).Select(OfTask).Where(duty => !duty.Parts.IsEmpty),
        ];
    }

    public ImmutableArray<Duty> Duties { get; }

    public ImmutableArray<ReviewPoint> Points => [.. _points];

    private Duty OfClause(Clause clause, IEnumerable<Responsibility> named)
    {
        var parts = named.SelectMany(each =>
        {
            var (units, origin) = _names.Of(each.UnitId);
            return units.Select(unit => (Unit: unit, each.Role, Origin: origin, Words: each.Name));
        }).DistinctBy(part => (part.Unit, part.Role)).ToList();

        // A unit that leads or is responsible does not also assist in the same work.
        parts.RemoveAll(part => part.Role == Role.Assist && parts.Exists(other => other.Unit == part.Unit && other.Role != Role.Assist));
        var leads = parts.Where(part => part.Role == Role.Lead).Select(part => part.Unit).Distinct().ToImmutableArray();
        var choice = _chosen.GetValueOrDefault(clause.Id);
        if (leads.Length > 1)
        {
            var first = _names.NameOf(leads[0]);
            _points.Add(new(
                PointKind.JointLeads, clause.Id, clause.Number,
                new($"“{clause.Title}”有{leads.Length}个牵头单位，未另行选定时以列第一位的{first}填报。", $"\"{clause.Title}\" has {leads.Length} leads; unless another is chosen, {first}, named first, files and reports."),
                leads, choice, Blocking: false));
        }

        var rank = (choice is null ? leads : [.. choice.UnitIds, .. leads]).Distinct().ToList();
        return Make(clause.Id, clause.Number, clause.Title, parts.OrderBy(part => part.Role == Role.Lead ? rank.IndexOf(part.Unit) : 0)
            .Select(part => (part.Unit, part.Role, part.Origin, part.Words)));
    }

    private Duty OfTask(PlanTask task)
    {
        var choice = _chosen.GetValueOrDefault(task.Id);
        _points.Add(new(
            PointKind.NoOwner, task.Id, task.Number,
            new($"“{task.Title}”没有责任单位，请指定，或写明不指定的理由。", $"Nobody owes \"{task.Title}\": assign it, or say why nobody is to."),
            [], choice, Blocking: true));
        return Make(task.Id, task.Number, task.Title, (choice?.UnitIds ?? []).Select(unit => (unit, Role.Lead, DutyOrigin.Assigned, string.Empty)));
    }

    private Duty Make(string itemId, string number, string title, IEnumerable<(string Unit, Role Role, DutyOrigin Origin, string Words)> parts) => new(
        $"{_planId}/{itemId}", _planId, itemId, number, title,
        [.. parts.GroupBy(part => part.Role).SelectMany(of => of.Select((part, at) => new DutyPart(part.Unit, part.Role, at + 1, part.Origin, part.Words)))]);
}
