namespace Luoshi.Office.Acknowledgements;

public enum AcknowledgementEventKind
{
    Made,
    Withdrawn,
}

/// <summary>What a person said about a finding: that it is known and stays, or that this no longer holds. Appended to, never changed.</summary>
public sealed class AcknowledgementEvent
{
    public long Id { get; init; }

    /// <summary>The document, by its content: received again after it was deleted, it has its acknowledgements again.</summary>
    public required string ContentHash { get; init; }

    public required string AcknowledgementId { get; init; }

    public required AcknowledgementEventKind Kind { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The acknowledgement as a file of acknowledgements writes it; null where it is withdrawn.</summary>
    public string? Body { get; init; }
}
