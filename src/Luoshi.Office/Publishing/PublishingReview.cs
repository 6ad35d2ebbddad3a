using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Duties;
using Luoshi.Office.People;

namespace Luoshi.Office.Publishing;

/// <summary>What a point of the review is about.</summary>
public enum PointKind
{
    /// <summary>A name in the plan that is no unit of the directory.</summary>
    UnknownUnit,

    /// <summary>A name that several units would fit.</summary>
    AmbiguousUnit,

    /// <summary>A group without members.</summary>
    EmptyGroup,

    /// <summary>Several leads of one piece of work: which one files and reports.</summary>
    JointLeads,

    /// <summary>Work that the plan gives to nobody.</summary>
    NoOwner,
}

/// <summary>Something to be settled before a plan is published.</summary>
/// <param name="ItemId">The unit, clause or task of the plan.</param>
/// <param name="Proposed">The units that stand without a choice, in the order of the plan.</param>
/// <param name="Chosen">What was chosen; null where nothing was yet.</param>
/// <param name="Blocking">Nothing is published while it is open. What does not block stands as proposed.</param>
public sealed record ReviewPoint(
    PointKind Kind, string ItemId, string Number, LocalizedText Text, ImmutableArray<string> Proposed, PublishingChoice? Chosen, bool Blocking)
{
    public bool Settled => Chosen is not null;
}

/// <summary>What stands between a compiled plan and its publication, and what would be owed.</summary>
public sealed record PublishingReview(ImmutableArray<ReviewPoint> Points, ImmutableArray<Duty> Duties)
{
    /// <summary>Points that must be settled first.</summary>
    public IEnumerable<ReviewPoint> Open => Points.Where(point => point.Blocking && !point.Settled);

    /// <summary>Reviews a plan against the units of a day.</summary>
    /// <param name="planId">The stored plan.</param>
    /// <param name="plan">Compiled with every correction in force.</param>
    /// <param name="choices">All that were made, in the order in which they were.</param>
    public static PublishingReview Of(string planId, Plan plan, UnitDirectory directory, IEnumerable<PublishingChoice> choices)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(choices);
        var chosen = choices.GroupBy(choice => choice.ItemId, StringComparer.Ordinal).ToDictionary(of => of.Key, of => of.Last(), StringComparer.Ordinal);
        var names = new ReviewedNames(plan, directory, chosen);
        var work = new ReviewedWork(planId, plan, names, chosen);
        return new([.. names.Points, .. work.Points], work.Duties);
    }
}
