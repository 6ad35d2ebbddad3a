using Luoshi.Office.Acknowledgements;
using Luoshi.Office.Plans;
using Luoshi.Office.Record;
using Luoshi.Web.Permissions;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Plans;

/// <summary>Loads the plan of an address that has {PlanId}; an unknown plan is a page that does not exist.</summary>
internal sealed class CurrentPlanMiddleware(RequestDelegate next)
{
    public const string RouteKey = "PlanId";

    /// <summary>For addresses of a plan that need not be compiled.</summary>
    public const string RecordKey = "PlanKept";

    public async Task InvokeAsync(
        HttpContext context, CurrentPlan current, Viewpoint view, Caller caller, OwnUnits units, PlanCatalogue catalogue, PlanStore store,
        AcknowledgementStore acknowledgements, UntilNextAct untilNextAct)
    {
        if (context.GetRouteValue(RouteKey) is string id)
        {
            current.Loaded = await catalogue.FindAsync(id, view.AsOf, context.RequestAborted, caller.Session?.Recorded);
            if (current.Loaded is null)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            if (!caller.Scope.SeesEverything)
            {
                current.Loaded = catalogue.OwnPart(current.Loaded, await units.InAsync(current.Loaded.Plan, view.AsOf, context.RequestAborted));
                if (current.Loaded is null)
                {
                    caller.Refusal = PermissionTexts.NotYourUnits;
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return;
                }
            }

            var hash = current.Loaded.Stored.ContentHash;
            current.States = FindingStates.Of(current.Loaded.Index, await untilNextAct.GetAsync(
                caller.Session?.Recorded, (nameof(AcknowledgementStore), hash), () => acknowledgements.OfAsync(hash, context.RequestAborted)));
        }

        if (context.GetRouteValue(RecordKey) is string kept)
        {
            current.Record = await store.FindAsync(kept, context.RequestAborted);
            if (current.Record is null)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }
        }

        await next(context);
    }
}
