using Luoshi.Core.Model;
using Luoshi.Office.Cases;
using Luoshi.Office.Duties;
using Luoshi.Office.Notices;
using Luoshi.Office.People;
using Luoshi.Office.Plans;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Publishing;

/// <summary>
/// Publishes plans: once, when every point of the review is settled. From then on a plan is changed only by amendment; what units owe is
/// kept as facts from the day of the publication.
/// </summary>
public sealed class PublicationStore(IDbContextFactory<OfficeDb> databases, NoticeIntake notices, TimeProvider clock)
{
    /// <summary>How a plan was published; null where it is not.</summary>
    public async Task<Publication?> OfPlanAsync(string planId, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<Publication>().AsNoTracking().SingleOrDefaultAsync(of => of.PlanId == planId, cancellation);
    }

    /// <summary>Every publication, the last first.</summary>
    public async Task<IReadOnlyList<Publication>> AllAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<Publication>().AsNoTracking().OrderByDescending(of => of.Id).ToListAsync(cancellation);
    }

    /// <summary>Every choice that was made about a plan, in the order in which they were.</summary>
    public async Task<IReadOnlyList<PublishingChoice>> ChoicesAsync(string planId, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<PublishingChoice>().AsNoTracking().Where(choice => choice.PlanId == planId).OrderBy(choice => choice.Id).ToListAsync(cancellation);
    }

    /// <summary>Settles a point of the review. Once the plan is published, only what an amendment, or a change of the units, has opened since.</summary>
    /// <param name="units">The units, the first one first; none for work that is given to nobody on purpose.</param>
    /// <returns>The choice, or why it was refused.</returns>
    public async Task<Outcome<PublishingChoice>> ChooseAsync(
        string planId, ReviewPoint point, IReadOnlyList<string> units, string reason, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(by);
        var now = clock.GetUtcNow();
        await using var db = await databases.OpenAsync(new Act(by, "publishing.choose", "plan:" + planId, now, reason), cancellation);
        if (!(point.Blocking && !point.Settled) && await db.Set<Publication>().AnyAsync(of => of.PlanId == planId, cancellation))
        {
            return Published;
        }

        var directory = await UnitStore.DirectoryAsync(db, Calendar.ChinaTime.DateOf(now), null, cancellation);
        if (units.FirstOrDefault(unit => directory.Find(unit) is null) is { } missing)
        {
            return new LocalizedText($"没有单位“{missing}”，请从单位名录中选择。", $"There is no unit \"{missing}\": choose from the directory.");
        }

        if (units.Count == 0 && (point.Kind != PointKind.NoOwner || string.IsNullOrWhiteSpace(reason)))
        {
            return new LocalizedText("请选定单位；确不指定责任单位的，请写明理由。", "Choose a unit; where nobody is to owe the work, say why.");
        }

        if (point.Kind == PointKind.JointLeads && units.Except(point.Proposed).Any())
        {
            return new LocalizedText("牵头单位只能在方案所列单位中排序；更换单位请先更正方案。", "The leads are put in order among those that the plan names; to change them, correct the plan first.");
        }

        var choice = new PublishingChoice
        {
            PlanId = planId,
            ItemId = point.ItemId,
            Units = UnitList.Join(units.Distinct(StringComparer.Ordinal)),
            Reason = reason ?? string.Empty,
            By = by.Name,
            At = now,
        };
        db.Add(choice);
        await db.SaveChangesAsync(cancellation);
        return choice;
    }

    /// <summary>Publishes a plan from a day on.</summary>
    /// <param name="review">The review of the plan as it is compiled now; nothing of it that blocks may be open.</param>
    public async Task<Outcome<Publication>> PublishAsync(
        string planId, string contentHash, PublishingReview review, DateOnly from, string reason, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(by);
        if (review.Open.FirstOrDefault() is { } open)
        {
            return StillOpen(review.Open.Count(), open);
        }

        if (review.Duties.IsEmpty)
        {
            return new LocalizedText("方案中没有可落实的责任，无从发布；请先更正或指定责任单位。", "Nothing in the plan is owed by anybody, so there is nothing to publish: correct it or assign owners first.");
        }

        var now = clock.GetUtcNow();
        await using var db = await databases.OpenAsync(new Act(by, "publishing.publish", "plan:" + planId, now, reason), cancellation);
        if (await db.Set<Publication>().AnyAsync(of => of.PlanId == planId, cancellation))
        {
            return Published;
        }

        var publication = new Publication
        {
            PlanId = planId,
            ContentHash = contentHash,
            From = from,
            Duties = review.Duties.Length,
            By = by.Name,
            Reason = reason ?? string.Empty,
            At = now,
        };
        db.Add(publication);
        db.AddRange(review.Duties.SelectMany(duty => duty.Parts.Select(part => DutyFact.Of(duty, part, from, by.Name, now))));
        await TellAsync(db, publication, review, now, cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return publication;
        }
        // Somebody else published it in the meantime.
        catch (DbUpdateException) when (Lost(planId))
        {
            return Published;
        }

        bool Lost(string plan)
        {
            using var fresh = databases.CreateDbContext();
            return fresh.Set<Publication>().Any(of => of.PlanId == plan);
        }
    }

    // Whoever has to do with the work of a unit learns that it owes some, and how much.
    private async Task TellAsync(OfficeDb db, Publication published, PublishingReview review, DateTimeOffset now, CancellationToken cancellation)
    {
        var title = await db.Set<StoredPlan>().AsNoTracking().Where(plan => plan.Id == published.PlanId).Select(plan => plan.Title).SingleOrDefaultAsync(cancellation) ?? published.PlanId;
        string[] roles = [Roles.UnitLiaison, Roles.UnitLeader];
        var units = review.Duties.SelectMany(duty => duty.Parts.Select(part => part.UnitId)).Distinct(StringComparer.Ordinal).ToList();
        var people = await PostHolder.On(db, Calendar.ChinaTime.DateOf(now))
            .Where(of => roles.Contains(of.RoleCode) && units.Contains(of.UnitId)).OrderBy(of => of.PersonId).ToListAsync(cancellation);
        foreach (var of in people.GroupBy(of => of.UnitId, StringComparer.Ordinal))
        {
            var (owed, day) = (review.Duties.Count(duty => duty.Concerns(of.Key)), CaseDay.Write(published.From));
            var text = new LocalizedText(
                $"《{title}》自{day}起施行，本单位承担{owed}项，请查看责任事项。", $"\"{title}\" holds from {day} on, and your unit has a part in {owed} pieces of work: look at the duties.");
            await notices.AddAsync(
                db, new NoticeAsked("publishing.published", text, $"/plans/{published.PlanId}/duties", "plan:" + published.PlanId, null, null), [.. of.Select(each => each.PersonId)], now, cancellation);
        }
    }

    internal static LocalizedText StillOpen(int count, ReviewPoint first) => new($"还有{count}处待定：{first.Text.Zh}", $"{count} points are open: {first.Text.En}");

    private static LocalizedText Published { get; } = new("方案已发布，只能以修订方式变更。", "The plan is published and is changed only by amendment.");
}
