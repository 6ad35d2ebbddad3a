using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Duties;
using Luoshi.Office.Facts;
using Luoshi.Office.Plans;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Publishing;

/// <summary>
/// Says anew what units owe of a published plan once an amendment, or a change of the units, asks for it. What was owed until then stays on
/// record with its last day; what was reported for it is not touched.
/// </summary>
public sealed class DutyRenewals(IDbContextFactory<OfficeDb> databases, TimeProvider clock)
{
    /// <summary>What a renewal from a day on would change; nothing where what is owed is what the plan asks for.</summary>
    public async Task<ImmutableArray<DutyChange>> ChangesAsync(string planId, PublishingReview review, DateOnly from, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(review);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return DutyChange.Between(Duty.From(await StandingAsync(db, planId, from, cancellation)), review.Duties);
    }

    /// <summary>Lets the duties of a published plan be those of a review from a day on.</summary>
    /// <param name="review">The review of the plan as amended by that day; nothing of it that blocks may be open.</param>
    /// <returns>What changed, or why it was refused.</returns>
    public async Task<Outcome<IReadOnlyList<DutyChange>>> RenewAsync(
        string planId, PublishingReview review, DateOnly from, string reason, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(by);
        if (review.Open.FirstOrDefault() is { } open)
        {
            return PublicationStore.StillOpen(review.Open.Count(), open);
        }

        var now = clock.GetUtcNow();
        await using var db = await databases.OpenAsync(new Act(by, "publishing.renew", "plan:" + planId, now, reason), cancellation);
        if (await db.Set<Publication>().AsNoTracking().SingleOrDefaultAsync(of => of.PlanId == planId, cancellation) is not { } publication)
        {
            return new LocalizedText("方案还没有发布。", "The plan is not published yet.");
        }

        if (from < publication.From)
        {
            return new LocalizedText($"方案自{publication.From:yyyy-MM-dd}起发布，责任不能从更早的日期起变更。", $"The plan is published from {publication.From:yyyy-MM-dd}: duties cannot change from an earlier day.");
        }

        var known = db.Set<DutyFact>().AsNoTracking().KnownAt(null).Where(fact => fact.PlanId == planId && fact.Origin != DutyOrigin.Decided);
        if (await known.Where(fact => fact.From > from).OrderBy(fact => fact.From).Select(fact => (DateOnly?)fact.From).LastOrDefaultAsync(cancellation) is { } later)
        {
            return new LocalizedText($"责任已自{later:yyyy-MM-dd}起变更过，请填这一天或更晚的日期。", $"Duties were renewed from {later:yyyy-MM-dd} already: give that day or a later one.");
        }

        var standing = await StandingAsync(db, planId, from, cancellation);
        var changes = DutyChange.Between(Duty.From(standing), review.Duties);
        if (changes.IsEmpty)
        {
            return new LocalizedText("责任与方案一致，没有需要变更的。", "What is owed is what the plan asks for: there is nothing to renew.");
        }

        var facts = standing.ToDictionary(fact => (fact.Subject, fact.UnitId, fact.Role));
        db.AddRange(changes.Where(change => !change.Begins).Select(change => Ended(facts[(change.Duty.Subject, change.Part.UnitId, change.Part.Role)], from, by, now)));

        var said = (await db.Set<DutyFact>().Where(fact => fact.PlanId == planId).Select(fact => fact.StatementId).Distinct().ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        db.AddRange(changes.Where(change => change.Begins).Select(change => DutyFact.Of(change.Duty, change.Part, from, by.Name, now, said)));
        await db.SaveChangesAsync(cancellation);
        return new Outcome<IReadOnlyList<DutyChange>>(changes, null);
    }

    private static Task<List<DutyFact>> StandingAsync(OfficeDb db, string planId, DateOnly on, CancellationToken cancellation) =>
        db.Set<DutyFact>().AsNoTracking().KnownAt(null).On(on).Where(fact => fact.PlanId == planId && fact.Origin != DutyOrigin.Decided).ToListAsync(cancellation);

    // What began on that very day never was so.
    private static DutyFact Ended(DutyFact fact, DateOnly from, Actor by, DateTimeOffset now) => new()
    {
        Subject = fact.Subject,
        StatementId = fact.StatementId,
        Revision = fact.Revision + 1,
        From = fact.From,
        Until = fact.From == from ? fact.Until : from.AddDays(-1),
        Withdrawn = fact.From == from,
        RecordedAt = now,
        RecordedBy = by.Name,
        PlanId = fact.PlanId,
        ItemId = fact.ItemId,
        Number = fact.Number,
        Title = fact.Title,
        UnitId = fact.UnitId,
        Role = fact.Role,
        Order = fact.Order,
        Origin = fact.Origin,
        Words = fact.Words,
    };
}
