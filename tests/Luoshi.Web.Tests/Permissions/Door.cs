using System.Text.RegularExpressions;
using Luoshi.Office.Permissions;
using Luoshi.Web.Permissions;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Permissions;

/// <summary>One way into the server: an address with a method, and what it declares.</summary>
/// <param name="Route">As the server has it: /plans/{PlanId}.</param>
/// <param name="Method">GET, POST or DELETE.</param>
/// <param name="Permit">What it declares; null where it declares nothing or is open.</param>
/// <param name="Open">Why nobody needs to sign in for it; null where they do.</param>
/// <param name="IsPage">A page, which sends whoever is not signed in to the sign-in page also from a form.</param>
sealed partial record Door(string Route, string Method, PermitAttribute? Permit, string? Open, bool IsPage)
{
    /// <summary>What a request needs; null where none is declared.</summary>
    public Permission? Permission => Permit?.For(Method);

    public bool Declared => Permit is not null || Open is not null;

    /// <summary>Of the API or of whoever watches the server: nobody is led to a page from there.</summary>
    public bool IsForPrograms => !IsPage && (Route.StartsWith("/api/", StringComparison.Ordinal) || Route.StartsWith("/health/", StringComparison.Ordinal) || Route == "/metrics");

    /// <summary>Every way into a running server. What the framework adds for its own script, which is not served, declares nothing and is refused.</summary>
    public static IReadOnlyList<Door> Of(IServiceProvider services) =>
    [
        .. services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => !(endpoint.RoutePattern.RawText ?? string.Empty).Contains("_framework/", StringComparison.Ordinal))
            .SelectMany(endpoint => Methods(endpoint).Select(method => Make(endpoint, method)))
            .DistinctBy(door => (door.Route, door.Method))
            .OrderBy(door => door.Route, StringComparer.Ordinal).ThenBy(door => door.Method, StringComparer.Ordinal),
    ];

    /// <summary>The status that an answer must have.</summary>
    /// <param name="role">Who asks; null for nobody.</param>
    /// <param name="found">What the page answers to somebody who may see it: 200 for most.</param>
    public int Expected(string? role, int found) => (role, Open) switch
    {
        (_, not null) => Method == "POST" ? BadRequest : found,
        (null, _) => !IsForPrograms && (Method == "GET" || IsPage) ? Redirect : Unauthorized,
        ({ } held, _) => Permission is { } needed && RoleTable.Of(held).Contains(needed) ? Method == "POST" && !IsForPrograms ? BadRequest : found : Forbidden,
    };

    // A form without its token is refused after the gate and before anything is done: that it was let in shows, and nothing happens.
    private const int BadRequest = 400;
    private const int Redirect = 302;
    private const int Unauthorized = 401;
    private const int Forbidden = 403;

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null ? ["GET", "POST"] : endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];

    private static Door Make(RouteEndpoint endpoint, string method) => new(
        "/" + (endpoint.RoutePattern.RawText ?? string.Empty).TrimStart('/'), method,
        endpoint.Metadata.GetMetadata<PermitAttribute>(), endpoint.Metadata.GetMetadata<OpenAttribute>()?.Reason,
        endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null);

    /// <summary>An address of the route, with what stands for its parameters.</summary>
    public string Address(IReadOnlyDictionary<string, string> values) => Parameter().Replace(Route, match => values[match.Groups[1].Value]);

    [GeneratedRegex(@"\{\**(\w+)(?::\w+)?\}")]
    private static partial Regex Parameter();
}
