using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;
using Luoshi.Office.Permissions;
using Luoshi.Office.Record;
using Luoshi.Office.Tokens;
using Luoshi.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Api;

/// <summary>What the API answered.</summary>
public sealed record ApiAnswer(HttpStatusCode Status, HttpResponseMessage Response, string Text)
{
    public JsonNode Json => JsonNode.Parse(Text) ?? throw new InvalidOperationException("The answer is empty.");

    public string? this[string field] => Json[field]?.ToString();
}

/// <summary>A program that asks the API: with a token, with somebody's session, or with neither.</summary>
public sealed class ApiClient : IDisposable
{
    private readonly HttpClient _client;

    public ApiClient(Uri address, string? token = null, string? session = null)
    {
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
        if (token is not null)
        {
            _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (session is not null)
        {
            _client.DefaultRequestHeaders.Add("Cookie", "luoshi.session=" + session);
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Somebody of the office, signed in: they clerk and they head it.</summary>
    public static async Task<ApiClient> OfOfficeAsync(RunningSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return new(site.Address, session: await Staff.OfficeAsync(site.Services));
    }

    /// <summary>Somebody who holds a post of the role in a unit, signed in.</summary>
    public static async Task<ApiClient> SignedInAsync(RunningSite site, string unit, string role)
    {
        ArgumentNullException.ThrowIfNull(site);
        return new(site.Address, session: await Staff.SessionAsync(site.Services, await Staff.HireAsync(site.Services, $"{role}-{unit}", "人员" + unit, unit, role)));
    }

    /// <summary>A client with a new token of these scopes.</summary>
    public static async Task<ApiClient> WithTokenAsync(RunningSite site, params Permission[] scopes) => new(site.Address, await TokenAsync(site, scopes));

    /// <summary>A new token of the office's unit, made as the security administrator makes one, of the first role that may do all of it.</summary>
    public static Task<string> TokenAsync(RunningSite site, params Permission[] scopes) =>
        TokenAsync(site, "市改革办", RoleTable.Codes.First(role => scopes.All(RoleTable.Of(role).Contains)), scopes);

    /// <summary>A new token of a role in a unit where somebody works already.</summary>
    public static async Task<string> TokenAsync(RunningSite site, string unit, string role, params Permission[] scopes)
    {
        ArgumentNullException.ThrowIfNull(site);
        var now = site.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var made = await site.Services.GetRequiredService<TokenStore>().MakeAsync(
            new TokenRequest("数据交换", "u-" + unit, role, scopes, now.AddDays(30)), new Actor("a9", "安管员", null, "test"), Cancellation);
        return made.Secret ?? throw new InvalidOperationException(string.Join('\n', made.Faults));
    }

    public Task<ApiAnswer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<ApiAnswer> PostJsonAsync(string path, string body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, new StringContent(body, Encoding.UTF8, MediaTypeNames.Application.Json), headers);

    public Task<ApiAnswer> PostTextAsync(string path, string body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, new StringContent(body, Encoding.UTF8, MediaTypeNames.Text.Plain), headers);

    public async Task<ApiAnswer> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var response = await _client.SendAsync(request, Cancellation);
        return new ApiAnswer(response.StatusCode, response, await response.Content.ReadAsStringAsync(Cancellation));
    }

    public void Dispose() => _client.Dispose();
}
