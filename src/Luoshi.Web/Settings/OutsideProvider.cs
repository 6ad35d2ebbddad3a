using System.Net;
using Luoshi.Core.Model;

namespace Luoshi.Web.Settings;

/// <summary>An outside provider (OpenID Connect) at which people may sign in.</summary>
public sealed record OutsideProvider
{
    /// <summary>What it issues under, exactly as its tokens say (iss); its discovery document lies below it.</summary>
    public required string Authority { get; init; }

    /// <summary>What the provider calls this server.</summary>
    public required string ClientId { get; init; }

    /// <summary>File that holds the secret of the client and nothing else; null for a client without one.</summary>
    public string? SecretFile { get; init; }

    /// <summary>What it is called on the button; null for its host.</summary>
    public string? Name { get; init; }

    /// <summary>The claim that tells people apart for ever; by the standard it is sub.</summary>
    public string SubjectClaim { get; init; } = "sub";

    /// <summary>What it is called.</summary>
    public string Title => Name is { Length: > 0 } name ? name : Uri.TryCreate(Authority, UriKind.Absolute, out var address) ? address.Host : Authority;

    /// <summary>Whether it is on this machine, where nothing crosses a network.</summary>
    public bool IsLocal => Uri.TryCreate(Authority, UriKind.Absolute, out var address)
        && (address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));

    /// <summary>Why it cannot be used so, or null.</summary>
    public LocalizedText? Problem()
    {
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var address) || address.Query.Length > 0 || address.Fragment.Length > 0
            || (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && IsLocal)))
        {
            return new(
                $"身份提供方“{Authority}”应是 https 地址，与它签发的 iss 一字不差，如 https://id.example.org/realms/gov；只有本机上的才可用 http。",
                $"The provider “{Authority}” must be an https address, letter for letter as its tokens say in iss, such as https://id.example.org/realms/gov; http is for one on this machine only.");
        }

        if (string.IsNullOrWhiteSpace(ClientId))
        {
            return new(
                "给了身份提供方（--oidc-authority），还须给出本系统在它那里的客户端标识（--oidc-client）。",
                "With a provider (--oidc-authority) goes what it calls this server (--oidc-client).");
        }

        try
        {
            return string.IsNullOrWhiteSpace(SubjectClaim)
                ? new("区分人员的声明（--oidc-subject）不能为空；标准的是 sub。", "The claim that tells people apart (--oidc-subject) cannot be blank; by the standard it is sub.")
                : SecretFile is null || Secret() is { Length: > 0 }
                    ? null
                    : new($"客户端密钥文件“{SecretFile}”是空的。", $"The file of the client's secret, “{SecretFile}”, is empty.");
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return new($"读不了客户端密钥文件“{SecretFile}”：{trouble.Message}", $"The file of the client's secret, “{SecretFile}”, cannot be read: {trouble.Message}");
        }
    }

    /// <summary>The secret of the client; null where it has none.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    internal string? Secret() => SecretFile is null ? null : File.ReadAllText(SecretFile).Trim();
}
