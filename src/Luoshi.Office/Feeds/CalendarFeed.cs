using Luoshi.Office.Record;

namespace Luoshi.Office.Feeds;

/// <summary>The secret address at which a calendar program fetches a person's due dates (日历订阅). A person has one at most.</summary>
public sealed class CalendarFeed : IVersioned
{
    public required string PersonId { get; init; }

    public required string AccountId { get; set; }

    /// <summary>SHA-256 of the secret in the address; the secret is shown once, when the address is made.</summary>
    public required string TokenHash { get; set; }

    public required string Language { get; set; }

    public required DateTimeOffset MadeAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    public int Version { get; private set; }
}

/// <summary>What a calendar was told of one thing to do, so that a change reaches it as a change.</summary>
public sealed class FeedEntry
{
    public required string PersonId { get; init; }

    /// <summary>The key of the thing to do in the inbox.</summary>
    public required string Key { get; init; }

    public required string Uid { get; init; }

    /// <summary>Rises with each change (RFC 5545, 3.8.7.4).</summary>
    public required int Sequence { get; set; }

    public required DateOnly DueOn { get; set; }

    public required string Summary { get; set; }

    public required string Description { get; set; }

    public required string Link { get; set; }

    public bool Cancelled { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }
}
