using Luoshi.Core.Amendments;
using Luoshi.Core.Text;

namespace Luoshi.Office.Amendments;

/// <summary>What was decided about an amending document, by whom, when and why.</summary>
/// <param name="Kind">Accepted, declined, or an acceptance withdrawn.</param>
/// <param name="Effective">The day from which it counts, where it was accepted.</param>
public sealed record AmendmentDecision(AmendmentEventKind Kind, string By, DateTimeOffset At, string Reason, DateOnly? Effective);

/// <summary>A document that amends a plan, and what was decided about it.</summary>
/// <param name="Id">Opening characters of the hash of its content; its name in addresses.</param>
/// <param name="Notice">Its text.</param>
/// <param name="By">Who proposed it.</param>
/// <param name="At">When it was proposed.</param>
/// <param name="Decisions">Every decision, in order; the last one holds.</param>
public sealed record KeptAmendment(string Id, SourceDocument Notice, string By, DateTimeOffset At, IReadOnlyList<AmendmentDecision> Decisions)
{
    /// <summary>The decision that holds; null where none was made.</summary>
    public AmendmentDecision? Decision => Decisions.Count == 0 ? null : Decisions[^1];

    /// <summary>The day from which it counts; null while it is not accepted.</summary>
    public DateOnly? Effective => Decision is { Kind: AmendmentEventKind.Accepted } accepted ? accepted.Effective : null;
}

/// <summary>All amendments of a plan, in the order in which they were proposed.</summary>
/// <param name="Stamp">Rises with everything that happens to them; 0 where nothing ever did.</param>
public sealed record AmendmentRecord(IReadOnlyList<KeptAmendment> All, long Stamp)
{
    /// <summary>The plan with the amendments that are accepted: it gives the plan of any day.</summary>
    public PlanHistory Of(SourceDocument plan) => new(plan, [.. All
        .Select((kept, order) => (kept, order))
        .Where(a => a.kept.Effective is not null)
        .Select(a => new AcceptedAmendment(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{a.order:0000}-{a.kept.Id}"), a.kept.Notice, a.kept.Effective.GetValueOrDefault()))]);
}
