using Luoshi.Documents.Tables;
using Luoshi.Office.Permissions;
using Luoshi.Web.Lists;
using Luoshi.Web.Permissions;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.People;

internal static class PeopleEndpoints
{
    /// <summary>The list of people as it is seen, as a worksheet.</summary>
    public static void MapPeople(this IEndpointRouteBuilder routes) => routes.MapGet("/people.xlsx", SendAsync).Permit(Permission.PeopleRead);

    private static async Task<IResult> SendAsync(HttpContext context, PeopleReader reader, Viewpoint view)
    {
        var query = ListQuery.From(context.Request.Query);
        var table = PeopleView.From(await reader.AllAsync(view.Today, "XLSX", context.RequestAborted), query).Sheet(view, query);
        return Results.File(XlsxTableWriter.Write(table), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", table.Title + ".xlsx");
    }
}
