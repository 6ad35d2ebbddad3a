namespace Luoshi.Office.Record;

/// <summary>
/// The end of the audit trail, a single row. Whoever appends takes it first, so that entries are written one after the other however
/// many nodes write; and it shows where entries are missing at the end.
/// </summary>
public sealed class TrailHead
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>How many entries there are.</summary>
    public long Sequence { get; init; }

    /// <summary>The hash of the last of them.</summary>
    public required string Hash { get; init; }
}
