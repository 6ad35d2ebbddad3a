using Luoshi.Core.Model;
using Luoshi.Office.Duties;
using Luoshi.Office.Record;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Plans;

/// <summary>A piece of work with where its words stand.</summary>
/// <param name="Address">Why it is owed: the page of its sentence and the evidence.</param>
/// <param name="Sentence">The words; null where they are those of a decision, which are its title.</param>
/// <param name="Plan">The plan as the text has it; null where it is gone.</param>
public sealed record DutyMatter(Duty Duty, string Address, string? Sentence, LoadedPlan? Plan);

/// <summary>Finds the sentence that a piece of work comes from.</summary>
public sealed class DutyMatters(DutyStore duties, PlanCatalogue catalogue, UntilNextAct untilNextAct, Viewpoint view, Caller caller)
{
    /// <summary>Why a piece of work is owed, be it of the plan or of a decision.</summary>
    public static string AddressOf(Duty duty)
    {
        ArgumentNullException.ThrowIfNull(duty);
        return PlanLinks.Why(duty.PlanId, duty.ItemId);
    }

    /// <param name="subject">As <c>planId/itemId</c>.</param>
    /// <returns>Null where nobody owes such work.</returns>
    public async Task<DutyMatter?> OfAsync(string? subject, CancellationToken cancellation = default)
    {
        var recorded = caller.Session?.Recorded;
        if (subject is not { Length: > 0 }
            || await untilNextAct.GetAsync(recorded, (nameof(DutyMatters), subject, view.Today), () => duties.FindAsync(subject, view.Today, cancellation)) is not { } duty)
        {
            return null;
        }

        var loaded = await catalogue.FindAsync(duty.PlanId, view.AsOf, cancellation, recorded);
        return new(duty, AddressOf(duty), loaded is null ? null : SentenceOf(loaded, duty), loaded);
    }

    private static string? SentenceOf(LoadedPlan loaded, Duty duty) => loaded.Index.Item(duty.ItemId) switch
    {
        Clause clause => loaded.Words(clause.Work),
        PlanTask task => loaded.Words(task.Work),
        _ => null,
    };
}
