namespace Luoshi.Office.Facts;

/// <summary>
/// Something that is so over a period of days, as it became known at an instant: both times are kept, so that what was known on any
/// day about any day can be told again. A fact is never overwritten: it is said anew as the next revision of the same statement.
/// </summary>
public abstract class Fact
{
    public long Id { get; init; }

    /// <summary>What the fact is about: a setting, a unit, a person.</summary>
    public required string Subject { get; init; }

    /// <summary>The statement that this is a revision of; of all revisions known, the last one counts.</summary>
    public required string StatementId { get; init; }

    /// <summary>1 for the first saying, then without a gap. Of two people who revise the same statement at once, one is refused.</summary>
    public required int Revision { get; init; }

    /// <summary>The first day on which it is so.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day on which it is so; null where no end is known.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>When it became known here.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who said so, by name.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>The statement was a mistake: it never was so.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>Whether it is so on a day.</summary>
    public bool IsOn(DateOnly day) => !Withdrawn && From <= day && (Until is not { } last || last >= day);

    /// <summary>Whether there is a day on which both are so.</summary>
    public bool Overlaps(DateOnly from, DateOnly? until) =>
        !Withdrawn && (until is not { } otherEnd || From <= otherEnd) && (Until is not { } end || from <= end);
}
