namespace Luoshi.Office.Notices;

/// <summary>Something that a person was told (通知). Whether they read it stands apart, in <see cref="NoticeRead"/>.</summary>
public sealed class Notice
{
    public required string Id { get; init; }

    public required string PersonId { get; init; }

    /// <summary>What kind of message it is, as a template of a slice: <c>handover.proposed</c>.</summary>
    public required string Kind { get; init; }

    public required string TextZh { get; init; }

    public required string TextEn { get; init; }

    /// <summary>Where it is dealt with: a path of this server.</summary>
    public required string Link { get; init; }

    /// <summary>What it is about, as <c>kind:id</c>.</summary>
    public required string About { get; init; }

    /// <summary>The last day on which one is in time; null where there is none.</summary>
    public DateOnly? DueOn { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>A person is told once under one key; null where each counts for itself.</summary>
    public string? Key { get; init; }
}

/// <summary>That a notice was read.</summary>
public sealed class NoticeRead
{
    public required string NoticeId { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>A notice that is to leave the server by a channel: the outbox.</summary>
public sealed class NoticeDelivery
{
    public required string NoticeId { get; init; }

    /// <summary>The channel: <c>mail</c> or <c>webhook</c>.</summary>
    public required string Channel { get; init; }

    public required string PersonId { get; init; }

    /// <summary>Not before this moment.</summary>
    public required DateTimeOffset NotBefore { get; init; }

    /// <summary>The job that took it into its message; null while it waits.</summary>
    public string? Batch { get; init; }

    /// <summary>When it left, or was found to be read or no longer wanted; null until then.</summary>
    public DateTimeOffset? OverAt { get; init; }
}
