using Luoshi.Web.Api.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Net.Http.Headers;

namespace Luoshi.Web.Api.Access;

/// <summary>
/// Counts requests to the API by whoever asks, and refuses wrong tokens before anything else is looked at. What somebody may do is decided
/// afterwards, by the rule that pages have too.
/// </summary>
internal sealed class ApiAccess(RequestDelegate next, ApiRates rates)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var withToken = context.Request.Headers.ContainsKey(HeaderNames.Authorization);
        if (withToken && rates.CheckWrongTokens(context) is { } refused)
        {
            await refused.ExecuteAsync(context);
            return;
        }

        var known = await context.AuthenticateAsync();
        if (withToken && !known.Succeeded)
        {
            rates.CountWrongToken(context);
            ApiMetrics.TokenRefused();
            context.Response.Headers.WWWAuthenticate = TokenHandler.Bearer;
            await Problem.Of(context, ProblemKinds.BadToken).ExecuteAsync(context);
            return;
        }

        if (rates.Count(context) is { } tooMany)
        {
            await tooMany.ExecuteAsync(context);
            return;
        }

        await next(context);
    }
}
