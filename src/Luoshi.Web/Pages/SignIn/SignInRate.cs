using System.Threading.RateLimiting;
using Luoshi.Office.Settings;
using Luoshi.Web.Settings;

namespace Luoshi.Web.Pages.SignIn;

/// <summary>How often forms that ask for a secret may be sent from one address. Accounts have limits of their own, which hold from everywhere.</summary>
internal static class SignInRate
{
    public const string Policy = "sign-in";

    public static void AddSignInRate(this IServiceCollection services, LuoshiWebOptions options) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetSlidingWindowLimiter(
                (context.Connection.RemoteIpAddress?.ToString() ?? string.Empty, options.SignInsPerMinute ?? context.RequestServices.GetRequiredService<SettingsNow>().Latest.Get(ServiceSettings.SecretForms)),
                by => new SlidingWindowRateLimiterOptions { PermitLimit = by.Item2, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0 })
            : RateLimitPartition.GetNoLimiter((string.Empty, 0)));
    });
}
