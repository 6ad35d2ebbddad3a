using System.Security.Cryptography;
using System.Text.Json;
using Luoshi.Office.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace Luoshi.Web.Pages.Outside;

/// <summary>
/// Keeps an identity that the provider vouched for until its owner confirms what is to be done with it: in a cookie that is encrypted, for
/// a few minutes, good for that one errand.
/// </summary>
public sealed class ArrivedIdentities(IDataProtectionProvider protection)
{
    private const string Name = "luoshi.arrived";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("Luoshi.Web.ArrivedIdentity").ToTimeLimitedDataProtector();

    public void Keep(HttpContext context, OutsideErrand errand, VouchedIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Append(Name, _protector.Protect(JsonSerializer.Serialize(new Kept(errand, identity)), Longest), Options(context));
    }

    /// <summary>The identity that arrived for this errand; null where there is none, or it took too long.</summary>
    public VouchedIdentity? Find(HttpContext context, OutsideErrand errand)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.Cookies[Name] is not { Length: > 0 } kept)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<Kept>(_protector.Unprotect(kept)) is { } found && found.Errand == errand ? found.Identity : null;
        }
        catch (Exception damage) when (damage is CryptographicException or JsonException)
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

    private sealed record Kept(OutsideErrand Errand, VouchedIdentity Identity);
}
