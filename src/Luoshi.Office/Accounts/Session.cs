namespace Luoshi.Office.Accounts;

/// <summary>A session (会话) as its row: from sign-in until it ends.</summary>
public sealed class StoredSession
{
    public required string Id { get; init; }

    /// <summary>SHA-256 of the token that the browser holds; the token itself is kept nowhere.</summary>
    public required string TokenHash { get; init; }

    public required string AccountId { get; init; }

    /// <summary>The address that it was opened from.</summary>
    public required string From { get; init; }

    public required string UserAgent { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Within a minute; not every request writes.</summary>
    public required DateTimeOffset LastSeenAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }
}

/// <summary>A session that is open.</summary>
/// <param name="Id">Its name for lists; not the token.</param>
/// <param name="EndsAt">When it ends at the latest, however busy.</param>
public sealed record Session(string Id, string AccountId, string From, string UserAgent, DateTimeOffset OpenedAt, DateTimeOffset LastSeenAt, DateTimeOffset EndsAt)
{
    /// <summary>The last entry of the audit trail when the session was found; see <see cref="Record.UntilNextAct"/>.</summary>
    public long Recorded { get; init; }
}
