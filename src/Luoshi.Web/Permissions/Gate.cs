using Luoshi.Office.Permissions;
using Luoshi.Web.Viewing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Luoshi.Web.Permissions;

/// <summary>Deny by default: what declares no permission and is not open refuses everybody.</summary>
internal static class Gate
{
    public static void AddGate(this IServiceCollection services)
    {
        services.AddAuthentication(SessionSignIn.SchemeName).AddScheme<AuthenticationSchemeOptions, SessionSignIn>(SessionSignIn.SchemeName, configureOptions: null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        services.AddSingleton<IAuthorizationHandler, PermitHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, GateAnswers>();
    }
}

/// <summary>
/// An address that is not there, or does not take the method or the type, is so for anybody who is signed in; a refusal says which permission
/// is missing.
/// </summary>
internal sealed class GateAnswers : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            return context.User.Identity is { IsAuthenticated: true } ? next(context) : _usual.HandleAsync(next, context, policy, authorizeResult);
        }

        if (authorizeResult.Forbidden && endpoint.Metadata.GetMetadata<PermitAttribute>() is { } permit)
        {
            var missing = permit.For(context.Request.Method).Name();
            context.RequestServices.GetRequiredService<Caller>().Refusal = new(
                string.Format(System.Globalization.CultureInfo.InvariantCulture, PermissionTexts.Missing.Zh, missing.Zh),
                string.Format(System.Globalization.CultureInfo.InvariantCulture, PermissionTexts.Missing.En, missing.En));
        }

        return _usual.HandleAsync(next, context, policy, authorizeResult);
    }
}
