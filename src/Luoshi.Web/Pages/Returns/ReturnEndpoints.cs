using Luoshi.Office.Permissions;
using Luoshi.Office.Reports;
using Luoshi.Web.Lists;
using Luoshi.Web.Permissions;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.Returns;

internal static class ReturnEndpoints
{
    /// <summary>A return as a workbook, for those who see it.</summary>
    public static void MapReturns(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/returns/{ReturnId}/workbook.xlsx", async (HttpContext http, string returnId, ReturnReader reader, Caller caller) =>
        {
            if (caller.Who is not { } who || await reader.FindAsync(returnId, who, http.RequestAborted) is not { } view)
            {
                caller.Refusal = ReturnTexts.Missing;
                return Results.NotFound();
            }

            return Results.File(ReturnWorkbooks.Make(view), TableFiles.Xlsx, ReturnWorkbooks.NameOf(view));
        }).Permit(Permission.CasesRead);
}
