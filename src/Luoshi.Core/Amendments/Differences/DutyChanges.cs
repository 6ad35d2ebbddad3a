using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Units;
using Luoshi.Core.Text;

namespace Luoshi.Core.Amendments.Differences;

/// <summary>Work that moved between units: for each task that both versions have, who owes it and in which role.</summary>
internal static class DutyChanges
{
    private const double SameWork = 0.5;

    private sealed record Duty(Responsibility Item, string Unit, string Name);

    public static IEnumerable<PlanChange> Between(TaskPairs tasks, Compilation old, Compilation @new)
    {
        var (oldDuties, newDuties) = (Duties(old.Plan), Duties(@new.Plan));
        foreach (var (oldTask, newTask) in tasks.Pairs.OrderBy(p => p.New.Span.Start))
        {
            var clauses = Matching.Match(
                Clauses(old.Plan, oldTask), Clauses(@new.Plan, newTask),
                (a, b) => Matching.Likeness(old.Source.Slice(a.Work), @new.Source.Slice(b.Work)), SameWork,
                c => c.Id, c => AnchorText.Fold((old.Plan.Clauses.Contains(c) ? old : @new).Source.Slice(c.Work)));

            // A task with one clause before and after is the same duty whatever became of its words.
            if (clauses is { Pairs.Count: 0, Dropped.Count: 1, Added.Count: 1 })
            {
                clauses = ([(clauses.Dropped[0], clauses.Added[0])], [], []);
            }

            foreach (var (before, after) in clauses.Pairs.OrderBy(p => p.New.Span.Start))
            {
                foreach (var change in Compare(after.Title, [.. oldDuties[before.Id]], [.. newDuties[after.Id]]))
                {
                    yield return change;
                }
            }

            foreach (var change in clauses.Dropped.SelectMany(c => oldDuties[c.Id].Select(d => Dropped(c.Title, d))).Concat(clauses.Added.SelectMany(c => newDuties[c.Id].Select(d => Added(c.Title, d)))))
            {
                yield return change;
            }
        }
    }

    private static IEnumerable<PlanChange> Compare(string work, List<Duty> old, List<Duty> @new)
    {
        var (pairs, dropped, added) = Matching.Match(old, @new, null, 1, d => d.Unit + d.Item.Role, d => d.Unit);
        foreach (var (before, after) in pairs.Where(p => p.Old.Item.Role != p.New.Item.Role))
        {
            yield return new(
                ChangeKind.RoleChanged, ChangeDirection.Neutral, before.Item.Id, after.Item.Id, before.Item.Span, after.Item.Span, before.Name, after.Name,
                new($"“{work}”：{after.Name}由{Zh(before.Item.Role)}改为{Zh(after.Item.Role)}。", $"{work}: {after.Name} {En(before.Item.Role)} no longer, it {En(after.Item.Role)}."));
        }

        var (leaving, coming) = (dropped.FindAll(d => d.Item.Role == Role.Lead), added.FindAll(d => d.Item.Role == Role.Lead));
        for (var i = 0; i < Math.Min(leaving.Count, coming.Count); i++)
        {
            var (before, after) = (leaving[i], coming[i]);
            dropped.Remove(before);
            added.Remove(after);
            yield return new(
                ChangeKind.LeadChanged, ChangeDirection.Neutral, before.Item.Id, after.Item.Id, before.Item.Span, after.Item.Span, before.Name, after.Name,
                new($"“{work}”的牵头单位由{before.Name}改为{after.Name}。", $"{work}: the lead passes from {before.Name} to {after.Name}."));
        }

        foreach (var change in dropped.Select(d => Dropped(work, d)).Concat(added.Select(d => Added(work, d))))
        {
            yield return change;
        }
    }

    private static PlanChange Dropped(string work, Duty duty) => new(
        ChangeKind.UnitDropped, ChangeDirection.Neutral, duty.Item.Id, null, duty.Item.Span, null, duty.Name, string.Empty,
        new($"“{work}”不再由{duty.Name}{Zh(duty.Item.Role)}。", $"{work}: {duty.Name} no longer {En(duty.Item.Role)}."));

    private static PlanChange Added(string work, Duty duty) => new(
        ChangeKind.UnitAdded, ChangeDirection.Neutral, null, duty.Item.Id, null, duty.Item.Span, string.Empty, duty.Name,
        new($"“{work}”增加{duty.Name}{Zh(duty.Item.Role)}。", $"{work}: {duty.Name} now {En(duty.Item.Role)}."));

    private static IEnumerable<Clause> Clauses(Plan plan, PlanTask task)
    {
        var ids = task.ClauseIds.ToHashSet(StringComparer.Ordinal);
        return plan.Clauses.Where(c => ids.Contains(c.Id));
    }

    // A unit is the same under its short name: 市科技局 and 科技局.
    private static ILookup<string, Duty> Duties(Plan plan)
    {
        var names = plan.Units.ToDictionary(u => u.Id, u => u.Name, StringComparer.Ordinal);
        return plan.Responsibilities.ToLookup(r => r.ClauseId, r => new Duty(r, UnitResolver.Core(names.GetValueOrDefault(r.UnitId, r.Name)), r.Name), StringComparer.Ordinal);
    }

    private static string Zh(Role role) => role switch { Role.Lead => "牵头", Role.Assist => "协办", _ => "负责" };

    private static string En(Role role) => role switch { Role.Lead => "leads", Role.Assist => "assists", _ => "is responsible" };
}
