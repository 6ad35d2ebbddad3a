using Luoshi.Office.Record;

namespace Luoshi.Office.Accounts;

/// <summary>An invitation (邀请): a link that lets a person make their account, once and for some days.</summary>
public sealed class Invitation : IVersioned
{
    public required string Id { get; init; }

    public required string PersonId { get; init; }

    /// <summary>SHA-256 of the token in the link.</summary>
    public required string TokenHash { get; init; }

    public required string InvitedBy { get; init; }

    public required DateTimeOffset InvitedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? AcceptedAt { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public int Version { get; private set; }
}

/// <summary>The link of the first start: it makes the administrators while there are no accounts. A single row.</summary>
public sealed class FirstStartToken : IVersioned
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    public required string TokenHash { get; set; }

    public required DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? UsedAt { get; set; }

    public int Version { get; private set; }
}
