namespace Luoshi.Office.Corrections;

public enum CorrectionEventKind
{
    Made,
    Withdrawn,
}

/// <summary>What a person did about the reading of a document: made a correction, or withdrew one. Appended to, never changed.</summary>
public sealed class CorrectionEvent
{
    public long Id { get; init; }

    /// <summary>The document, by its content: received again after it was deleted, it has its corrections again.</summary>
    public required string ContentHash { get; init; }

    public required string CorrectionId { get; init; }

    public required CorrectionEventKind Kind { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The correction as a file of corrections writes it; null where it is withdrawn.</summary>
    public string? Body { get; init; }
}
