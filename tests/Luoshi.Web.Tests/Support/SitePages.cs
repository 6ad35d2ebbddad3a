using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Support;

/// <summary>An address for every page that the server has, from the server's own routes.</summary>
public static partial class SitePages
{
    public static IReadOnlyList<string> Of(SharedSite shared)
    {
        ArgumentNullException.ThrowIfNull(shared);
        var index = shared.Site.Services.GetRequiredService<Luoshi.Web.Plans.PlanCatalogue>();
        var plan = index.FindAsync(shared.PlanId, CancellationToken.None).GetAwaiter().GetResult()?.Plan;
        return [.. shared.Site.Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/'))
            .Distinct()
            .Where(route => !route.StartsWith("/status/", StringComparison.Ordinal))
            // Pages of the security and the audit administrator, whom nobody of the office is.
            .Where(route => !route.StartsWith("/people", StringComparison.Ordinal) && !route.StartsWith("/trail", StringComparison.Ordinal)
                && !route.StartsWith("/tokens", StringComparison.Ordinal) && !route.StartsWith("/settings", StringComparison.Ordinal))
            .Select(route => Parameter().Replace(route, match => match.Groups[1].Value switch
            {
                "Plan" => shared.PlanId,
                "Task" => plan?.Tasks[0].Id ?? string.Empty,
                "Item" => plan?.Targets[0].Id ?? string.Empty,
                "Unit" => plan?.Units[0].Id ?? string.Empty,
                "Person" => "p-office",
                "Token" => "none",
                "Case" => route.StartsWith("/action-plans", StringComparison.Ordinal) ? shared.ActionPlanId
                    : route.StartsWith("/returns", StringComparison.Ordinal) ? shared.ReturnId : shared.CaseId,
                "Hash" => shared.Evidence,
                "Round" => shared.RoundId,
                "Year" => "2013",
                "Meeting" => shared.MeetingId,
                _ => match.Value,
            }))];
    }

    [GeneratedRegex(@"\{(Plan|Task|Item|Unit|Person|Token|Case|Hash|Round|Year|Meeting)[\w:]*\}")]
    private static partial Regex Parameter();
}
