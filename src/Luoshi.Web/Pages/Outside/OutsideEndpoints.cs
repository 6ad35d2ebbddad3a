using Luoshi.Office.Permissions;
using Luoshi.Web.Pages.SignIn;
using Luoshi.Web.Permissions;
using Luoshi.Web.Settings;
using Luoshi.Web.Viewing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Luoshi.Web.Pages.Outside;

/// <summary>The ways to the provider. They are links and no forms: the content policy lets no form lead to another server.</summary>
internal static class OutsideEndpoints
{
    public static void MapOutside(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(SignInLinks.Outside, (HttpContext http, [FromQuery(Name = SignInLinks.ReturnKey)] string? back) => GoAsync(http, new(OutsidePurpose.SignIn, SignInLinks.Local(back) ?? string.Empty)))
            .Open("leads to the outside provider, the same for everybody");
        routes.MapGet(SignInLinks.OutsideAccount + "/begin", (HttpContext http, Caller caller) => GoAsync(http, new(OutsidePurpose.Link, caller.Id)))
            .Permit(Permission.OwnAccount);
        routes.MapGet("/invitation/{token}/outside/begin", (HttpContext http, string token) => GoAsync(http, new(OutsidePurpose.Invitation, token)))
            .Open("leads to the outside provider, whatever the token is");
        routes.MapGet(SignInLinks.OutsideSignOut, (HttpContext http, LuoshiWebOptions options) => LeaveAsync(http, options)).Open("leads to where the outside provider signs people out");
    }

    private static async Task<IResult> GoAsync(HttpContext http, OutsideErrand errand) =>
        http.RequestServices.GetRequiredService<LuoshiWebOptions>().Outside is null ? Results.NotFound()
            : await FindAsync(http) is null ? Results.LocalRedirect(OutsideArrival.AfterTrouble(errand, OutsideOutcome.Unreachable))
            : Results.Challenge(errand.Pack(), [OutsideScheme.Name]);

    private static async Task<IResult> LeaveAsync(HttpContext http, LuoshiWebOptions options)
    {
        if (options.Outside is null)
        {
            return Results.NotFound();
        }

        // Not every provider signs people out for others.
        if (await FindAsync(http) is not { EndSessionEndpoint.Length: > 0 })
        {
            return Results.LocalRedirect(SignInLinks.WithOutside(SignInLinks.SignIn, OutsideOutcome.Unreachable));
        }

        await http.SignOutAsync(OutsideScheme.Name);
        return Results.Empty;
    }

    /// <summary>What the provider says about itself; null where it does not answer, which the page says in words.</summary>
    private static async Task<OpenIdConnectConfiguration?> FindAsync(HttpContext http)
    {
        var oidc = http.RequestServices.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(OutsideScheme.Name);
        try
        {
            return oidc.ConfigurationManager is { } manager ? await manager.GetConfigurationAsync(http.RequestAborted) : null;
        }
        catch (Exception trouble) when (trouble is InvalidOperationException or IOException or HttpRequestException)
        {
            return null;
        }
    }
}
