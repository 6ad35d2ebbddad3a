using System.Collections.Immutable;
using Luoshi.Analysis.Schedules;
using Luoshi.Core.Model;
using Luoshi.Web.Pages.Standing;

namespace Luoshi.Web.Pages.Timeline;

/// <summary>A step of an approved action plan on the line.</summary>
/// <param name="Unit">The unit that planned it, by name.</param>
/// <param name="TaskId">The task of its work; null where that is in none.</param>
public sealed record TimelineStep(StepLight Lit, string Unit, string? TaskId)
{
    /// <summary>The day by which it is owed.</summary>
    public DateOnly DueOn => Lit.Step.DueOn;
}

/// <summary>What was done of what is on the line, and the steps by which units date their work, as far as the reader may see it.</summary>
/// <param name="Known">Whether the reader sees what was reported.</param>
/// <param name="Milestones">How milestones stand, by id.</param>
/// <param name="Steps">In the order of their days.</param>
/// <param name="Name">The name of a unit by its id.</param>
public sealed record TimelineStanding(bool Known, ImmutableDictionary<string, Light> Milestones, ImmutableArray<TimelineStep> Steps, Func<string, string> Name)
{
    /// <summary>Whether every duty of the plan is seen, so that what stands in none of them is owed by nobody.</summary>
    public bool Complete { get; init; }

    /// <summary>Whether nobody owes something, as far as can be told. Targets are judged by observations and are none of this.</summary>
    public bool IsUnowed(DatedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Complete && item is Milestone && !Milestones.ContainsKey(item.Id);
    }

    /// <summary>Where nothing is reported yet, or is not the reader's to see.</summary>
    public static TimelineStanding Unknown { get; } = new(false, ImmutableDictionary<string, Light>.Empty, [], unit => unit);
}
