using System.Collections.Frozen;
using System.Net;
using Luoshi.Web.Settings;

namespace Luoshi.Web.Hosting;

/// <summary>
/// Answers only requests that call the server by a name it has. A page elsewhere that makes its own name point to this
/// machine could otherwise read and delete plans in the reader's browser as if it were the server (DNS rebinding).
/// </summary>
internal sealed class HostNames(RequestDelegate next, LuoshiWebOptions options)
{
    private readonly FrozenSet<string> _known = options.HostNames().ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public Task InvokeAsync(HttpContext context)
    {
        if (IsOurs(context))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(
            "此服务不以这个主机名应答。请用启动时显示的地址打开；确需别的主机名，请在启动时加 --host 主机名。\n"
            + "This server does not answer to that host name. Open the address shown at the start; where another name is needed, start the server with --host NAME.\n",
            context.RequestAborted);
    }

    // A page elsewhere can have any name, but not a number: whoever asks by the number that was connected to means this server.
    private bool IsOurs(HttpContext context)
    {
        var name = context.Request.Host.Host.Trim('[', ']');
        return _known.Contains(name)
            || (options.AllowNonLoopback && IPAddress.TryParse(name, out var asked) && context.Connection.LocalIpAddress is { } local
                && asked.MapToIPv6().Equals(local.MapToIPv6()));
    }
}
