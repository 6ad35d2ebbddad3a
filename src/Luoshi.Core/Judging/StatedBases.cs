using System.Collections.Immutable;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Judging;

/// <summary>The bases that the plan itself states or implies for a target that counts from one.</summary>
internal static class StatedBases
{
    public static ImmutableArray<Observation> Of(Plan plan, Target target)
    {
        var byId = plan.Targets.ToDictionary(t => t.Id, StringComparer.Ordinal);
        var bases = ImmutableArray.CreateBuilder<Observation>();
        foreach (var relation in plan.Relations)
        {
            if (relation.Kind == RelationKind.MultipleOfBase && relation.PartIds.Contains(target.Id))
            {
                // The amount beside the multiple, which is counted as a part where the text states it.
                bases.AddRange(relation.PartIds.Where(id => id != target.Id).Select(id => byId.GetValueOrDefault(id)).OfType<Target>().Where(IsAmount).Select(Base));
            }
            else if (relation.Kind == RelationKind.IncrementToLevel && relation.PartIds.Contains(target.Id) && byId.GetValueOrDefault(relation.WholeId) is { } level
                && Point(level) is { } reached && Point(target) is { } added && level.Unit == target.Unit && reached >= added)
            {
                bases.Add(new(reached - added, level.Unit, new PlanDate(1), ObservationKind.Base));
            }
        }

        return bases.ToImmutable();
    }

    private static bool IsAmount(Target target) => Point(target) is not null && Measure.Of(target.Unit).Additive;

    private static Observation Base(Target target) => new(Point(target).GetValueOrDefault(), target.Unit, new PlanDate(1), ObservationKind.Base);

    private static decimal? Point(Target target) => target.Low is { } low && (target.High is null || target.High == low) ? low : null;
}
