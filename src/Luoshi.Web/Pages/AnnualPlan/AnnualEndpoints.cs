using Luoshi.Documents.Tables;
using Luoshi.Office.Permissions;
using Luoshi.Web.Lists;
using Luoshi.Web.Pages.Downloads;
using Luoshi.Web.Permissions;
using Luoshi.Web.Plans;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.AnnualPlan;

internal static class AnnualEndpoints
{
    /// <summary>The work plan of a year (?year=2013; the first of the plan unless given) as a worksheet and as a document.</summary>
    public static void MapAnnualPlans(this IEndpointRouteBuilder routes)
    {
        var plan = routes.MapGroup("/plans/{PlanId}");
        plan.MapGet("annual-plan.xlsx", async (HttpContext http, CurrentPlan current, AnnualPlans plans, Viewpoint view) =>
            TableFiles.Worksheet(await MakeAsync(http, current, plans, view), name => FileNames.For(current.Required.Title, name))).Permit(Permission.CasesRead);
        plan.MapGet("annual-plan.docx", async (HttpContext http, CurrentPlan current, AnnualPlans plans, Viewpoint view) =>
            TableFiles.Document(await MakeAsync(http, current, plans, view), name => FileNames.For(current.Required.Title, name))).Permit(Permission.CasesRead);
    }

    private static async Task<TableData> MakeAsync(HttpContext http, CurrentPlan current, AnnualPlans plans, Viewpoint view)
    {
        var loaded = current.Required;
        var year = ListQuery.From(http.Request.Query).Year("year") ?? AnnualPlans.YearsOf(loaded.Plan).FirstOrDefault(view.AsOf.Year);
        return (await plans.OfAsync(loaded, year, http.RequestAborted)).Table(view, TableFiles.Provenance(view), loaded.Compilation);
    }
}
