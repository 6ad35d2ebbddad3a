using System.Net;
using Luoshi.Web.Settings;
using Microsoft.AspNetCore.HttpOverrides;

namespace Luoshi.Web.Hosting;

/// <summary>Behind a proxy the caller's address and whether the line is encrypted are what the proxy says; nobody else is believed.</summary>
internal static class Proxies
{
    public static void UseProxies(this WebApplication app, LuoshiWebOptions options)
    {
        if (options.Proxies.Count == 0)
        {
            return;
        }

        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in options.Proxies)
        {
            forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
        }

        app.UseForwardedHeaders(forwarded);
    }
}
