using Luoshi.Office.Accounts;
using Luoshi.Office.Record;
using Luoshi.Web.Permissions;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.SignIn;

/// <summary>Lets in whoever a sign-in was right for: on to the step that is still to be done, else to a session.</summary>
public sealed class Entrance(PendingSignIns pending, SessionStore sessions, AccountStore accounts, Viewpoint view, Caller caller)
{
    /// <summary>Does what comes after a try to sign in.</summary>
    /// <returns>The address that the browser is sent to; null where the try was refused.</returns>
    public async Task<string?> AfterAsync(HttpContext context, SignInOutcome outcome, string? back)
    {
        ArgumentNullException.ThrowIfNull(context);
        switch (outcome)
        {
            case SecondFactorNeeded needed:
                return Wait(context, new(needed.AccountId, SignInStage.Code, back));
            case SignedIn { MustChangePassword: true } signedIn:
                return Wait(context, new(signedIn.AccountId, SignInStage.NewPassword, back));
            case SignedIn { SecondFactorDue: true } signedIn:
                return Wait(context, new(signedIn.AccountId, SignInStage.SecondFactor, back));
            case SignedIn signedIn:
                return await OpenAsync(context, signedIn.AccountId, back);
            default:
                return null;
        }
    }

    /// <summary>Opens a session. An earlier one of this browser ends, so that nobody goes on under a session that somebody else planted.</summary>
    public async Task<string> OpenAsync(HttpContext context, string accountId, string? back)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (SessionCookie.Read(context.Request) is { } earlier && caller.Who is not null)
        {
            await sessions.EndAsync(earlier, caller.Actor, context.RequestAborted);
        }

        SessionCookie.Write(context, await sessions.OpenAsync(accountId, caller.From, context.Request.Headers.UserAgent.ToString(), context.RequestAborted));
        PendingSignIns.Forget(context);
        return SignInLinks.Local(back) ?? SignInLinks.Begin;
    }

    /// <summary>
    /// Who acts in a step of signing in, with name and posts: they are not signed in yet, but their password was right. Null where no
    /// step waits, or the account was disabled meanwhile.
    /// </summary>
    public async Task<Actor?> ActorOfAsync(PendingSignIn? step, CancellationToken cancellation) =>
        step is null ? null : (await accounts.PrincipalOfAsync(step.AccountId, view.Today, cancellation))?.ActorFrom(caller.From);

    private string Wait(HttpContext context, PendingSignIn step)
    {
        pending.Keep(context, step);
        return step.Stage switch
        {
            SignInStage.Code => SignInLinks.Code,
            SignInStage.NewPassword => SignInLinks.NewPassword,
            _ => SignInLinks.SecondFactor,
        };
    }
}
