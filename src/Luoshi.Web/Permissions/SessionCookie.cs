namespace Luoshi.Web.Permissions;

/// <summary>The cookie that holds the token of a session, and nothing else. Scripts cannot read it, and other sites cannot make it be sent with a form.</summary>
internal static class SessionCookie
{
    public const string Name = "luoshi.session";

    public static string? Read(HttpRequest request) => request.Cookies[Name] is { Length: > 0 } token ? token : null;

    public static void Write(HttpContext context, string token) => context.Response.Cookies.Append(Name, token, Options(context));

    public static void Remove(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context));

    // It has no age: the server decides when the session ends, and the browser forgets it when it is closed.
    private static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/", IsEssential = true };
}
