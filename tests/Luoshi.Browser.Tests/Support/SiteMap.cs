using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Browser.Tests.Support;

/// <summary>Where a page is looked at.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Session">What the session cookie of somebody who reaches it holds.</param>
sealed record SeenPage(string Path, string Session);

/// <summary>One address for each page that the server has.</summary>
/// <param name="Pages">Route of each page, and where to look at it.</param>
/// <param name="Unreached">Routes of pages that no link leads to.</param>
/// <param name="PlanId">The example plan.</param>
sealed partial record SiteMap(IReadOnlyDictionary<string, SeenPage> Pages, IReadOnlyList<string> Unreached, string PlanId)
{
    // A page that is shown in place of another has no link to it, and neither have the steps of signing in.
    private static readonly Dictionary<string, string> Unlinked = new()
    {
        ["/status/{Code:int}"] = "/status/404",
        ["/sign-in"] = "/sign-in",
        ["/sign-in/code"] = "/sign-in/code",
        ["/sign-out"] = "/sign-out",
        ["/sign-in/password"] = "/sign-in/password",
        ["/sign-in/second-factor"] = "/sign-in/second-factor",
        ["/setup/{Token}"] = "/setup/none",
        ["/invitation/{Token}"] = "/invitation/none",
        // Offered where there is an outside provider.
        ["/account/outside"] = "/account/outside",
        ["/invitation/{Token}/outside"] = "/invitation/none/outside",
    };

    // Pages that show nothing of their own unless the address says about what.
    private static readonly string[] Asking = ["/amendments/review", "/corrections/withdraw", "/findings/acknowledge", "/findings/withdraw"];

    /// <summary>Addresses of the pages that somebody of the office reaches.</summary>
    public IEnumerable<string> OfOffice => Pages.Values.Where(page => page.Session == Pages["/"].Session).Select(page => page.Path);

    public static SiteMap Empty { get; } = new(new Dictionary<string, SeenPage>(), [], "");

    /// <summary>Follows the links from where each person's work begins until no new page turns up. The routes are the server's own.</summary>
    /// <param name="services">The server's.</param>
    /// <param name="address">Where it listens.</param>
    /// <param name="people">Who walks: what the session cookie of each holds, and where their work begins. The first sees what needs no sign-in.</param>
    /// <param name="planId">The plan whose pages are looked at; those of others are passed over.</param>
    public static async Task<SiteMap> WalkAsync(IServiceProvider services, Uri address, IReadOnlyList<(string Session, string Begins)> people, string planId)
    {
        var routes = services.GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            .Select(endpoint => "/" + (endpoint.RoutePattern.RawText ?? "").TrimStart('/'))
            .Distinct()
            .ToDictionary(route => route, Matcher);
        var found = new Dictionary<string, SeenPage>();
        foreach (var (session, begins) in people)
        {
            await WalkAsync(address, session, begins, planId, routes, found);
        }

        foreach (var (route, path) in Unlinked)
        {
            found.TryAdd(route, new SeenPage(path, people[0].Session));
        }

        return new SiteMap(found, [.. routes.Keys.Where(route => !found.ContainsKey(route))], planId);
    }

    private static async Task WalkAsync(
        Uri address, string session, string begins, string planId, Dictionary<string, Regex> routes, Dictionary<string, SeenPage> found)
    {
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Add("Cookie", "luoshi.session=" + session);
        var open = new Queue<string>([begins]);
        while (open.TryDequeue(out var path))
        {
            var route = routes.Where(r => r.Value.IsMatch(path.Split('?')[0])).Select(r => r.Key).OrderBy(r => r.Count(c => c == '{')).FirstOrDefault();
            var ofAnother = path.StartsWith("/plans/", StringComparison.Ordinal) && !path.Contains(planId, StringComparison.Ordinal);
            if (route is null || ofAnother || !found.TryAdd(route, new SeenPage(path, session)))
            {
                continue;
            }

            var html = await client.GetStringAsync(path);
            foreach (Match link in Link().Matches(html))
            {
                var parts = WebUtility.HtmlDecode(link.Groups[1].Value).Split('#')[0].Split('?');
                open.Enqueue(parts.Length > 1 && Array.Exists(Asking, parts[0].EndsWith) ? $"{parts[0]}?{parts[1]}" : parts[0]);
            }
        }
    }

    private static Regex Matcher(string route) =>
        new("^" + string.Join('/', route.Split('/').Select(part => part.StartsWith('{') ? "[^/]+" : Regex.Escape(part))) + "$");

    [GeneratedRegex("href=\"(/[^\"]*)\"")]
    private static partial Regex Link();
}
