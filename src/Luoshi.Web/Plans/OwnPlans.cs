using Luoshi.Office.Plans;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Plans;

/// <summary>The plans that the caller sees.</summary>
public sealed class OwnPlans(Caller caller, PlanStore store, PlanCatalogue catalogue, OwnUnits units)
{
    /// <summary>All of them, or those in which the caller's units owe something on a day: what a unit owes nothing in is no plan for its people.</summary>
    public async Task<IReadOnlyList<PlanSummary>> ListAsync(DateOnly on, CancellationToken cancellation = default)
    {
        var all = await store.ListAsync(cancellation);
        if (caller.Scope.SeesEverything)
        {
            return all;
        }

        var own = new List<PlanSummary>();
        foreach (var plan in all)
        {
            if (await catalogue.FindAsync(plan.Id, on, cancellation) is { } loaded && catalogue.OwnPart(loaded, await units.InAsync(loaded.Plan, on, cancellation)) is not null)
            {
                own.Add(plan);
            }
        }

        return own;
    }
}
