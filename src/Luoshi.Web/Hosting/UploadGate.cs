using Luoshi.Web.Pages.Evidence;
using Luoshi.Web.Settings;
using Luoshi.Web.Viewing;
using Microsoft.AspNetCore.Http.Features;

namespace Luoshi.Web.Hosting;

/// <summary>
/// Refuses a form that is far too large with a page that says the limit. Browsers read no answer before they have sent
/// everything, so what they send is read and thrown away first; what is larger still is cut off.
/// </summary>
internal sealed class UploadGate(RequestDelegate next, LuoshiWebOptions options)
{
    private const long MostThrownAway = 1L << 30;

    // Files of evidence are larger than plans: photographs and scans. Returns and the steps of cases bring them along.
    private static readonly string[] OfEvidence = ["/evidence", "/api/v1/evidence", "/returns", "/cases", "/action-plans"];

    public async Task InvokeAsync(HttpContext context, Caller caller)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            await next(context);
            return;
        }

        var evidence = Array.Exists(OfEvidence, address => context.Request.Path.StartsWithSegments(address, StringComparison.Ordinal));
        var most = evidence ? UploadLimit.OfEvidence(options.MaxEvidenceBytes) : UploadLimit.OfRequest(options.MaxUploadBytes);
        var limit = context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } changeable ? changeable : null;
        if (!(context.Request.ContentLength > most))
        {
            limit?.MaxRequestBodySize = most;
            await next(context);
            return;
        }

        if (evidence)
        {
            caller.Refusal = EvidenceTexts.TooLarge(options.MaxEvidenceBytes);
        }

        if (context.Request.ContentLength <= MostThrownAway && limit is not null)
        {
            limit.MaxRequestBodySize = MostThrownAway;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }

        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    }
}
