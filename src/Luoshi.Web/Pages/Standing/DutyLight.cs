using System.Collections.Immutable;
using Luoshi.Analysis.Schedules;
using Luoshi.Core.Model;
using Luoshi.Office.ActionPlans;
using Luoshi.Office.Reports;

namespace Luoshi.Web.Pages.Standing;

/// <summary>Something with a light: a piece of work as a whole, or what is dated in it.</summary>
/// <param name="Said">What accepted returns said of it, the latest last.</param>
public record Lit(Light Light, ImmutableArray<ReportedWord> Said);

/// <summary>A milestone of the plan with its light.</summary>
public sealed record MilestoneLight(Milestone Milestone, Light Light, ImmutableArray<ReportedWord> Said) : Lit(Light, Said);

/// <summary>A step of an approved action plan with its light.</summary>
public sealed record StepLight(StepFact Step, Light Light, ImmutableArray<ReportedWord> Said) : Lit(Light, Said);

/// <summary>The light of a piece of work, with all that it was judged by.</summary>
/// <param name="Whole">The work itself, as its own lines of the returns say.</param>
/// <param name="Milestones">What the plan dates in it.</param>
/// <param name="Steps">What its approved action plans date in it.</param>
/// <param name="DueOn">The day that a decision sets for it; null where none does.</param>
public sealed record DutyLight(Lit Whole, ImmutableArray<MilestoneLight> Milestones, ImmutableArray<StepLight> Steps, DateOnly? DueOn)
{
    private IEnumerable<Lit> Parts => [.. Milestones, .. Steps];

    /// <summary>Whose light is that of the duty: the work itself, or the milestone or step that presses more.</summary>
    public Lit Cause => Lights.Deciding(Whole, Parts, lit => lit.Light);

    /// <summary>How it stands. What was overdue in it and is done since makes it one that has recovered, also where the work itself was never in trouble.</summary>
    public Light Light => Cause.Light is var light && !light.State.IsTrouble() && Parts.Any(part => part.Light.Recovered) ? light with { Recovered = true } : light;
}
