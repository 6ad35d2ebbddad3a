using Luoshi.Office.Record;

namespace Luoshi.Office.Accounts;

/// <summary>The second factor of an account: one-time codes by time (TOTP, RFC 6238).</summary>
public sealed class SecondFactor : IVersioned
{
    public required string AccountId { get; init; }

    /// <summary>The shared secret, encrypted.</summary>
    public required byte[] Secret { get; set; }

    /// <summary>When the person proved that their device has the secret; null until then, and it is not asked for.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    public int Version { get; private set; }
}

/// <summary>A code that stands in for the device once.</summary>
public sealed class RecoveryCode : IVersioned
{
    public required string Id { get; init; }

    public required string AccountId { get; init; }

    public required byte[] Hash { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    public int Version { get; private set; }
}
