using System.Collections.Immutable;
using Luoshi.Office.Amendments;

namespace Luoshi.Web.Plans;

/// <summary>Which version of a plan is shown: the amendments that count on a day, and those that do not yet.</summary>
public sealed class PlanState
{
    public PlanState(AmendmentRecord record, DateOnly asOf, DateOnly? repealed = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        (Record, AsOf, Repealed) = (record, asOf, repealed);
        // Those of one day count in the order in which they were proposed.
        var accepted = record.All.Where(kept => kept.Effective is not null).OrderBy(kept => kept.Effective).ToList();
        InForce = [.. accepted.Where(kept => kept.Effective <= asOf)];
        Ahead = [.. accepted.Where(kept => kept.Effective > asOf)];
    }

    public AmendmentRecord Record { get; }

    public DateOnly AsOf { get; }

    /// <summary>The day from which the plan no longer counts; null where it counts.</summary>
    public DateOnly? Repealed { get; }

    /// <summary>The accepted amendments that count on the day, in order of effect.</summary>
    public ImmutableArray<KeptAmendment> InForce { get; }

    /// <summary>The accepted amendments that count from a later day on.</summary>
    public ImmutableArray<KeptAmendment> Ahead { get; }

    /// <summary>Amendments about which nobody has decided.</summary>
    public int Undecided => Record.All.Count(kept => kept.Decision is null);

    public PlanState With(DateOnly? repealed) => new(Record, AsOf, repealed);
}
