using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Amendments.Differences;

/// <summary>What became different between two versions of a plan.</summary>
public enum ChangeKind
{
    /// <summary>A target that the old version did not have.</summary>
    TargetAdded,

    /// <summary>A target that the new version no longer has.</summary>
    TargetDropped,

    /// <summary>Another amount.</summary>
    TargetAmount,

    /// <summary>The same amount, bound otherwise: 达到 became 约.</summary>
    TargetBound,

    /// <summary>Another deadline.</summary>
    TargetDeadline,

    /// <summary>A task that the old version did not have.</summary>
    TaskAdded,

    /// <summary>A task that the new version no longer has.</summary>
    TaskDropped,

    /// <summary>A task under another title.</summary>
    TaskRenamed,

    /// <summary>The work has another lead.</summary>
    LeadChanged,

    /// <summary>A unit was named for the work.</summary>
    UnitAdded,

    /// <summary>A unit is no longer named for the work.</summary>
    UnitDropped,

    /// <summary>The unit owes the work in another role.</summary>
    RoleChanged,

    /// <summary>A milestone that the old version did not have.</summary>
    MilestoneAdded,

    /// <summary>A milestone that the new version no longer has.</summary>
    MilestoneDropped,

    /// <summary>Another date.</summary>
    MilestoneDate,

    /// <summary>A heading, other than of a task, that the old version did not have.</summary>
    HeadingAdded,

    /// <summary>A heading, other than of a task, that the new version no longer has.</summary>
    HeadingDropped,
}

/// <summary>Whether the new version asks for more or for less.</summary>
public enum ChangeDirection
{
    /// <summary>Neither, or it cannot be said.</summary>
    Neutral,

    /// <summary>More, sooner, or bound more tightly.</summary>
    Harder,

    /// <summary>Less, later, or bound more loosely.</summary>
    Easier,
}

/// <summary>One difference between two versions of a plan, with the words of both.</summary>
/// <param name="Kind">What became different.</param>
/// <param name="Direction">Whether the new version asks for more or for less.</param>
/// <param name="OldId">The item in the old version; null where it is new.</param>
/// <param name="NewId">The item in the new version; null where it is gone.</param>
/// <param name="OldSpan">Its words in the old version.</param>
/// <param name="NewSpan">Its words in the new version.</param>
/// <param name="OldText">What the old version said; empty where it said nothing.</param>
/// <param name="NewText">What the new version says; empty where it says nothing.</param>
/// <param name="Message">The difference as a sentence.</param>
public sealed record PlanChange(
    ChangeKind Kind, ChangeDirection Direction, string? OldId, string? NewId, TextSpan? OldSpan, TextSpan? NewSpan,
    string OldText, string NewText, LocalizedText Message);
