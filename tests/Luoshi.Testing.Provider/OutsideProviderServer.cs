using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Luoshi.Testing.Provider;

/// <summary>A provider of OpenID Connect on a free port of this machine.</summary>
public sealed class OutsideProviderServer : IAsyncDisposable
{
    public const string ClientId = "luoshi";
    public const string Secret = "the-secret-of-the-client";

    private readonly WebApplication _app;
    private readonly SqliteConnection _memory;

    private OutsideProviderServer(WebApplication app, SqliteConnection memory) => (_app, _memory) = (app, memory);

    /// <summary>Where it is, which is also what it issues under.</summary>
    public Uri Address => new(_app.Urls.Single());

    /// <summary>In whose name it issues; null for its own.</summary>
    public string? ClaimIssuer { get; set; }

    public static async Task<OutsideProviderServer> StartAsync()
    {
        var memory = new SqliteConnection("Data Source=:memory:");
        await memory.OpenAsync();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting().AddLogging();
        builder.Services.AddDbContext<ProviderStore>(store => store.UseSqlite(memory).UseOpenIddict());
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie => (cookie.Cookie.Name, cookie.LoginPath) = ("provider.session", ProviderPages.SignInPath));
        builder.Services.AddAuthorization();
        OutsideProviderServer? provider = null;
        builder.Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<ProviderStore>())
            .AddServer(server =>
            {
                server.SetAuthorizationEndpointUris(ProviderPages.AuthorizePath).SetTokenEndpointUris("/connect/token").SetEndSessionEndpointUris(ProviderPages.SignOutPath);
                server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().RegisterScopes(Scopes.Profile);
                server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
                server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableEndSessionEndpointPassthrough().DisableTransportSecurityRequirement();
                server.AddEventHandler<GenerateTokenContext>(handler => handler
                    .SetOrder(OpenIddictServerHandlers.Protection.GenerateIdentityModelToken.Descriptor.Order - 1)
                    .UseInlineHandler(context =>
                    {
                        if (provider?.ClaimIssuer is { } other && context.TokenType == TokenTypeIdentifiers.IdentityToken)
                        {
                            context.SecurityTokenDescriptor.Issuer = other;
                        }

                        return default;
                    }));
            });
        var app = builder.Build();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapProviderPages();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ProviderStore>().Database.EnsureCreatedAsync();
        }

        await app.StartAsync();
        provider = new OutsideProviderServer(app, memory);
        return provider;
    }

    /// <summary>Has it trust a server as its client.</summary>
    public async Task RegisterAsync(Uri site)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(new OpenIddictApplicationDescriptor
        {
            ClientId = ClientId,
            ClientSecret = Secret,
            ConsentType = ConsentTypes.Implicit,
            RedirectUris = { new Uri(site, "/sign-in/outside/arrival") },
            PostLogoutRedirectUris = { new Uri(site, "/sign-out/outside/arrival") },
            Permissions =
            {
                Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession,
                Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code, Permissions.Scopes.Profile,
            },
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _memory.DisposeAsync();
    }
}
