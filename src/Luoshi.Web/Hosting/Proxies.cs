using System.Net;
using Luoshi.Web.Settings;
using Microsoft.AspNetCore.HttpOverrides;

namespace Luoshi.Web.Hosting;

/// <summary>Behind a proxy the caller's address and whether the line is encrypted are what the proxy says; nobody else is believed.</summary>
internal static class Proxies
{
    public static void UseProxies(this IApplicationBuilder app, LuoshiWebOptions options)
    {
        if (options.Proxies.Count == 0)
        {
            return;
        }

        var headers = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = 1 };
        headers.KnownIPNetworks.Clear();
        headers.KnownProxies.Clear();
        foreach (var address in options.Proxies.Select(IPAddress.Parse))
        {
            // A socket for both families tells of an IPv4 address as an IPv6 one.
            headers.KnownProxies.Add(address);
            headers.KnownProxies.Add(address.MapToIPv6());
        }

        app.UseForwardedHeaders(headers);
    }
}
