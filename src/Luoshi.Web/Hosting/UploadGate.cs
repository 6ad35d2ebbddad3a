using Luoshi.Web.Settings;
using Microsoft.AspNetCore.Http.Features;

namespace Luoshi.Web.Hosting;

/// <summary>
/// Refuses a form that is far too large with a page that says the limit. Browsers read no answer before they have sent
/// everything, so what they send is read and thrown away first; what is larger still is cut off.
/// </summary>
internal sealed class UploadGate(RequestDelegate next, LuoshiWebOptions options)
{
    private const long MostThrownAway = 1L << 30;

    public async Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !(context.Request.ContentLength > UploadLimit.OfRequest(options.MaxUploadBytes)))
        {
            await next(context);
            return;
        }

        if (context.Request.ContentLength <= MostThrownAway && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostThrownAway;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }

        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    }
}
