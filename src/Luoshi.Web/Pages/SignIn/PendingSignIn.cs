using System.Globalization;
using System.Security.Cryptography;
using Luoshi.Web.Permissions;
using Microsoft.AspNetCore.DataProtection;

namespace Luoshi.Web.Pages.SignIn;

/// <summary>What is still to be done before a session is opened.</summary>
public enum SignInStage
{
    /// <summary>The one-time code, or a recovery code.</summary>
    Code,

    /// <summary>A password of one's own in place of the one that was given.</summary>
    NewPassword,

    /// <summary>To set up a second factor, which the role asks for.</summary>
    SecondFactor,
}

/// <summary>A sign-in whose password was right and that is not complete.</summary>
/// <param name="Return">Where it leads afterwards.</param>
public sealed record PendingSignIn(string AccountId, SignInStage Stage, string? Return);

/// <summary>
/// Keeps a sign-in between its steps in a cookie that is encrypted, so that nobody can begin in the middle. It ends after a few minutes.
/// </summary>
public sealed class PendingSignIns(IDataProtectionProvider protection)
{
    private const string Name = "luoshi.pending";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("Luoshi.Web.PendingSignIn").ToTimeLimitedDataProtector();

    public void Keep(HttpContext context, PendingSignIn pending)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(pending);
        var plain = string.Join('\n', pending.AccountId, ((int)pending.Stage).ToString(CultureInfo.InvariantCulture), pending.Return);
        context.Response.Cookies.Append(Name, _protector.Protect(plain, Longest), Options(context));
    }

    /// <summary>The sign-in at this stage; null where there is none, or it took too long.</summary>
    public PendingSignIn? Find(HttpContext context, SignInStage stage)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.Cookies[Name] is not { Length: > 0 } kept)
        {
            return null;
        }

        try
        {
            var parts = _protector.Unprotect(kept).Split('\n');
            return parts.Length == 3 && parts[1] == ((int)stage).ToString(CultureInfo.InvariantCulture)
                ? new PendingSignIn(parts[0], stage, SignInLinks.Local(parts[2]))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static void Forget(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Delete(Name, Options(context));
    }

    private static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/", IsEssential = true };
}
