using Luoshi.Core.Model;
using Luoshi.Office.Facts;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.People;

/// <summary>A person in a post, for lists.</summary>
public sealed record Holder
{
    public required string HoldingId { get; init; }

    public required string PersonId { get; init; }

    public required string PersonName { get; init; }

    public required string PostId { get; init; }

    public HoldingKind Kind { get; init; }

    public DateOnly From { get; init; }

    public DateOnly? Until { get; init; }
}

/// <summary>Puts people into posts and takes them out again. Nothing is dropped: who held what on any day stays known.</summary>
public sealed class HoldingStore(IDbContextFactory<OfficeDb> databases, TimeProvider clock)
{
    private const int MostTries = 5;

    /// <summary>Puts a person into a post.</summary>
    public Task<Outcome<HoldingFact>> AppointAsync(
        string personId, string postId, HoldingKind kind, DateOnly from, DateOnly? until, string reason, Actor by, CancellationToken cancellation = default) =>
        TryAsync(new Act(by, "people.appoint", "person:" + personId, clock.GetUtcNow(), reason), db => AddAsync(db, personId, postId, kind, from, until, reason, by, clock.GetUtcNow(), cancellation), cancellation);

    /// <summary>Ends a holding on its last day.</summary>
    public Task<Outcome<HoldingFact>> EndAsync(string holdingId, DateOnly lastDay, string reason, Actor by, CancellationToken cancellation = default) =>
        ReviseAsync(holdingId, lastDay, withdrawn: false, "people.leave", reason, by, cancellation);

    /// <summary>Takes back a holding that never was.</summary>
    public Task<Outcome<HoldingFact>> WithdrawAsync(string holdingId, string reason, Actor by, CancellationToken cancellation = default) =>
        ReviseAsync(holdingId, null, withdrawn: true, "people.withdraw-appointment", reason, by, cancellation);

    /// <summary>Who holds the posts on a day. Reading it is noted.</summary>
    /// <param name="postIds">The posts; null for all.</param>
    /// <param name="reading">Who reads, and why.</param>
    public async Task<IReadOnlyList<Holder>> HoldersAsync(
        IReadOnlyCollection<string>? postIds, DateOnly on, Act reading, DateTimeOffset? known = null, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.NoteAsync(reading, cancellation);
        var facts = db.Set<HoldingFact>().AsNoTracking().KnownAt(known).On(on);
        return await Told(db, postIds is null ? facts : facts.Where(holding => postIds.Contains(holding.PostId)))
            .OrderBy(holder => holder.PostId).ThenBy(holder => holder.HoldingId).ToListAsync(cancellation);
    }

    /// <summary>Holdings with the names of the people, still to be ordered and read.</summary>
    internal static IQueryable<Holder> Told(OfficeDb db, IQueryable<HoldingFact> facts) =>
        facts.AsNoTracking().Join(db.Set<Person>(), holding => holding.Subject, person => person.Id, (holding, person) => new { holding, person.Name })
            .Select(of => new Holder
            {
                HoldingId = of.holding.StatementId,
                PersonId = of.holding.Subject,
                PersonName = of.Name,
                PostId = of.holding.PostId,
                Kind = of.holding.Kind,
                From = of.holding.From,
                Until = of.holding.Until,
            });

