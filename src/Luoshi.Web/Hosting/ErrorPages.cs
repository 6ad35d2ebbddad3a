using Luoshi.Web.Settings;
using Microsoft.AspNetCore.Diagnostics;

namespace Luoshi.Web.Hosting;

/// <summary>
/// An error page is shown in place of what was asked for, and is only ever read: were it asked for with POST,
/// the form that was just refused would be checked, and fail, a second time. Where the database cannot be used, the page says so.
/// </summary>
internal sealed class ErrorPages(RequestDelegate next)
{
    public const string Failed = "/status/500";
    private const string Unavailable = "/status/503";

    public Task InvokeAsync(HttpContext context)
    {
        if (StorageTrouble.IsCauseOf(context.Features.Get<IExceptionHandlerPathFeature>()?.Error))
        {
            // The page of other errors was found before this is asked; the right one is looked for anew.
            context.Request.Path = Unavailable;
            context.SetEndpoint(null);
            context.Request.RouteValues.Clear();
        }

        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerPathFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    }
}
