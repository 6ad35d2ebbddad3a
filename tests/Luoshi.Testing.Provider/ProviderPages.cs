using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Luoshi.Testing.Provider;

/// <summary>What people see at the provider: its sign-in page, and that they have signed out.</summary>
static class ProviderPages
{
    public const string AuthorizePath = "/connect/authorize";
    public const string SignOutPath = "/connect/sign-out";
    public const string SignInPath = "/login";

    public static void MapProviderPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(SignInPath, (string? returnUrl) => Page(returnUrl ?? "/", null));
        routes.MapPost(SignInPath, (Delegate)SignInAsync).DisableAntiforgery();
        routes.MapGet(AuthorizePath, (Delegate)AuthorizeAsync);
        routes.MapGet(SignOutPath, (Delegate)SignOutAsync);
        routes.MapGet("/", () => Results.Text("provider"));
    }

    private static async Task<IResult> SignInAsync(HttpContext http)
    {
        var filled = await http.Request.ReadFormAsync(http.RequestAborted);
        var back = filled["return"].ToString();
        if (ProviderPerson.All.FirstOrDefault(known => known.Subject == filled["user"]) is not { } person || filled["password"] != ProviderPerson.Password || !back.StartsWith('/'))
        {
            return Page(back, "Unknown.");
        }

        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(new ClaimsIdentity([new(Claims.Subject, person.Subject)], "provider")));
        return Results.Redirect(back);
    }

    private static async Task<IResult> AuthorizeAsync(HttpContext http)
    {
        var known = await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        if (ProviderPerson.All.FirstOrDefault(each => each.Subject == known.Principal?.FindFirstValue(Claims.Subject)) is not { } person)
        {
            return Results.Challenge(new AuthenticationProperties { RedirectUri = http.Request.Path + http.Request.QueryString }, [CookieAuthenticationDefaults.AuthenticationScheme]);
        }

        var asked = http.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("It is no request of OpenID Connect.");
        var identity = new ClaimsIdentity("provider", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, person.Subject).SetClaim(Claims.Name, person.Name);
        identity.SetClaims(Claims.AuthenticationMethodReference, [.. person.Means]);
        identity.SetScopes(asked.GetScopes());
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private static async Task<IResult> SignOutAsync(HttpContext http)
    {
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.SignOut(new AuthenticationProperties { RedirectUri = "/" }, [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
    }

    private static IResult Page(string back, string? trouble) => Results.Content(
        $"""
        <!doctype html><html lang="en"><head><title>Provider</title></head><body><main><h1>Provider</h1><p>{trouble}</p>
        <form method="post" action="{SignInPath}"><input type="hidden" name="return" value="{HtmlEncoder.Default.Encode(back)}">
        <label>User <input name="user"></label> <label>Password <input name="password" type="password"></label> <button type="submit">Sign in</button></form></main></body></html>
        """, "text/html", Encoding.UTF8);
}
