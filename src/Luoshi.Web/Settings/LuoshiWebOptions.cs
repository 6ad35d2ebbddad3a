using System.Net;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;
using Luoshi.Office.Calendar;
using Luoshi.Office.Evidence;
using Luoshi.Office.Notices.Channels;
using Luoshi.Office.Postgres;
using Luoshi.Office.Settings;

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

    /// <summary>The address by which people reach the server, where it is not the one that it listens on, as behind a proxy; null for none.</summary>
    public string? Address { get; init; }

    /// <summary>
    /// What links in mails, webhooks and calendars begin with: the address that was given; else the first name that callers use, where a proxy that is
    /// named encrypts for it; else the first address that the server listens on.
    /// </summary>
    public Uri PublicAddress =>
        Address is { } given && ParseAddress(given) is { } address ? address
        : Proxies.Count > 0 && AllowedHosts.Count > 0 ? new UriBuilder(Uri.UriSchemeHttps, AllowedHosts[0]).Uri
        : EachUrl.Select(Parse).OfType<Uri>().FirstOrDefault() is { } first ? Named(first)
        : new Uri(DefaultUrl);

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

    /// <summary>That everything here is made up; null where people work. Read from the office at the start, whatever is given.</summary>
    public Simulation? Simulation { get; init; }

    /// <summary>The outside provider at which people may sign in as well; null for none.</summary>
    public OutsideProvider? Outside { get; init; }

    /// <summary>Names by which other machines call this one, where listening beyond it is allowed.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>The days on which deadlines are counted.</summary>
    public WorkingCalendar Calendar { get; init; } = WorkingCalendar.Standard;

    /// <summary>How messages leave the server; nothing does unless mail or webhooks are set. Their links begin with <see cref="PublicAddress"/>.</summary>
    public NoticeOptions Notices { get; init; } = new();

    /// <summary>Levels and judgements of the audit.</summary>
    public AuditSettings Audit { get; init; } = AuditSettings.Default;

    public int MaxUploadBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>The largest file of evidence.</summary>
    public long MaxEvidenceBytes { get; init; } = EvidenceOptions.DefaultMaxBytes;

    /// <summary>A program that looks over each file of evidence, with its arguments; the file's path is added. Null where there is none.</summary>
    public IReadOnlyList<string>? Scanner { get; init; }

    /// <summary>How often in a minute forms of signing in may be sent from one address; null for what the office set.</summary>
    public int? SignInsPerMinute { get; init; }

    /// <summary>Files to bring in at the start, unless they have ever been here.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>How much one caller may ask of the API, where that is not to be what the office set.</summary>
    public ApiLimits Api { get; init; } = new();

    /// <summary>Folder, apart from the database and its backups, of the keys of forms and second factors; nodes of one database share it. Null for the database itself.</summary>
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

            if ((Demo || Simulation is not null) && !IsLoopback(address))
            {
                return new(
                    "演示账号人人可用，只能在本机使用：请去掉 --demo（模拟的数据只能在本机查看），或只监听本机。",
                    "Anybody may use the demo accounts, so they are for this machine only: leave out --demo (simulated data is looked at on this machine alone), or listen on this machine alone.");
            }

            if (address.Scheme == Uri.UriSchemeHttps && CertificateFile is null)
            {
                return new($"“{url}”要求加密，但没有给出证书（--certificate 文件）。", $"“{url}” asks for encryption and no certificate is given (--certificate FILE).");
            }
        }

        if (Address is not null && ParseAddress(Address) is null)
        {
            return new(
                $"“{Address}”不是人们访问本服务的地址；应写成 https://plans.example.org 这样，后面没有路径。",
                $"“{Address}” is not an address by which people reach this server; write it like https://plans.example.org, with no path behind it.");
        }

        return Proxies.FirstOrDefault(proxy => !IPAddress.TryParse(proxy, out _)) is { } wrong
            ? new($"代理地址“{wrong}”应写成 IP 地址，如 10.0.0.2。", $"The proxy “{wrong}” must be an IP address, such as 10.0.0.2.")
            : Outside?.Problem() ?? (Database is null ? null : PostgresTrouble.OfConnectionString(Database));
    }

    /// <summary>What distinguishes this server, for logs: the connection string and the address of the collector may hold a password and are left out.</summary>
    public override string ToString() => $"{nameof(LuoshiWebOptions)} {{ {Place}, {Urls}{(Demo ? ", demo" : string.Empty)} }}";

    /// <summary>The names and numbers that requests may call the server by, without port and brackets.</summary>
    internal IEnumerable<string> HostNames() =>
    [
        "localhost", "127.0.0.1", "::1",
        .. EachUrl.Select(Parse).OfType<Uri>().Select(address => address.Host.Trim('[', ']')).Where(host => host is not ("0.0.0.0" or "::")),
        .. AllowedHosts.Select(host => host.Trim('[', ']')),
        .. Address is { } given && ParseAddress(given) is { } address ? [address.Host.Trim('[', ']')] : Array.Empty<string>(),
    ];

    private IEnumerable<string> EachUrl => Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Uri? Parse(string url) => Uri.TryCreate(
        url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var address) ? address : null;

    private static Uri? ParseAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" } ? address : null;

    // Whoever listens on every address of the machine has no name by that.
    private Uri Named(Uri address) => address.Host is "0.0.0.0" or "[::]"
        ? new UriBuilder(address) { Host = AllowedHosts.Count > 0 ? AllowedHosts[0] : "localhost" }.Uri
        : address;

    private static bool IsLoopback(Uri address) =>
        address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
