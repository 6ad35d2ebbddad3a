using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Luoshi.Office.Permissions;
using Luoshi.Testing;
using Luoshi.Web.Permissions;
using Luoshi.Web.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Api;

public partial class ApiDocumentTests(SharedSite shared)
{
    [Fact]
    public async Task The_document_is_the_approved_one()
    {
        using var client = new ApiClient(shared.Site.Address);
        var document = (await client.GetAsync("/api/openapi.json")).Text;

        Assert.Null(Approved.Difference(Repository.PathOf("schema", "openapi.json"), document));
    }

    [Fact]
    public async Task Every_endpoint_of_the_api_is_in_the_document_and_declares_who_may_reach_it()
    {
        var document = await ReadAsync();
        var endpoints = shared.Site.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.TrimStart('/').StartsWith("api/v1", StringComparison.Ordinal) == true).ToList();
        var missing = endpoints
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Select(method => (endpoint, method)) ?? [])
            .Where(pair => !document.Any(operation => Same(operation.Path, pair.endpoint.RoutePattern.RawText) && operation.Method.Equals(pair.method, StringComparison.OrdinalIgnoreCase)))
            .Select(pair => $"{pair.method} {pair.endpoint.RoutePattern.RawText}");

        Assert.True(endpoints.Count > 30, "The API's endpoints were not found.");
        Assert.Empty(missing);
        Assert.Empty(endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<PermitAttribute>() is null && endpoint.Metadata.GetMetadata<OpenAttribute>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText));
    }

    [Fact]
    public async Task Every_operation_says_in_both_languages_what_it_does_and_has_a_name_of_its_own()
    {
        var operations = await ReadAsync();

        Assert.All(operations, operation => Assert.Matches(@"[\u4e00-\u9fff].* / [A-Z]", operation.Node["summary"]?.ToString()));
        Assert.Equal(operations.Count, operations.Select(operation => operation.Node["operationId"]?.ToString()).Distinct().Count());
        Assert.All(operations, operation => Assert.Contains(operation.Node["responses"]?.AsObject() ?? [], answer => answer.Key == "429"));
    }

    [Fact]
    public async Task A_request_made_from_the_document_gets_an_answer_that_the_document_names()
    {
        await using var site = await RunningSite.StartAsync(options => options with { Examples = [RunningSite.ExampleFile], AsOf = new DateOnly(2013, 11, 30), Api = options.Api with { Requests = 10_000 } });
        using var clients = new Clients(site);
        var plan = Assert.Single(await site.Store.ListAsync(TestContext.Current.CancellationToken)).Id;
        var wrong = new List<string>();
        // What reads comes before what deletes.
        foreach (var operation in (await ReadAsync()).OrderBy(each => each.Method == "delete"))
        {
            foreach (var (known, path) in new[] { (true, Fill(operation, plan)), (false, Fill(operation, "nowhere")) })
            {
                var client = await clients.ForAsync(operation.Node["description"]?.ToString());
                var answer = await client.SendAsync(new HttpMethod(operation.Method.ToUpperInvariant()), path, Body(operation));
                var status = ((int)answer.Status).ToString(System.Globalization.CultureInfo.InvariantCulture);
                var named = operation.Node["responses"]?.AsObject().ContainsKey(status) == true;
                if (!named || answer.Status == HttpStatusCode.InternalServerError)
                {
                    wrong.Add($"{operation.Method} {path}: {status} {answer.Text[..Math.Min(200, answer.Text.Length)]}");
                }

                if (answer.Status >= HttpStatusCode.BadRequest && (answer.Response.Content.Headers.ContentType?.MediaType != "application/problem+json" || answer["code"] is null))
                {
                    wrong.Add($"{operation.Method} {path}: no problem details");
                }

                if (known && operation.Method == "get" && operation.Path.Contains("{planId}", StringComparison.Ordinal) && !operation.Path.EndsWith('}') && !operation.Path.Contains("amendmentId", StringComparison.Ordinal) && answer.Status != HttpStatusCode.OK)
                {
                    wrong.Add($"{operation.Method} {path}: {status}, though it is there");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private sealed record Operation(string Path, string Method, JsonNode Node);

    private async Task<List<Operation>> ReadAsync()
    {
        using var client = new ApiClient(shared.Site.Address);
        var paths = (await client.GetAsync("/api/openapi.json")).Json["paths"]?.AsObject() ?? [];
        return [.. paths.SelectMany(path => (path.Value?.AsObject() ?? []).Select(operation => new Operation(path.Key, operation.Key, operation.Value ?? new JsonObject())))];
    }

    private static bool Same(string documented, string? route) =>
        string.Equals(documented.TrimEnd('/'), "/" + route?.Trim('/'), StringComparison.OrdinalIgnoreCase);

    private static string Fill(Operation operation, string plan)
    {
        var path = operation.Path.Replace("{planId}", plan, StringComparison.Ordinal).Replace("{number}", "F01", StringComparison.Ordinal).Replace("{targetId}", "T01", StringComparison.Ordinal);
        path = Regex.Replace(path, @"\{\w+\}", "x1");
        var query = (operation.Node["parameters"]?.AsArray() ?? []).Where(each => each?["in"]?.ToString() == "query" && each["example"] is not null)
            .Select(each => $"{each?["name"]}={Uri.EscapeDataString(each?["example"]?.ToString() ?? string.Empty)}");
        return path + "?" + string.Join('&', query);
    }

    private static StringContent? Body(Operation operation)
    {
        if (operation.Node["requestBody"]?["content"]?.AsObject().FirstOrDefault() is not { Value: { } media } body)
        {
            return null;
        }

        var example = body.Key == "application/json" ? media["example"]?.ToJsonString() : media["example"]?.ToString();
        return new StringContent(example ?? string.Empty, Encoding.UTF8, body.Key);
    }

    /// <summary>Somebody signed in for each permission that an operation names.</summary>
    private sealed partial class Clients(RunningSite site) : IDisposable
    {
        private readonly Dictionary<string, ApiClient> _byRole = [];

        public async Task<ApiClient> ForAsync(string? description)
        {
            var needed = PermissionNames.Find(Code().Match(description ?? string.Empty).Groups[1].Value);
            var role = RoleTable.Codes.First(each => needed is not { } permission || RoleTable.Of(each).Contains(permission));
            return _byRole.TryGetValue(role, out var known) ? known : _byRole[role] = await ApiClient.SignedInAsync(site, "市改革办", role);
        }

        public void Dispose()
        {
            foreach (var client in _byRole.Values)
            {
                client.Dispose();
            }
        }

        [GeneratedRegex("permission: ([a-z.]+)")]
        private static partial Regex Code();
    }
}
