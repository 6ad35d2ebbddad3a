namespace Luoshi.Office.Jobs;

/// <summary>Where a job stands.</summary>
public enum JobState
{
    /// <summary>To be run when its time comes.</summary>
    Waiting,

    /// <summary>Held by a node until its lease ends.</summary>
    Running,

    /// <summary>Its effects are in the database.</summary>
    Done,

    /// <summary>Tried as often as allowed; it waits for a person.</summary>
    Dead,
}

/// <summary>Work to be done in the background, by whichever node takes it first.</summary>
public sealed class Job
{
    public required string Id { get; init; }

    /// <summary>What is to be done, of the form <c>slice.verb</c>; a handler has the same kind.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is to be done with, as the handler of the kind reads it.</summary>
    public required string Argument { get; init; }

    /// <summary>Jobs of one key are one job; null where each counts for itself.</summary>
    public string? DedupeKey { get; init; }

    public JobState State { get; init; }

    /// <summary>Not before this moment.</summary>
    public required DateTimeOffset NextRun { get; init; }

    /// <summary>The node that holds it; stays when the job is over, to say who ran it.</summary>
    public string? Owner { get; init; }

    /// <summary>Differs with every take: who lost the lease can no longer write, even under the same name.</summary>
    public string? Lease { get; init; }

    /// <summary>When the lease ends unless it is renewed.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>How often it was taken.</summary>
    public int Attempts { get; init; }

    /// <summary>How often it may be taken.</summary>
    public required int MostAttempts { get; init; }

    /// <summary>What went wrong last, for the system administrator.</summary>
    public string? Trouble { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>When it was done or given up.</summary>
    public DateTimeOffset? OverAt { get; init; }
}
