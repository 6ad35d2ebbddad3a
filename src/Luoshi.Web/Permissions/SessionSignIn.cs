using System.Security.Claims;
using System.Text.Encodings.Web;
using Luoshi.Office.Accounts;
using Luoshi.Office.Calendar;
using Luoshi.Office.Permissions;
using Luoshi.Office.Record;
using Luoshi.Web.Settings;
using Luoshi.Web.Viewing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace Luoshi.Web.Permissions;

/// <summary>
/// Finds out who asks by the session that the cookie names. Nothing about the person is in the cookie: the session, and whether anything was
/// done since posts and permissions were read, is asked for with each request, so that what was taken away is gone at once.
/// </summary>
internal sealed class SessionSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, SessionStore sessions, AccountStore accounts, UntilNextAct untilNextAct, KeptForms kept, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // Where the database cannot be used, the page that says so is for nobody in particular: it is not asked a second time.
        if (SessionCookie.Read(Request) is not { } token || StorageTrouble.IsCauseOf(Context.Features.Get<IExceptionHandlerPathFeature>()?.Error))
        {
            return AuthenticateResult.NoResult();
        }

        var today = ChinaTime.Today(clock);
        if (await sessions.FindAsync(token, Context.RequestAborted) is not { } session
            || await untilNextAct.GetAsync(session.Recorded, (nameof(AccountStore), session.AccountId, today), () => accounts.PrincipalOfAsync(session.AccountId, today, Context.RequestAborted)) is not { } who)
        {
            return AuthenticateResult.Fail("The session has ended.");
        }

        Context.Features.Set(session);
        Context.Features.Set(who);
        return AuthenticateResult.Success(new AuthenticationTicket(Identify(who, SchemeName, who.Posts.SelectMany(post => RoleTable.Of(post.RoleCode)).Distinct()), SchemeName));
    }

    /// <summary>What a person, or a machine that acts for one, may do in this request.</summary>
    public static ClaimsPrincipal Identify(Principal who, string scheme, IEnumerable<Permission> permissions) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, who.AccountId), new(ClaimTypes.Name, who.Name),
            .. permissions.Select(permission => new Claim(Caller.PermissionClaim, permission.Code())),
        ], scheme));

    /// <summary>A person is sent to the sign-in page, which leads back, and what they typed is kept for them; a script or a machine is told.</summary>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Context.Features.Get<ForPrograms>() is not null
            || (!HttpMethods.IsGet(Request.Method) && Context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is null))
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        await kept.KeepAsync(Context, KeptForms.AddressOf(Request));
        Response.Redirect(SignInLinks.To(KeptForms.AddressOf(Request), ended: SessionCookie.Read(Request) is not null));
    }
}
