namespace Luoshi.Office.Amendments;

public enum AmendmentEventKind
{
    Proposed,
    Accepted,
    Declined,
    Withdrawn,
}

/// <summary>
/// What happened to a document that amends a plan: it was proposed, accepted from a day on, declined, or its acceptance withdrawn.
/// Appended to, never changed.
/// </summary>
public sealed class AmendmentEvent
{
    public long Id { get; init; }

    /// <summary>The amended document, by its content.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The amending document: opening characters of the hash of its content.</summary>
    public required string AmendmentId { get; init; }

    public required AmendmentEventKind Kind { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The day from which it counts; only where it is accepted.</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>File name without folders; only where it is proposed.</summary>
    public string? Name { get; init; }

    /// <summary>The amending document as it was received; only where it is proposed.</summary>
    public byte[]? Content { get; init; }

    /// <summary>Its text as it was decoded then; only where it is proposed. The plan of a day is computed from this.</summary>
    public string? Text { get; init; }
}
