using System.Text;
using Luoshi.Office.Permissions;
using Luoshi.Web.Permissions;
using Luoshi.Web.Settings;
using Luoshi.Web.Viewing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Luoshi.Web.Pages.Workbench;

internal static class WorkbenchEndpoints
{
    /// <summary>Four bytes are the longest that a character of UTF-8 takes; beyond the draft's limit nothing is compiled.</summary>
    private const int MostBytes = (Draft.MaxLength + 1) * 4;

    /// <summary>
    /// The results alone, for the script that asks while somebody types: the draft is the body, as UTF-8, and the form's token
    /// a header.
    /// </summary>
    public static void MapWorkbench(this IEndpointRouteBuilder routes) => routes.MapPost("/workbench/check", CheckAsync).Permit(Permission.DraftsCheck);

    private static async Task<IResult> CheckAsync(HttpContext context, IAntiforgery antiforgery, Viewpoint viewpoint, LuoshiWebOptions options, ILoggerFactory logs)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        if (await ReadAsync(context.Request) is not { } text)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        var view = DraftView.Of(Draft.Of(text, options.Audit));
        await using var renderer = new HtmlRenderer(context.RequestServices, logs);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<DraftResults>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(DraftResults.Shown)] = view }))).ToHtmlString());
        return Results.Bytes(DraftAnswer.Write(view, DraftMarkup.Of(html), viewpoint), "application/json; charset=utf-8");
    }

    private static async Task<string?> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength is not (>= 0 and <= MostBytes))
        {
            return null;
        }

        var bytes = new byte[(int)request.ContentLength];
        await request.Body.ReadExactlyAsync(bytes, request.HttpContext.RequestAborted);
        return Encoding.UTF8.GetString(bytes);
    }
}
