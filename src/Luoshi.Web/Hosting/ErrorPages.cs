using Microsoft.AspNetCore.Diagnostics;

namespace Luoshi.Web.Hosting;

/// <summary>
/// An error page is shown in place of what was asked for, and is only ever read: were it asked for with POST,
/// the form that was just refused would be checked, and fail, a second time.
/// </summary>
internal sealed class ErrorPages(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerPathFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    }
}
