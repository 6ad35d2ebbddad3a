using System.Security.Claims;
using Luoshi.Office.Jobs;
using Luoshi.Office.Permissions;
using Luoshi.Office.Record;
using Luoshi.Web.Permissions;
using Luoshi.Web.Settings;
using Luoshi.Web.Viewing;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Luoshi.Web.Operations;

/// <summary>
/// Whether the server lives, and whether it is ready for requests. Strangers get one word; whoever may see how the service runs gets
/// the checks as well.
/// </summary>
internal static class Health
{
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseCheck>("database").AddCheck<FolderCheck>("dataFolder").AddCheck<JobsCheck>("backgroundWork").AddCheck<StoppingCheck>("accepting");

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).Open("It says one word.");
        routes.MapHealthChecks(Ready, new HealthCheckOptions { ResponseWriter = WriteAsync }).Open("It says one word to strangers.");
    }

    private static Task WriteAsync(HttpContext http, HealthReport report)
    {
        var status = report.Status == HealthStatus.Healthy ? "ready" : "not_ready";
        return MaySee(http.User)
            ? http.Response.WriteAsJsonAsync(new
            {
                status,
                checks = report.Entries.ToDictionary(entry => entry.Key, entry => new { status = entry.Value.Status == HealthStatus.Healthy ? "ok" : "failed", detail = entry.Value.Description }),
            })
            : http.Response.WriteAsJsonAsync(new { status });
    }

    private static bool MaySee(ClaimsPrincipal who) => who.HasClaim(Caller.PermissionClaim, Permission.OperationsRead.Code());
}

/// <summary>The database answers, and has every migration of this program.</summary>
internal sealed class DatabaseCheck(IDbContextFactory<OfficeDb> databases) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        // A database that cannot be opened would be told as one whose migrations are all pending.
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
            return pending.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("Migrations are pending: " + string.Join(", ", pending));
        }
        finally
        {
            // Whoever uses the context next would find it open, and think that somebody else closes it.
            await db.Database.CloseConnectionAsync();
        }
    }
}

/// <summary>Files can be written into the data folder.</summary>
internal sealed class FolderCheck(LuoshiWebOptions options) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var probe = Path.Combine(options.DataFolder, $".writable-{Environment.ProcessId}-{Environment.CurrentManagedThreadId}");
            using (File.Create(probe, 1, FileOptions.DeleteOnClose))
            {
                return Task.FromResult(HealthCheckResult.Healthy());
            }
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy(trouble.Message));
        }
    }
}

/// <summary>Background work goes round.</summary>
internal sealed class JobsCheck(JobLoop loop, TimeProvider clock) : IHealthCheck
{
    /// <summary>A loop that has found nothing in this time is stuck; a single job gives a sign when it is over, and there are several lanes.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        loop.LastBeat is not { } beat ? HealthCheckResult.Unhealthy("Background work has not begun.")
        : clock.GetUtcNow() - beat > Longest ? HealthCheckResult.Unhealthy($"No sign of background work since {beat:u}.")
        : HealthCheckResult.Healthy());
}

/// <summary>A server that stops sends new requests elsewhere while it finishes those it has.</summary>
internal sealed class StoppingCheck(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("The server is stopping.") : HealthCheckResult.Healthy());
}
