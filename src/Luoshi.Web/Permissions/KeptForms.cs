using System.Text.Json;
using Luoshi.Office.KeptForms;
using Luoshi.Web.Viewing;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Luoshi.Web.Permissions;

/// <summary>
/// A form that comes after its session has ended is kept on the server, under a cookie of its own, until its person has signed in again
/// in the same browser and is back on its page. Secrets and files are never kept.
/// </summary>
internal sealed class KeptForms(KeptFormStore store)
{
    public const string CookieName = "luoshi.kept";
    private const int LargestBytes = 2 * 1024 * 1024;
    private static readonly string[] Secrets = ["password", "present", "code", "token"];

    /// <summary>Keeps the form of a request that was not let in; does nothing for any other request.</summary>
    public async Task KeepAsync(HttpContext context, string address)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !IsPage(context) || !request.HasFormContentType || SessionCookie.Read(request) is not { } session
            || await FieldsAsync(context) is not { Count: > 0 } fields)
        {
            return;
        }

        var content = JsonSerializer.SerializeToUtf8Bytes(fields);
        if (content.Length <= LargestBytes && await store.KeepAsync(session, address, content, context.RequestAborted) is { } token)
        {
            context.Response.Cookies.Append(CookieName, token, Options(context));
        }
    }

    /// <summary>Gives a form back to the page that its person has come back to, and forgets it once they send it.</summary>
    public async Task GiveBackAsync(HttpContext context, Caller caller)
    {
        if (context.Request.Cookies[CookieName] is not { Length: > 0 } token || caller.Who is not { } who || !IsPage(context))
        {
            return;
        }

        var address = AddressOf(context.Request);
        if (HttpMethods.IsPost(context.Request.Method))
        {
            await store.ForgetAsync(token, who.AccountId, address, context.RequestAborted);
        }
        else if (await store.FindAsync(token, who.AccountId, address, context.RequestAborted) is { } content
            && JsonSerializer.Deserialize<Dictionary<string, string[]>>(content) is { } fields)
        {
            context.Features.Set(new KeptFields.Fields(fields));
        }
    }

    /// <summary>The page of a request with its query.</summary>
    public static string AddressOf(HttpRequest request) => request.PathBase + request.Path + request.QueryString;

    private static bool IsPage(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;

    private static async Task<Dictionary<string, string[]>?> FieldsAsync(HttpContext context)
    {
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return form.Where(field => !field.Key.StartsWith('_') && !Array.Exists(Secrets, secret => field.Key.Contains(secret, StringComparison.OrdinalIgnoreCase)))
                .ToDictionary(field => field.Key, field => field.Value.OfType<string>().ToArray(), StringComparer.Ordinal);
        }
        catch (Exception refused) when (refused is InvalidDataException or BadHttpRequestException or IOException)
        {
            // What cannot be read as a form holds nothing that a page could show again.
            return null;
        }
    }

    // No longer than the browser is open; the server keeps it shorter still.
    private static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/", IsEssential = true };
}

/// <summary>Brings kept forms back to their pages.</summary>
internal sealed class KeptFormMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, KeptForms kept, Caller caller)
    {
        await kept.GiveBackAsync(context, caller);
        await next(context);
    }
}
