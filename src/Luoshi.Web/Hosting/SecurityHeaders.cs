namespace Luoshi.Web.Hosting;

/// <summary>
/// Documents are hostile until proven otherwise: nothing runs, loads or frames unless this server sent it.
/// There is no 'unsafe-inline', so a page can carry neither inline scripts nor style attributes.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; object-src 'none'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>A year, in seconds: whoever came by an encrypted line once does not come by another.</summary>
    private const string OnlyEncrypted = "max-age=31536000";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            // What people handed in brings a stricter one.
            if (string.IsNullOrEmpty(headers.ContentSecurityPolicy))
            {
                headers.ContentSecurityPolicy = ContentSecurityPolicy;
            }

            headers.XContentTypeOptions = "nosniff";
            // Browsers that know no content security policy understand these two.
            headers.XFrameOptions = "DENY";
            headers.XXSSProtection = "1; mode=block";
            if (context.Request.IsHttps)
            {
                headers.StrictTransportSecurity = OnlyEncrypted;
            }

            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            if (context.Request.IsHttps)
            {
                // Whoever came by an encrypted line once is not to be led to a plain one.
                headers.StrictTransportSecurity = "max-age=31536000";
            }

            if (string.IsNullOrEmpty(headers.CacheControl))
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
