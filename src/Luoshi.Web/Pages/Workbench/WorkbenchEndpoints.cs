using Luoshi.Web.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Luoshi.Web.Pages.Workbench;

internal static class WorkbenchEndpoints
{
    /// <summary>
    /// The results alone, for the script that asks while somebody types. The form carries its antiforgery token like any other.
    /// </summary>
    public static void MapWorkbench(this IEndpointRouteBuilder routes) => routes.MapPost("/workbench/check", Check);

    private static RazorComponentResult<DraftResults> Check([FromForm(Name = "Text")] string? text, LuoshiWebOptions options) =>
        new(new Dictionary<string, object?> { [nameof(DraftResults.Draft)] = Draft.Of(text, options.Audit) });
}
