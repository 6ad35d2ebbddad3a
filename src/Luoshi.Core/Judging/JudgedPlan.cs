using System.Collections.Immutable;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;

namespace Luoshi.Core.Judging;

/// <summary>A target with its judgement.</summary>
/// <param name="Target">The target.</param>
/// <param name="Judgement">The answer of its test.</param>
public sealed record JudgedTarget(Target Target, Judgement Judgement);

/// <summary>Every target of a plan judged for a day.</summary>
/// <param name="Targets">In the order of the plan.</param>
/// <param name="Unmatched">Rows that name no target of the plan.</param>
public sealed record JudgedPlan(ImmutableArray<JudgedTarget> Targets, ImmutableArray<ObservationRow> Unmatched)
{
    /// <summary>Judges every target. A row goes to the target of that number or id, else to all targets of that indicator.</summary>
    public static JudgedPlan Of(Compilation compilation, IEnumerable<ObservationRow> rows, DateOnly asOf, AuditSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(rows);
        var targets = compilation.Plan.Targets;
        var byName = targets.SelectMany(t => (IEnumerable<(string Key, string Id)>)[(t.Number, t.Id), (t.Id, t.Id)]).ToLookup(p => p.Key, p => p.Id, StringComparer.Ordinal);
        var byIndicator = targets.ToLookup(t => t.Indicator, t => t.Id, StringComparer.Ordinal);
        var given = new Dictionary<string, List<Observation>>(StringComparer.Ordinal);
        var unmatched = ImmutableArray.CreateBuilder<ObservationRow>();
        foreach (var row in rows)
        {
            var ids = byName.Contains(row.Target) ? byName[row.Target] : byIndicator[row.Target];
            foreach (var id in ids)
            {
                (given.TryGetValue(id, out var list) ? list : given[id] = []).Add(row.Observation);
            }

            if (!ids.Any())
            {
                unmatched.Add(row);
            }
        }

        return new(
            [.. targets.Select(t => new JudgedTarget(t, TargetTest.Of(compilation, t, settings).Judge(given.GetValueOrDefault(t.Id) ?? [], asOf)))],
            unmatched.ToImmutable());
    }
}
