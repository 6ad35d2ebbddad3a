using System.Globalization;
using Luoshi.Web.Plans;
using Microsoft.Net.Http.Headers;

namespace Luoshi.Web.Api.Shared;

/// <summary>
/// The state of a plan as an entity tag: it differs whenever a correction, an amendment or an acknowledgement was made or withdrawn, and
/// when an amendment begins to count; and by the units whose part of the plan is shown.
/// </summary>
internal sealed class StateTag(CurrentPlan current) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var tag = new EntityTagHeaderValue($"\"{Of(current)}\"");
        var headers = http.Request.GetTypedHeaders();
        if (HttpMethods.IsGet(http.Request.Method))
        {
            http.Response.GetTypedHeaders().ETag = tag;
            http.Response.Headers.CacheControl = "private, no-cache";
            return headers.IfNoneMatch.Any(seen => seen.Compare(tag, useStrongComparison: false)) ? Results.StatusCode(StatusCodes.Status304NotModified) : await next(context);
        }

        return headers.IfMatch.Count > 0 && !headers.IfMatch.Any(seen => seen == EntityTagHeaderValue.Any || seen.Compare(tag, useStrongComparison: true))
            ? Problem.Of(http, ProblemKinds.Changed)
            : await next(context);
    }

    private static string Of(CurrentPlan current)
    {
        var loaded = current.Required;
        var own = loaded.OwnOnly ? "-" + string.Join('.', loaded.Plan.Units.Select(unit => unit.Id)) : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{loaded.Id}-{PlanCatalogue.CompilerVersion}-{loaded.Corrections.Stamp}-{loaded.State.Record.Stamp}-{current.States?.History.Stamp ?? 0}-{loaded.State.InForce.Length}-{loaded.State.AsOf:yyyyMMdd}{own}");
    }
}
