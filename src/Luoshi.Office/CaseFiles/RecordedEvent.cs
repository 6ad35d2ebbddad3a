namespace Luoshi.Office.CaseFiles;

/// <summary>A step of a case as it is kept. Rows are only added.</summary>
public sealed class RecordedEvent
{
    public long Id { get; init; }

    public required string CaseId { get; init; }

    /// <summary>From 1 without a gap: of two steps at one moment, one is refused.</summary>
    public required int Number { get; init; }

    /// <summary>The request that caused it; once for each case.</summary>
    public required string RequestId { get; init; }

    public required string Action { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    /// <summary>The account; null for the clock.</summary>
    public string? AccountId { get; init; }

    public required string PersonId { get; init; }

    public required string PersonName { get; init; }

    /// <summary>The unit of the post in which they acted; empty for none.</summary>
    public required string UnitId { get; init; }

    /// <summary>The post in which they acted, as it was called; null for none.</summary>
    public string? Post { get; init; }

    /// <summary>The role that allowed it; null where how they stand to the case did.</summary>
    public string? ActingAs { get; init; }

    public bool StandIn { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The date in China.</summary>
    public required DateOnly On { get; init; }

    public string? Why { get; init; }

    /// <summary>What was given with the action, as JSON.</summary>
    public required string Data { get; init; }

    /// <summary>The deadline that runs from then on and how it was computed, as JSON; null where none does.</summary>
    public string? Deadline { get; init; }
}
