namespace Luoshi.Web.Plans;

/// <summary>Loads the plan of an address that has {PlanId}; an unknown plan is a page that does not exist.</summary>
internal sealed class CurrentPlanMiddleware(RequestDelegate next)
{
    public const string RouteKey = "PlanId";

    public async Task InvokeAsync(HttpContext context, CurrentPlan current, PlanCatalogue catalogue)
    {
        if (context.GetRouteValue(RouteKey) is string id)
        {
            current.Loaded = await catalogue.FindAsync(id, context.RequestAborted);
            if (current.Loaded is null)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }
        }

        await next(context);
    }
}
