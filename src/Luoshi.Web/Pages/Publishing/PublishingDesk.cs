using System.Collections.Immutable;
using Luoshi.Office.People;
using Luoshi.Office.Plans;
using Luoshi.Office.Publishing;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Luoshi.Web.Plans;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.Publishing;

/// <summary>What stands between a plan and its publication, or once it is published, between what is owed and what it asks for.</summary>
/// <param name="Review">The points to be settled, and the duties as the plan asks for them.</param>
/// <param name="Changes">What a renewal would change; empty before the publication.</param>
public sealed record PublishingState(Publication? Publication, PublishingReview Review, ImmutableArray<DutyChange> Changes);

/// <summary>Reviews, publishes and renews plans as they stand on a day, for the pages and for programs.</summary>
public sealed class PublishingDesk(
    PublicationStore publications, DutyRenewals renewals, UnitStore units, PlanCatalogue catalogue, UntilNextAct untilNextAct, Viewpoint view, Caller caller)
{
    /// <summary>The same as <see cref="StateAsync"/>, worked out once between two acts.</summary>
    public Task<PublishingState> SeenAsync(LoadedPlan plan, DateOnly on, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return untilNextAct.GetAsync(caller.Session?.Recorded, (nameof(PublishingState), plan.Id, plan.Index.Identity, on, view.Today), () => StateAsync(plan, on, cancellation));
    }

    /// <summary>The state of a whole plan as it is loaded: with the amendments of its day.</summary>
    /// <param name="on">The day of the units, and the one from which a renewal would count.</param>
    public async Task<PublishingState> StateAsync(LoadedPlan plan, DateOnly on, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var publication = await publications.OfPlanAsync(plan.Id, cancellation);
        var directory = await units.DirectoryAsync(publication is null ? view.Today : on, cancellation: cancellation);
        var review = PublishingReview.Of(plan.Id, plan.Plan, directory, await publications.ChoicesAsync(plan.Id, cancellation));
        return new(publication, review, publication is null || on < publication.From ? [] : await renewals.ChangesAsync(plan.Id, review, on, cancellation));
    }

    /// <summary>Settles a point; null where the review has none for the item.</summary>
    public async Task<Outcome<PublishingChoice>?> SettleAsync(LoadedPlan plan, string itemId, IReadOnlyList<string> unitIds, string reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var state = await StateAsync(plan, view.AsOf, cancellation);
        return state.Review.Points.FirstOrDefault(point => point.ItemId == itemId) is { } point
            ? await publications.ChooseAsync(plan.Id, point, unitIds, reason, caller.Actor, cancellation)
            : null;
    }

    /// <summary>Publishes a plan from a day on, which must lie within what the plan says of its own time.</summary>
    public async Task<Outcome<Publication>> PublishAsync(LoadedPlan plan, DateOnly from, string reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (PublishingBounds.Of(plan.Plan).Refusal(from) is { } refusal)
        {
            return refusal;
        }

        var state = await StateAsync(plan, from, cancellation);
        return await publications.PublishAsync(plan.Id, plan.Stored.ContentHash, state.Review, from, reason, caller.Actor, cancellation);
    }

    /// <summary>Renews what is owed by the plan as amended by a day.</summary>
    public async Task<Outcome<IReadOnlyList<DutyChange>>> RenewAsync(LoadedPlan plan, DateOnly from, string reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var amended = await catalogue.FindAsync(plan.Id, from, cancellation) ?? plan;
        var state = await StateAsync(amended, from, cancellation);
        return await renewals.RenewAsync(plan.Id, state.Review, from, reason, caller.Actor, cancellation);
    }
}
