using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using Luoshi.Office.Accounts;
using Luoshi.Web.Pages.SignIn;
using Luoshi.Web.Permissions;
using Luoshi.Web.Settings;
using Luoshi.Web.Viewing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace Luoshi.Web.Pages.Outside;

/// <summary>
/// Receives whoever comes back from the provider. An identity lets somebody in only where it is linked to an account; what is to be linked
/// is kept until its owner confirms it.
/// </summary>
internal sealed partial class OutsideArrival(
    Office.Accounts.SignIn signIn, Entrance entrance, ArrivedIdentities arrived, Caller caller, LuoshiWebOptions options, ILogger<OutsideArrival> log)
{
    private const string Acr = "acr";
    private const string Amr = "amr";

    /// <summary>Keeps what the token says until all checks of it are done: the nonce is compared after this.</summary>
    public static Task Remember(TokenValidatedContext context)
    {
        context.HttpContext.Items[typeof(JwtSecurityToken)] = context.SecurityToken;
        return Task.CompletedTask;
    }

    public static async Task ReceiveAsync(TicketReceivedContext context)
    {
        var arrival = context.HttpContext.RequestServices.GetRequiredService<OutsideArrival>();
        context.Response.Redirect(await arrival.ReceiveAsync(context.HttpContext, OutsideErrand.Unpack(context.Properties)));
        context.HandleResponse();
    }

    public static Task FailAsync(RemoteFailureContext context)
    {
        var arrival = context.HttpContext.RequestServices.GetRequiredService<OutsideArrival>();
        arrival.SayFailed(context.Failure?.Message);
        context.Response.Redirect(AfterTrouble(OutsideErrand.Unpack(context.Properties), OutsideOutcome.Failed));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    /// <summary>The page that says what went wrong.</summary>
    public static string AfterTrouble(OutsideErrand? errand, string code) => errand?.Purpose switch
    {
        OutsidePurpose.Link => SignInLinks.WithOutside(SignInLinks.OutsideAccount, code),
        OutsidePurpose.Invitation => SignInLinks.WithOutside(SignInLinks.OutsideInvitation(errand.About), code),
        _ => SignInLinks.WithOutside(SignInLinks.SignIn, code),
    };

    private async Task<string> ReceiveAsync(HttpContext http, OutsideErrand? errand)
    {
        if (errand is null || http.Items[typeof(JwtSecurityToken)] is not JwtSecurityToken token || Read(token) is not { } identity)
        {
            SayFailed("The token does not say who somebody is.");
            return AfterTrouble(errand, OutsideOutcome.Failed);
        }

        switch (errand.Purpose)
        {
            case OutsidePurpose.Link:
                arrived.Keep(http, errand, identity);
                return SignInLinks.OutsideAccount;
            case OutsidePurpose.Invitation:
                arrived.Keep(http, errand, identity);
                return SignInLinks.OutsideInvitation(errand.About);
            default:
                // So that an earlier session of this browser is known, and ends.
                await http.AuthenticateAsync(SessionSignIn.SchemeName);
                var outcome = await signIn.OutsideAsync(identity, caller.From, http.RequestAborted);
                return await entrance.AfterAsync(http, outcome, errand.About)
                    ?? AfterTrouble(errand, outcome is Refused { Until: not null } ? OutsideOutcome.Locked : OutsideOutcome.Unlinked);
        }
    }

    // What cannot be kept whole is refused: cut short, one person's identity could become another's.
    private VouchedIdentity? Read(JwtSecurityToken token)
    {
        var subject = Value(token.Claims, options.Outside?.SubjectClaim ?? string.Empty);
        if (subject is not { Length: > 0 and <= VouchedIdentity.LongestSubject } || token.Issuer.Length > VouchedIdentity.LongestIssuer || subject.Any(char.IsControl))
        {
            return null;
        }

        var name = string.Concat((Value(token.Claims, "name") ?? Value(token.Claims, "preferred_username") ?? subject).Where(c => !char.IsControl(c)));
        return new(
            token.Issuer.TrimEnd('/'), subject, name.Length > VouchedIdentity.LongestName ? name[..VouchedIdentity.LongestName] : name,
            [.. token.Claims.Where(claim => claim.Type is Acr or Amr).Select(claim => claim.Value)]);
    }

    private static string? Value(IEnumerable<Claim> claims, string type) => claims.FirstOrDefault(claim => claim.Type == type && claim.Value.Length > 0)?.Value;

    [LoggerMessage(Level = LogLevel.Warning, Message = "外部登录未成。Signing in from outside failed: {Reason}")]
    private partial void SayFailed(string? reason);
}
