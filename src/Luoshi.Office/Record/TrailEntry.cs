namespace Luoshi.Office.Record;

/// <summary>
/// One act of the audit trail: who did what, when, from where and why, and what the rows it touched held before and after.
/// Appended to, never changed; each entry holds the hash of the one before it.
/// </summary>
public sealed class TrailEntry
{
    /// <summary>1 for the first act, then without a gap.</summary>
    public required long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? AccountId { get; init; }

    public required string Name { get; init; }

    public string? Post { get; init; }

    public required string From { get; init; }

    public required string Action { get; init; }

    public required string About { get; init; }

    public string? Why { get; init; }

    /// <summary>The rows as JSON: table, key, values before and after; an empty list where something was only read.</summary>
    public required string Changes { get; init; }

    /// <summary>The <see cref="Hash"/> of the entry before.</summary>
    public required string Previous { get; init; }

    /// <summary>SHA-256 of all other fields in lower-case hexadecimal digits; see <see cref="TrailHash"/>.</summary>
    public required string Hash { get; init; }
}
