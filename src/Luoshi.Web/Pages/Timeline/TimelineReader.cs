using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.People;
using Luoshi.Web.Pages.Standing;
using Luoshi.Web.Plans;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.Timeline;

/// <summary>Finds what the caller may see of what was done and planned on a plan's line, for the page and its worksheet.</summary>
public sealed class TimelineReader(DutyLights lights, UnitStore units, Viewpoint view, Caller caller)
{
    /// <summary>How the milestones of a plan stand and the steps of its action plans, on the day that is looked at.</summary>
    public async Task<TimelineStanding> OfAsync(LoadedPlan plan, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var seen = await lights.SeenAsync(plan, view.AsOf, cancellation);
        if (seen.IsEmpty)
        {
            return TimelineStanding.Unknown;
        }

        var directory = await units.DirectoryAsync(view.AsOf, cancellation: cancellation);
        return new(
            true, seen.SelectMany(each => each.Light.Milestones).DistinctBy(lit => lit.Milestone.Id).ToImmutableDictionary(lit => lit.Milestone.Id, lit => lit.Light, StringComparer.Ordinal),
            [
                .. seen.SelectMany(each => each.Light.Steps.Select(step => new TimelineStep(
                    step, Name(step.Step.UnitId), plan.Index.Item<Clause>(each.Duty.ItemId)?.TaskId ?? plan.Index.Item<PlanTask>(each.Duty.ItemId)?.Id))).OrderBy(step => step.DueOn),
            ],
            Name)
        {
            Complete = caller.Scope.SeesEverything && !plan.OwnOnly,
        };

        string Name(string unit) => directory.Find(unit)?.Name ?? unit;
    }
}