    /// <summary>Adds a holding to what is about to be saved, or says why not. The person's and the post's versions rise, so that of two at once one is refused and asked again.</summary>
    internal static async Task<Outcome<HoldingFact>> AddAsync(
        OfficeDb db, string personId, string postId, HoldingKind kind, DateOnly from, DateOnly? until, string reason, Actor by, DateTimeOffset now, CancellationToken cancellation)
    {
        if (until < from)
        {
            return new LocalizedText("任职的最后一天早于第一天。", "The last day of the holding is before its first.");
        }

        var person = await FindAsync<Person>(db, personId, cancellation);
        var post = await FindAsync<Post>(db, postId, cancellation);
        if (person is null || post is null)
        {
            return new LocalizedText("没有这个人员或岗位，可能已被删除。", "There is no such person or post; it may have been removed.");
        }

        var standing = await db.Set<HoldingFact>().AsNoTracking().KnownAt(null).Where(holding => holding.Subject == personId || holding.PostId == postId)
            .Join(db.Set<Post>(), holding => holding.PostId, of => of.Id, (holding, of) => new { holding, of.RoleCode }).ToListAsync(cancellation);
        var held = standing.Where(of => of.holding.Subject == personId).Select(of => new RolePeriod(of.RoleCode, of.holding.From, of.holding.Until));
        if (SeparatedAdministrators.Refusal(held, new(post.RoleCode, from, until)) is { } refusal)
        {
            return refusal;
        }

        if (standing.Exists(of => of.holding.PostId == postId && of.holding.Subject == personId && of.holding.Overlaps(from, until)))
        {
            return new LocalizedText("该人员在这一时期已在此岗位上。", "The person holds this post at that time already.");
        }

        if (kind == HoldingKind.Regular && standing.Exists(of => of.holding.PostId == postId && of.holding.Kind == HoldingKind.Regular && of.holding.Overlaps(from, until)))
        {
            return new LocalizedText(
                $"岗位“{post.Title}”在这一时期已有人任职，请先结束其任职，或设为代行。", $"The post \"{post.Title}\" is held by somebody at that time; end that first, or make this one a stand-in.");
        }

        person.PostChanges++;
        post.HolderChanges++;
        var fact = new HoldingFact
        {
            Subject = personId,
            StatementId = Ids.Next(now),
            Revision = 1,
            From = from,
            Until = until,
            RecordedAt = now,
            RecordedBy = by.Name,
            PostId = postId,
            Kind = kind,
            Reason = reason,
        };
        db.Add(fact);
        return fact;
    }

    private Task<Outcome<HoldingFact>> ReviseAsync(string holdingId, DateOnly? until, bool withdrawn, string action, string reason, Actor by, CancellationToken cancellation) =>
        TryAsync(new Act(by, action, "holding:" + holdingId, clock.GetUtcNow(), reason), async db =>
        {
            var standing = await db.Set<HoldingFact>().AsNoTracking().KnownAt(null).SingleOrDefaultAsync(holding => holding.StatementId == holdingId, cancellation);
            if (standing is null)
            {
                return new LocalizedText("没有这一任职记录，或已撤销。", "There is no such holding, or it was withdrawn.");
            }

            if (until < standing.From)
            {
                return new LocalizedText("任职的最后一天早于第一天；若从未任职，请撤销。", "The last day is before the first; withdraw the holding if it never was.");
            }

            if (!withdrawn && standing.Until is { } end && until > end)
            {
                return new LocalizedText("任职已在更早的日子结束；要延长，请另行任命。", "The holding ended earlier; to prolong it, appoint anew.");
            }

            var fact = new HoldingFact
            {
                Subject = standing.Subject,
                StatementId = standing.StatementId,
                Revision = standing.Revision + 1,
                From = standing.From,
                Until = withdrawn ? standing.Until : until,
                RecordedAt = clock.GetUtcNow(),
                RecordedBy = by.Name,
                Withdrawn = withdrawn,
                PostId = standing.PostId,
                Kind = standing.Kind,
                Reason = reason,
            };
            db.Add(fact);
            return fact;
        }, cancellation);

    private async Task<Outcome<HoldingFact>> TryAsync(Act act, Func<OfficeDb, Task<Outcome<HoldingFact>>> change, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.OpenAsync(act, cancellation);
            var outcome = await change(db);
            if (!outcome.Done)
            {
                return outcome;
            }

            try
            {
                await db.SaveChangesAsync(cancellation);
                return outcome;
            }
            catch (DbUpdateException) when (attempt < MostTries)
            {
                // Another change of the same person or post came first: ask again with it known.
            }
        }
    }

    // Also what is added but not saved yet: a person may be made and appointed in one act.
    private static async Task<T?> FindAsync<T>(OfficeDb db, string id, CancellationToken cancellation)
        where T : class =>
        await db.Set<T>().FindAsync([id], cancellation);
}
