namespace Luoshi.Office.Plans;

public enum PlanEventKind
{
    Received,
    Deleted,
    Amended,
    AmendmentRefused,
    AmendmentUndone,
}

/// <summary>What happened to a document. Appended to, never changed, and outlives the document.</summary>
public sealed class PlanEvent
{
    public long Id { get; init; }

    public required string PlanId { get; init; }

    public required string ContentHash { get; init; }

    public required string Name { get; init; }

    public required PlanEventKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }
}
