using System.Net;
using System.Text.RegularExpressions;

namespace Luoshi.Web.Tests.Support;

/// <summary>What came back: status, headers, and the page with its character references resolved.</summary>
public sealed record Answer(HttpStatusCode Status, HttpResponseMessage Response, string Html)
{
    /// <summary>Path and query that the browser is sent to.</summary>
    public string Location => Response.Headers.Location is { IsAbsoluteUri: true } address ? address.PathAndQuery : Response.Headers.Location?.OriginalString ?? string.Empty;
}

/// <summary>Asks the server as a browser without script does.</summary>
public sealed partial class Visitor : IDisposable
{
    private readonly HttpClient _client;

    /// <param name="session">What the session cookie holds; null for somebody who is not signed in.</param>
    public Visitor(Uri address, string? session = null)
    {
        var cookies = new CookieContainer();
        if (session is not null)
        {
            cookies.Add(address, new Cookie("luoshi.session", session));
        }

        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = address };
    }

    /// <summary>The client itself, for what is read as bytes.</summary>
    public HttpClient Client => _client;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task<Answer> GetAsync(string path) => await ReadAsync(await _client.GetAsync(new Uri(path, UriKind.Relative), Cancellation));

    /// <summary>Submits a form of a page: its hidden fields and antiforgery token, and the given fields.</summary>
    public async Task<Answer> SubmitAsync(string page, string handler, string? to = null, params (string Name, string Value)[] fields)
    {
        using var content = new MultipartFormDataContent { { new StringContent(await TokenAsync(page)), TokenField }, { new StringContent(handler), "_handler" } };
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        return await PostAsync(to ?? page, content);
    }

    public async Task<Answer> UploadAsync(string name, byte[] bytes, bool withToken = true)
    {
        using var content = new MultipartFormDataContent { { new StringContent("upload"), "_handler" }, { new ByteArrayContent(bytes), "File", name } };
        if (withToken)
        {
            content.Add(new StringContent(await TokenAsync("/")), TokenField);
        }

        return await PostAsync("/", content);
    }

    public async Task<Answer> PostAsync(string path, HttpContent content) =>
        await ReadAsync(await _client.PostAsync(new Uri(path, UriKind.Relative), content, Cancellation));

    /// <summary>Sends what is no form, with the token of a page as a script does.</summary>
    public async Task<Answer> PostWithTokenAsync(string page, string path, HttpContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        content.Headers.Add("RequestVerificationToken", await TokenAsync(page));
        return await PostAsync(path, content);
    }

    /// <summary>Asks with another method, or under another host name.</summary>
    public async Task<Answer> SendAsync(HttpMethod method, string path, string? host = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.Host = host;
        return await ReadAsync(await _client.SendAsync(request, Cancellation));
    }

    public async Task<string> TokenAsync(string page) => Token().Match((await GetAsync(page)).Html).Groups[1].Value;

    public void Dispose() => _client.Dispose();

    private const string TokenField = "__RequestVerificationToken";

    private static async Task<Answer> ReadAsync(HttpResponseMessage response) =>
        new(response.StatusCode, response, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancellation)));

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
