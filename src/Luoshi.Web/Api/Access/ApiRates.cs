using System.Globalization;
using System.Threading.RateLimiting;
using Luoshi.Office.Settings;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Settings;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Api.Access;

/// <summary>Counts what callers ask for. Each node counts for itself.</summary>
internal sealed class ApiRates(LuoshiWebOptions options, SettingsNow settings) : IDisposable
{
    // The limit is part of what is counted by: another one begins a count of its own.
    private readonly PartitionedRateLimiter<HttpContext> _requests = PartitionedRateLimiter.Create<HttpContext, (string Who, int Limit)>(http =>
        RateLimitPartition.GetFixedWindowLimiter(
            (Who: http.RequestServices.GetRequiredService<Caller>().Id, Limit: options.Api.Requests ?? settings.Latest.Get(ServiceSettings.ApiRequests)), by => Window(by.Limit, options.Api.Window)));

    private readonly PartitionedRateLimiter<HttpContext> _wrongTokens = PartitionedRateLimiter.Create<HttpContext, (string From, int Limit)>(http =>
        RateLimitPartition.GetFixedWindowLimiter(
            (From: http.Connection.RemoteIpAddress?.ToString() ?? "?", Limit: options.Api.WrongTokens ?? settings.Latest.Get(ServiceSettings.WrongTokens)), by => Window(by.Limit, options.Api.Window)));

    /// <summary>Counts a request; null where it may go on, else the answer that it may not.</summary>
    public IResult? Count(HttpContext http) => Ask(_requests, http, 1);

    /// <summary>Null where tokens from this address are still looked at.</summary>
    public IResult? CheckWrongTokens(HttpContext http) => _wrongTokens.GetStatistics(http) is { CurrentAvailablePermits: <= 0 } ? Ask(_wrongTokens, http, 1) : null;

    /// <summary>Counts a wrong token.</summary>
    public void CountWrongToken(HttpContext http) => Ask(_wrongTokens, http, 1);

    public void Dispose()
    {
        _requests.Dispose();
        _wrongTokens.Dispose();
    }

    private static IResult? Ask(PartitionedRateLimiter<HttpContext> limiter, HttpContext http, int permits)
    {
        using var lease = limiter.AttemptAcquire(http, permits);
        if (lease.IsAcquired)
        {
            return null;
        }

        if (lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        return Problem.Of(http, ProblemKinds.TooMany);
    }

    private static FixedWindowRateLimiterOptions Window(int permits, TimeSpan window) => new() { PermitLimit = permits, Window = window };
}
