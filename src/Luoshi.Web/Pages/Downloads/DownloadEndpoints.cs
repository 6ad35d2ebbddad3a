using System.Buffers;
using System.Globalization;
using System.Text;
using Luoshi.Core.Emit;
using Luoshi.Documents.Tables;
using Luoshi.Office.Permissions;
using Luoshi.Web.Lists;
using Luoshi.Web.Pages.Corrections;
using Luoshi.Web.Pages.Findings;
using Luoshi.Web.Pages.Matrix;
using Luoshi.Web.Pages.Projects;
using Luoshi.Web.Pages.Targets;
using Luoshi.Web.Pages.Tasks;
using Luoshi.Web.Pages.Timeline;
using Luoshi.Web.Pages.Units;
using Luoshi.Web.Permissions;
using Luoshi.Web.Plans;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.Downloads;

/// <summary>The files that a plan's pages offer. A list's file holds the rows that the page with the same query shows.</summary>
internal static class DownloadEndpoints
{
    public static void MapDownloads(this IEndpointRouteBuilder routes)
    {
        var plan = routes.MapGroup("/plans/{PlanId}");
        MapList(plan, "targets", (loaded, query, view, sheet) => TargetsSheet.Make(TargetsView.From(loaded.Compilation, loaded.Index, query, view.AsOf), sheet));
        MapList(plan, "tasks", (loaded, query, view, sheet) => TasksSheet.Make(TasksView.From(loaded.Compilation, loaded.Index, query, view.AsOf), sheet));
        MapList(plan, "units", (loaded, query, _, sheet) => UnitsSheet.Make(UnitsView.From(loaded.Compilation, loaded.Index, query), sheet));
        MapList(plan, "matrix", (loaded, query, _, sheet) => MatrixSheet.Make(MatrixView.From(loaded.Compilation, loaded.Index, query), sheet));
        plan.MapGet("timeline.xlsx", async (HttpRequest request, CurrentPlan current, Viewpoint view, TimelineReader reader) =>
        {
            var standing = await reader.OfAsync(current.Required, request.HttpContext.RequestAborted);
            return SendList(request, current, view, (query, sheet) => TimelineSheet.Make(TimelineView.From(current.Required.Compilation, current.Required.Index, query, view.AsOf, standing), sheet));
        }).Permit(Permission.PlansRead);
        MapList(plan, "projects", (loaded, query, view, sheet) => ProjectsSheet.Make(ProjectsView.From(loaded.Compilation, loaded.Index, query, view.AsOf), sheet));
        plan.MapGet("findings.xlsx", (HttpRequest request, CurrentPlan current, Viewpoint view) => SendList(
            request, current, view, (query, sheet) => FindingsSheet.Make(FindingsView.From(current.Required.Compilation, current.Required.Index, query, current.States), sheet))).Permit(Permission.FindingsRead);

        MapList(plan, "corrections", (loaded, query, _, sheet) => CorrectionsSheet.Make(CorrectionsView.From(loaded, query), sheet), Permission.CorrectionsRead);

        MapTable(plan, "responsibilities", (loaded, _, provenance) => ResponsibilityTables.Responsibilities(loaded.Compilation, provenance));
        MapTable(plan, "project-table", (loaded, query, provenance) =>
            query[ProjectsView.YearKey].Length == 0 || (query.Year(ProjectsView.YearKey) is int year && ProjectRows.Years(loaded.Compilation).Contains(year))
                ? ResponsibilityTables.Projects(loaded.Compilation, provenance, query.Year(ProjectsView.YearKey))
                : null);

        plan.MapGet("plan.json", (CurrentPlan current) => Send(
            current, PlanJsonWriter.ToBytes(current.Required.Compilation).ToArray(), "application/json", "plan.json")).Permit(Permission.PlansRead);
        plan.MapGet("findings.json", (CurrentPlan current) => Send(current, Json(current), "application/json", "findings.json")).Permit(Permission.FindingsRead);
        plan.MapGet("findings.sarif", (CurrentPlan current, Viewpoint view) =>
            Send(current, Sarif(current, view), "application/sarif+json", "findings.sarif")).Permit(Permission.FindingsRead);
        plan.MapGet("findings.txt", (CurrentPlan current, Viewpoint view) =>
            Send(current, Text(current, view), "text/plain; charset=utf-8", "findings.txt")).Permit(Permission.FindingsRead);
    }

    private static void MapList(IEndpointRouteBuilder plan, string name, Func<LoadedPlan, ListQuery, Viewpoint, Sheet, TableData> make, Permission permission = Permission.PlansRead) =>
        plan.MapGet(name + ".xlsx", (HttpRequest request, CurrentPlan current, Viewpoint view) =>
            SendList(request, current, view, (query, sheet) => make(current.Required, query, view, sheet))).Permit(permission);

    private static IResult SendList(HttpRequest request, CurrentPlan current, Viewpoint view, Func<ListQuery, Sheet, TableData> make)
    {
        var query = ListQuery.From(request.Query);
        return TableFiles.Worksheet(make(query, Sheet.For(current.Required.Compilation, view, query)), name => FileNames.For(current.Required.Title, name));
    }

    private static void MapTable(IEndpointRouteBuilder plan, string name, Func<LoadedPlan, ListQuery, TableProvenance, TableData?> make)
    {
        plan.MapGet(name + ".xlsx", (HttpRequest request, CurrentPlan current, Viewpoint view) =>
            Make(request, current, view) is { } table ? TableFiles.Worksheet(table, name => FileNames.For(current.Required.Title, name)) : Results.NotFound()).Permit(Permission.PlansRead);
        plan.MapGet(name + ".docx", (HttpRequest request, CurrentPlan current, Viewpoint view) =>
            Make(request, current, view) is { } table ? TableFiles.Document(table, name => FileNames.For(current.Required.Title, name)) : Results.NotFound()).Permit(Permission.PlansRead);

        TableData? Make(HttpRequest request, CurrentPlan current, Viewpoint view) =>
            make(current.Required, ListQuery.From(request.Query), TableFiles.Provenance(view));
    }

    private static IResult Send(CurrentPlan current, byte[] content, string type, string name) =>
        Results.File(content, type, FileNames.For(current.Required.Title, name));

    private static FindingReport Report(CurrentPlan current)
    {
        var plain = FindingReport.Of(current.Required.Compilation);
        return current.States is { } states ? plain with { Findings = [.. states.Findings.Select(numbered => numbered.Finding)], Obsolete = states.Obsolete } : plain;
    }

    private static byte[] Json(CurrentPlan current)
    {
        var output = new ArrayBufferWriter<byte>();
        FindingsJson.Write([Report(current)], output);
        return output.WrittenSpan.ToArray();
    }

    private static byte[] Sarif(CurrentPlan current, Viewpoint view)
    {
        var output = new ArrayBufferWriter<byte>();
        FindingsSarif.Write([Report(current)], PlanCatalogue.CompilerVersion, view.Language, output);
        return output.WrittenSpan.ToArray();
    }

    private static byte[] Text(CurrentPlan current, Viewpoint view)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var report = Report(current);
        var text = new FindingsText(output, view.Language);
        text.Write(report);
        text.WriteSummary([report]);
        return Encoding.UTF8.GetBytes(output.ToString());
    }
}
