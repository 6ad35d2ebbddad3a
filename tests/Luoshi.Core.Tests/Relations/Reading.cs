using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Relations;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Relations;

/// <summary>Relations in a form that reads as a sentence: "PartsOfWhole 约1300万平方米: 约850万平方米 约450万平方米".</summary>
internal static class Reading
{
    public static string[] Relations(this PlanBuilder plan)
    {
        var byId = plan.Targets.ToDictionary(t => t.Id);
        return [.. RelationFinder.Find(plan.Source, plan.Targets).Select(r =>
            $"{r.Kind} {Figures.Stated(byId[r.WholeId])}:{string.Concat(r.PartIds.Select(p => " " + Figures.Stated(byId[p])))}{(r.Outside is null ? "" : " of " + r.Outside)}")];
    }

    public static string Basis(this PlanBuilder plan, RelationKind kind) =>
        plan.Source.Slice(RelationFinder.Find(plan.Source, plan.Targets).First(r => r.Kind == kind).Basis);
}
