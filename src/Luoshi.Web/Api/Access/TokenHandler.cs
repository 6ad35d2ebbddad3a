using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using Luoshi.Office.Tokens;
using Luoshi.Web.Permissions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Luoshi.Web.Api.Access;

/// <summary>Knows machines by the token in the header Authorization. What they do is recorded under the purpose of their token.</summary>
internal sealed class TokenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, TokenStore tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "token";
    public const string Bearer = "Bearer";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var sent) || !Bearer.Equals(sent.Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        if (await tokens.FindAsync(sent.Parameter ?? string.Empty, Context.Connection.RemoteIpAddress?.ToString() ?? "?", Context.RequestAborted) is not { } token)
        {
            return AuthenticateResult.Fail("The token is unknown, expired or revoked.");
        }

        var machine = token.Holder();
        Context.Features.Set(machine);
        return AuthenticateResult.Success(new AuthenticationTicket(SessionSignIn.Identify(machine, SchemeName, token.Permissions()), SchemeName));
    }
}
