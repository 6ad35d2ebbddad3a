using Luoshi.Office.People;
using Luoshi.Office.Permissions;
using Luoshi.Web.Lists;
using Luoshi.Web.Permissions;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.People;

internal static class PeopleEndpoints
{
    /// <summary>The lists of people and units as they are seen, as worksheets.</summary>
    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people.xlsx", SendAsync).Permit(Permission.PeopleRead).Noted("people.read");
        routes.MapGet(UnitLinks.All + ".xlsx", SendUnitsAsync).Permit(Permission.PeopleRead);
    }

    private static async Task<IResult> SendUnitsAsync(HttpContext context, UnitStore units, Viewpoint view)
    {
        var query = ListQuery.From(context.Request.Query);
        return TableFiles.Worksheet(OfficeUnitsView.From(await units.DirectoryAsync(view.Today, cancellation: context.RequestAborted), query).Sheet(view, query));
    }

    private static async Task<IResult> SendAsync(HttpContext context, PeopleReader reader, Viewpoint view)
    {
        var query = ListQuery.From(context.Request.Query);
        var table = PeopleView.From(await reader.AllAsync(view.Today, "XLSX", context.RequestAborted), query).Sheet(view, query);
        return TableFiles.Worksheet(table);
    }
}
