using Luoshi.Office.Permissions;
using Luoshi.Web.Lists;
using Luoshi.Web.Permissions;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.ActionPlans;

internal static class ActionPlanEndpoints
{
    /// <summary>The list of action plans as it is seen, as a worksheet.</summary>
    public static void MapActionPlans(this IEndpointRouteBuilder routes) => routes.MapGet("/action-plans.xlsx", SendAsync).Permit(Permission.CasesRead);

    private static async Task<IResult> SendAsync(HttpContext context, ActionPlanRows rows, Viewpoint view)
    {
        var table = (await rows.OfAsync(ListQuery.From(context.Request.Query), context.RequestAborted)).Sheet(view);
        return TableFiles.Worksheet(table);
    }
}
