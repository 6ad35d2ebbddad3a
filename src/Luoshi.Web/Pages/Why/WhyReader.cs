using System.Collections.Immutable;
using Luoshi.Office.Basis;
using Luoshi.Office.Decisions;
using Luoshi.Office.Duties;
using Luoshi.Office.Permissions;
using Luoshi.Web.Plans;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.Why;

/// <summary>What is asked why, and the work that owes it.</summary>
public sealed record WhyFound(WhySubject Subject, ImmutableArray<Duty> Duties);

/// <summary>Finds what stands behind an item of a plan for the caller: the page and programs read the same.</summary>
public sealed class WhyReader(DutyStore duties, MeetingStore meetings, BasisReader basis, Viewpoint view, Caller caller)
{
    /// <summary>The item, finding, date, line or decision with this id or number; null where there is none that the caller sees.</summary>
    public async Task<WhyFound?> FindAsync(LoadedPlan loaded, string key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        var owed = loaded.Stored.PublishedFrom is null ? [] : await duties.OfPlanAsync(loaded.Id, view.AsOf, cancellation);
        return (WhySubject.Of(loaded, view, key) ?? await DecisionAsync(owed, key, cancellation)) is { } subject
            ? new(subject, [.. owed.Where(duty => subject.Bearing.Works.Contains(duty.ItemId))])
            : null;
    }

    /// <summary>The evidence of what was found; null where evidence is not the caller's to see.</summary>
    public async Task<ItemBasis?> BasisAsync(LoadedPlan loaded, Bearing of, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        ArgumentNullException.ThrowIfNull(of);
        return caller.Who is { } who && caller.May(Permission.CasesRead) ? await basis.OfAsync(new(loaded.Id, of.Items, of.Works, view.AsOf), who, cancellation) : null;
    }

    // What the leading group decided is owed beside the plan, and stands in the minutes of its meeting.
    private async Task<WhySubject?> DecisionAsync(ImmutableArray<Duty> owed, string key, CancellationToken cancellation) =>
        owed.FirstOrDefault(duty => (duty.ItemId == key || duty.Number == key) && duty.Parts.Any(part => part.Origin == DutyOrigin.Decided)) is { } duty
        && (caller.Scope.SeesEverything || duty.Parts.Any(part => caller.Scope.Covers(part.UnitId)))
        && await meetings.DecisionAsync(duty.ItemId, cancellation) is var (meeting, decision)
            ? WhySubject.Of(meeting, decision, duty) : null;
}
