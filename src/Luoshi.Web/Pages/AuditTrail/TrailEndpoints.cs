using System.Text;
using Luoshi.Office.Permissions;
using Luoshi.Office.Trail;
using Luoshi.Web.Lists;
using Luoshi.Web.Permissions;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.AuditTrail;

internal static class TrailEndpoints
{
    /// <summary>The entries that were asked for as lines of JSON, sent as they are read.</summary>
    public static void MapTrail(this IEndpointRouteBuilder routes) => routes.MapGet("/trail.jsonl", SendAsync).Permit(Permission.TrailRead).Noted("trail.export");

    private static async Task SendAsync(HttpContext context, TrailStore store, Caller caller)
    {
        var asked = TrailAsked.From(ListQuery.From(context.Request.Query));
        if (asked.WrongDays.Count > 0)
        {
            // More than was asked for would be taken away, and nobody would see it.
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        context.Response.ContentType = "application/jsonl; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment; filename=luoshi-trail.jsonl";
        await foreach (var line in store.ExportAsync(asked.Query, caller.Actor, context.RequestAborted))
        {
            await context.Response.WriteAsync(line + "\n", Encoding.UTF8, context.RequestAborted);
        }
    }
}
