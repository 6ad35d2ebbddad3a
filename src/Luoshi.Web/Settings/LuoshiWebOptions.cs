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

    /// <summary>Listening beyond this machine must be asked for: there are no accounts yet.</summary>
    public bool AllowNonLoopback { get; init; }

    /// <summary>Names by which other machines call this one, where listening beyond it is allowed.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Levels and judgements of the audit.</summary>
    public AuditSettings Audit { get; init; } = AuditSettings.Default;

    public int MaxUploadBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Files to bring in at the start, unless they have ever been here.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

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
                    $"“{url}”可从其他机器访问。目前还没有账户和权限，任何人都能阅读和删除方案，因此默认只监听本机（{DefaultUrl}）。确有需要时请明确允许。",
                    $"“{url}” can be reached from other machines. There are no accounts or permissions yet, so anybody could read and delete plans; the server therefore listens on this machine only ({DefaultUrl}) unless you allow more explicitly.");
            }
        }

        return Database is null ? null : PostgresTrouble.OfConnectionString(Database);
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
