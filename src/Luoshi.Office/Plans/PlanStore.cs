using System.Security.Cryptography;
using Luoshi.Core.Model;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Plans;

/// <summary>Keeps documents by their content: the same bytes received twice are one plan.</summary>
public sealed class PlanStore(IDbContextFactory<OfficeDb> databases, TimeProvider clock)
{
    private const int ShortIdLength = 16;

    /// <summary>What acts on a document name as their object.</summary>
    public static string About(string contentHash)
    {
        ArgumentNullException.ThrowIfNull(contentHash);
        return "plan:" + (contentHash.Length > ShortIdLength ? contentHash[..ShortIdLength] : contentHash);
    }

    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>All plans: those in force first, the last received first.</summary>
    public async Task<IReadOnlyList<PlanSummary>> ListAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Summaries(db, db.Set<StoredPlan>().OrderByDescending(plan => db.Set<Publication>().Any(of => of.PlanId == plan.Id)).ThenByDescending(plan => plan.ReceivedAt).ThenBy(plan => plan.Id)).ToListAsync(cancellation);
    }

    public async Task<PlanSummary?> FindAsync(string id, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Summaries(db, db.Set<StoredPlan>().Where(plan => plan.Id == id)).SingleOrDefaultAsync(cancellation);
    }

    public async Task<byte[]?> ReadAsync(string id, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<StoredPlan>().Where(plan => plan.Id == id).Select(plan => plan.Content).SingleOrDefaultAsync(cancellation);
    }

    public async Task<Receipt> ReceiveAsync(ReceivedDocument document, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(by);
        var hash = HashOf(document.Content);
        await using var db = await databases.OpenAsync(new Act(by, "plans.receive", About(hash), clock.GetUtcNow()), cancellation);
        if (await IdOfAsync(db, hash, cancellation) is string kept)
        {
            return new Receipt(kept, AlreadyKept: true);
        }

        var plan = new StoredPlan
        {
            Id = await FreeIdAsync(db, hash, cancellation),
            ContentHash = hash,
            Name = document.Name,
            Title = document.Title,
            Encoding = document.Encoding,
            Size = document.Content.LongLength,
            ReceivedAt = clock.GetUtcNow(),
            CompilerVersion = document.CompilerVersion,
            Content = document.Content,
        };
        db.Add(plan);
        db.Add(Happened(plan.Id, hash, plan.Name, PlanEventKind.Received));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another request stored the same bytes in the meantime; anything else is a failure.
            await using var fresh = await databases.CreateDbContextAsync(cancellation);
            if (await IdOfAsync(fresh, hash, cancellation) is string other)
            {
                return new Receipt(other, AlreadyKept: true);
            }

            throw;
        }

        return new Receipt(plan.Id, AlreadyKept: false);
    }

    /// <summary>Removes the document and its bytes; the record that it was here stays. A published plan stays too: units owe what it says.</summary>
    /// <returns>The document that was removed, or why none was.</returns>
    public async Task<Outcome<StoredPlan>> DeleteAsync(string id, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var reading = await databases.CreateDbContextAsync(cancellation);
        if (await reading.Set<StoredPlan>().AsNoTracking().SingleOrDefaultAsync(plan => plan.Id == id, cancellation) is not { } plan)
        {
            return Gone;
        }

        await using var db = await databases.OpenAsync(new Act(by, "plans.delete", About(plan.ContentHash), clock.GetUtcNow()), cancellation);
        if (await db.Set<Publication>().AnyAsync(of => of.PlanId == id, cancellation))
        {
            return new LocalizedText("方案已发布，各单位据此负责，不能删除。", "The plan is published and units owe what it says: it cannot be deleted.");
        }

        db.Remove(plan);
        db.Add(Happened(id, plan.ContentHash, plan.Name, PlanEventKind.Deleted));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another request deleted it in the meantime.
            return Gone;
        }

        return plan;
    }

    /// <summary>Whether these bytes were ever here, deleted or not: an example that somebody deleted is not brought back.</summary>
    public async Task<bool> EverReceivedAsync(byte[] content, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var hash = HashOf(content);
        return await db.Set<PlanEvent>().AnyAsync(entry => entry.ContentHash == hash, cancellation);
    }

    /// <summary>What happened to all documents, the last event first.</summary>
    public async Task<IReadOnlyList<PlanEvent>> HistoryAsync(int limit, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<PlanEvent>().AsNoTracking().OrderByDescending(entry => entry.Id).Take(limit).ToListAsync(cancellation);
    }

    private static LocalizedText Gone { get; } = new("没有这份方案，或已删除。", "There is no such plan, or it is deleted already.");

    private PlanEvent Happened(string id, string hash, string name, PlanEventKind kind) =>
        new() { PlanId = id, ContentHash = hash, Name = name, Kind = kind, At = clock.GetUtcNow() };

    private static Task<string?> IdOfAsync(OfficeDb db, string hash, CancellationToken cancellation) =>
        db.Set<StoredPlan>().Where(plan => plan.ContentHash == hash).Select(plan => plan.Id).SingleOrDefaultAsync(cancellation);

    private static async Task<string> FreeIdAsync(OfficeDb db, string hash, CancellationToken cancellation)
    {
        var id = hash[..ShortIdLength];
        return await db.Set<StoredPlan>().AnyAsync(plan => plan.Id == id, cancellation) ? hash : id;
    }

    private static IQueryable<PlanSummary> Summaries(OfficeDb db, IQueryable<StoredPlan> plans) => plans.Select(plan => new PlanSummary(
        plan.Id, plan.ContentHash, plan.Name, plan.Title, plan.Encoding, plan.Size, plan.ReceivedAt, plan.CompilerVersion,
        db.Set<Publication>().Where(of => of.PlanId == plan.Id).Select(of => (DateOnly?)of.From).FirstOrDefault()));
}
