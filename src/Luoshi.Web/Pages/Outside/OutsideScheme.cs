using Luoshi.Web.Settings;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Luoshi.Web.Pages.Outside;

/// <summary>
/// Asks an outside provider who somebody is: OpenID Connect by authorization code with PKCE, state and nonce. It never opens a session by
/// itself; what it finds out goes to <see cref="OutsideArrival"/>.
/// </summary>
internal static class OutsideScheme
{
    public const string Name = "outside";

    /// <summary>Where the provider sends people back to; the provider has to know it.</summary>
    public const string ArrivalPath = "/sign-in/outside/arrival";

    /// <summary>Where the provider sends people back to after they signed out there.</summary>
    public const string LeavePath = "/sign-out/outside/arrival";

    private static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWay = TimeSpan.FromMinutes(10);

    public static void AddOutside(this IServiceCollection services, LuoshiWebOptions options)
    {
        services.AddSingleton<ArrivedIdentities>();
        services.AddScoped<OutsideArrival>();
        if (options.Outside is { } provider)
        {
            services.AddAuthentication().AddOpenIdConnect(Name, oidc => Configure(oidc, provider));
        }
    }

    private static void Configure(OpenIdConnectOptions oidc, OutsideProvider provider)
    {
        oidc.Authority = provider.Authority;
        oidc.ClientId = provider.ClientId;
        oidc.ClientSecret = provider.Secret();
        oidc.RequireHttpsMetadata = !provider.IsLocal;
        oidc.ResponseType = OpenIdConnectResponseType.Code;
        // An answer by form would come as a request of another site, with which browsers send no cookie that is Lax.
        oidc.ResponseMode = OpenIdConnectResponseMode.Query;
        oidc.UsePkce = true;
        oidc.MapInboundClaims = false;
        oidc.DisableTelemetry = true;
        oidc.BackchannelTimeout = LongestAnswer;
        oidc.RemoteAuthenticationTimeout = LongestWay;
        oidc.CallbackPath = ArrivalPath;
        oidc.SignedOutCallbackPath = LeavePath;
        // Sessions end here by this server's own rules; nobody elsewhere ends them by a picture in a page.
        oidc.RemoteSignOutPath = default;
        oidc.CorrelationCookie.Name = "luoshi.outside.";
        oidc.NonceCookie.Name = "luoshi.nonce.";
        foreach (var cookie in new[] { oidc.CorrelationCookie, oidc.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }

        // Not whatever the discovery document says of itself: whoever could change that could vouch for anybody.
        oidc.TokenValidationParameters.IssuerValidator = (issuer, _, _) => issuer.TrimEnd('/') == provider.Authority.TrimEnd('/')
            ? issuer
            : throw new SecurityTokenInvalidIssuerException($"The token was issued by {issuer}, not by {provider.Authority}.") { InvalidIssuer = issuer };
        oidc.Events = new()
        {
            OnTokenValidated = OutsideArrival.Remember,
            OnTicketReceived = OutsideArrival.ReceiveAsync,
            OnRemoteFailure = OutsideArrival.FailAsync,
            OnRedirectToIdentityProviderForSignOut = leaving =>
            {
                // The provider is told by whom it is asked, since no token of its own is kept to show it.
                leaving.ProtocolMessage.ClientId = provider.ClientId;
                return Task.CompletedTask;
            },
            OnSignedOutCallbackRedirect = left =>
            {
                left.Response.Redirect(Permissions.SignInLinks.SignIn);
                left.HandleResponse();
                return Task.CompletedTask;
            },
        };
    }
}
