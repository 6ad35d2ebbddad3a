using Luoshi.Web.Tests.Support;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Figures;

/// <summary>What a crawler saw: how many pages of how many routes, how many figures, and what is wrong with them.</summary>
sealed record Crawled(int Pages, IReadOnlyCollection<string> Routes, int Figures, IReadOnlyList<WrongFigure> Wrong);

/// <summary>
/// Follows links from a first page as one person, in the order in which they stand, and holds every figure to the rule. Of each route it
/// looks through the first few pages, and through the first few that are asked for with the same names in the query; so it ends, and is the same each time.
/// </summary>
sealed class Crawler(RunningSite site, Visitor visitor)
{
    /// <summary>Pages of one route with the same query names.</summary>
    public const int MostOfARoute = 4;

    // Pages that show nothing of a plan in force: what is written there is no promise.
    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["workbench"] = "a draft promises nothing yet: its figures lead to the words in its box",
        ["api/docs"] = "the guide to the interface for programs",
        ["account"] = "the person's own account",
    };

    private readonly Dictionary<string, SeenPage?> _seen = new(StringComparer.Ordinal);

    private readonly List<(string Route, TemplateMatcher Matcher)> _routes =
    [
        .. site.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null).Select(endpoint => endpoint.RoutePattern.RawText ?? string.Empty)
            .Distinct().OrderBy(route => route.Count(character => character == '{')).ThenBy(route => route, StringComparer.Ordinal)
            .Select(route => (route, new TemplateMatcher(TemplateParser.Parse(route), []))),
    ];

    public async Task<Crawled> RunAsync(string first)
    {
        var (waiting, known, looked) = (new Queue<string>([first]), new HashSet<string> { first }, new Dictionary<string, int>());
        var (rule, wrong, pages, figures) = (new FigureRule(GetAsync), new List<WrongFigure>(), 0, 0);
        while (waiting.TryDequeue(out var address))
        {
            if (KindOf(address) is not { } kind || looked.GetValueOrDefault(kind) >= MostOfARoute || await GetAsync(address) is not { } page)
            {
                continue;
            }

            looked[kind] = looked.GetValueOrDefault(kind) + 1;
            pages++;
            var (count, faults) = await rule.CheckAsync(page);
            figures += count;
            wrong.AddRange(faults);
            foreach (var link in page.Root.Inside.Where(element => element.Name == "a" && !element.Attributes.ContainsKey("download")).Select(element => element["href"]?.Split('#')[0]))
            {
                if (link is { Length: > 0 } && link.StartsWith('/') && known.Add(link))
                {
                    waiting.Enqueue(link);
                }
            }
        }

        return new(pages, [.. looked.Keys.Select(kind => kind.Split('?')[0]).Distinct()], figures, wrong);
    }

    /// <summary>The page at an address; null where there is none that this person sees, or what is there is no page.</summary>
    private async Task<SeenPage?> GetAsync(string address)
    {
        if (_seen.TryGetValue(address, out var known))
        {
            return known;
        }

        using var answer = await visitor.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var isPage = answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType == "text/html";
        return _seen[address] = isPage ? new(address, PageElement.Read(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))) : null;
    }

    // Settings of the view are no pages of their own; what leads out or away is not followed.
    private string? KindOf(string address)
    {
        var (path, query) = address.Split('?') is [var before, var after] ? (before, after) : (address, string.Empty);
        var names = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')[0]).Order(StringComparer.Ordinal).ToList();
        return names.Contains("lang") || names.Contains("asof") || path.StartsWith("/sign", StringComparison.Ordinal)
            || _routes.Find(route => route.Matcher.TryMatch(path, [])).Route is not { } found || Elsewhere.ContainsKey(found.Trim('/')) ? null : $"{found}?{string.Join('&', names)}";
    }
}
