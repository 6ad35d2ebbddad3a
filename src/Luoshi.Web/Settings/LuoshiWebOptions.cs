using System.Net;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;
using Luoshi.Office.Postgres;

namespace Luoshi.Web.Settings;

/// <summary>How the server runs.</summary>
public sealed record LuoshiWebOptions
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Folder of what the server keeps in files, the database among them unless <see cref="Database"/> names another; made where it does not exist.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Connection string of a PostgreSQL database; null for SQLite in the data folder.</summary>
    public string? Database { get; init; }

    /// <summary>Where all of that is.</summary>
    public OfficePlace Place => new(DataFolder, Database);

    /// <summary>Addresses to listen on, separated by semicolons.</summary>
    public string Urls { get; init; } = DefaultUrl;

    /// <summary>The date that pages show until a reader chooses another; null for today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Listening beyond this machine must be asked for.</summary>
    public bool AllowNonLoopback { get; init; }

    /// <summary>Addresses of proxies in front of the server that encrypt; only what they say about the caller's address is believed.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>The certificate (PEM) with which the server itself encrypts; null where it does not.</summary>
    public string? CertificateFile { get; init; }

    /// <summary>The key (PEM) of the certificate; null where it is in the same file.</summary>
    public string? CertificateKeyFile { get; init; }

    /// <summary>Whether there are invented people whom anybody may sign in as with one click.</summary>
    public bool Demo { get; init; }

    /// <summary>Names by which other machines call this one, where listening beyond it is allowed.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Levels and judgements of the audit.</summary>
    public AuditSettings Audit { get; init; } = AuditSettings.Default;

    public int MaxUploadBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>How often in a minute forms of signing in may be sent from one address.</summary>
    public int SignInsPerMinute { get; init; } = 30;

    /// <summary>Files to bring in at the start, unless they have ever been here.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>How much one caller may ask of the API.</summary>
    public ApiLimits Api { get; init; } = new();

    /// <summary>Folder of the keys of forms and cookies; nodes of one database share it. Null for one in the data folder.</summary>
    public string? KeyFolder { get; init; }

    /// <summary>Where figures and traces are sent by OTLP; null for nowhere.</summary>
    public Uri? OtlpEndpoint { get; init; }

    /// <summary>How long a server that is told to stop lets requests finish.</summary>
    public TimeSpan StopWithin { get; init; } = TimeSpan.FromSeconds(25);

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Why the server cannot run so, or null.</summary>
    public LocalizedText? Problem()
    {
        foreach (var url in EachUrl)
        {
            if (Parse(url) is not { } address)
            {
                return new($"“{url}”不是可以监听的地址；应写成 {DefaultUrl} 这样。", $"“{url}” is not an address to listen on; write it like {DefaultUrl}.");
            }

            if (!AllowNonLoopback && !IsLoopback(address))
            {
                return new(
                    $"“{url}”可从其他机器访问。默认只监听本机（{DefaultUrl}）；确要对外服务时请明确允许（--allow-remote）。",
                    $"“{url}” can be reached from other machines. The server listens on this machine only ({DefaultUrl}) unless you allow more explicitly (--allow-remote).");
            }

            if (!IsLoopback(address) && Proxies.Count == 0 && address.Scheme != Uri.UriSchemeHttps)
            {
                return new(
                    $"“{url}”可从其他机器访问，但没有加密，密码会以明文经过网络。请用 https:// 地址并给出证书（--certificate），或在前面放一个加密的代理并写明它的地址（--proxy）。",
                    $"“{url}” can be reached from other machines without encryption, and passwords would cross the network in the clear. Use an https:// address with a certificate (--certificate), or put a proxy that encrypts in front and name its address (--proxy).");
            }

            if (Demo && !IsLoopback(address))
            {
                return new(
                    "演示账号人人可用，只能在本机使用：请去掉 --demo，或只监听本机。",
                    "Anybody may use the demo accounts, so they are for this machine only: leave out --demo, or listen on this machine alone.");
            }

            if (address.Scheme == Uri.UriSchemeHttps && CertificateFile is null)
            {
                return new($"“{url}”要求加密，但没有给出证书（--certificate 文件）。", $"“{url}” asks for encryption and no certificate is given (--certificate FILE).");
            }
        }

        return Proxies.FirstOrDefault(proxy => !IPAddress.TryParse(proxy, out _)) is { } wrong
            ? new($"代理地址“{wrong}”应写成 IP 地址，如 10.0.0.2。", $"The proxy “{wrong}” must be an IP address, such as 10.0.0.2.")
            : Database is null ? null : PostgresTrouble.OfConnectionString(Database);
    }

    /// <summary>The names and numbers that requests may call the server by, without port and brackets.</summary>
    internal IEnumerable<string> HostNames() =>
    [
        "localhost", "127.0.0.1", "::1",
        .. EachUrl.Select(Parse).OfType<Uri>().Select(address => address.Host.Trim('[', ']')).Where(host => host is not ("0.0.0.0" or "::")),
        .. AllowedHosts.Select(host => host.Trim('[', ']')),
    ];

    private IEnumerable<string> EachUrl => Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Uri? Parse(string url) => Uri.TryCreate(
        url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var address) ? address : null;

    private static bool IsLoopback(Uri address) =>
        address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
