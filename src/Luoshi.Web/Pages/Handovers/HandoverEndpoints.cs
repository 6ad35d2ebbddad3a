using Luoshi.Office.CaseFiles;
using Luoshi.Office.People.Handover;
using Luoshi.Office.Permissions;
using Luoshi.Web.Lists;
using Luoshi.Web.Permissions;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.Handovers;

internal static class HandoverEndpoints
{
    /// <summary>The list of hand-overs as it is seen, as a worksheet.</summary>
    public static void MapHandovers(this IEndpointRouteBuilder routes) => routes.MapGet("/handovers.xlsx", SendAsync).Permit(Permission.OwnInbox);

    private static async Task<IResult> SendAsync(HttpContext context, CaseLists cases, Caller caller, Viewpoint view)
    {
        var query = ListQuery.From(context.Request.Query);
        var open = caller.Who is { } who ? await cases.OfKindAsync(HandoverKind.Kind.Code, who, context.RequestAborted) : [];
        var table = HandoversView.From(open, query).Sheet(view, query);
        return TableFiles.Worksheet(table);
    }
}
