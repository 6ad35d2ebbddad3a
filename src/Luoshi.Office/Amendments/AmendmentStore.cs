using System.Security.Cryptography;
using Luoshi.Core.Text;
using Luoshi.Office.Plans;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Amendments;

/// <summary>
/// Keeps the documents that amend a plan and what people decided about them. Nothing is ever taken out, so that the plan of any past
/// day can be made again.
/// </summary>
public sealed class AmendmentStore(IDbContextFactory<OfficeDb> databases, TimeProvider clock)
{
    private const int IdLength = 16;

    /// <summary>The amendments of a plan, by the hash of its content.</summary>
    public async Task<AmendmentRecord> OfAsync(string contentHash, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var events = await db.Set<AmendmentEvent>().AsNoTracking().Where(entry => entry.ContentHash == contentHash).OrderBy(entry => entry.Id)
            .Select(entry => new { entry.Id, entry.AmendmentId, entry.Kind, entry.By, entry.At, entry.Reason, entry.Effective, entry.Name, entry.Text })
            .ToListAsync(cancellation);
        var decisions = events.Where(entry => entry.Kind != AmendmentEventKind.Proposed)
            .ToLookup(entry => entry.AmendmentId, entry => new AmendmentDecision(entry.Kind, entry.By, entry.At, entry.Reason, entry.Effective));
        return new(
            [.. events.Where(entry => entry.Kind == AmendmentEventKind.Proposed).Select(entry => new KeptAmendment(
                entry.AmendmentId, SourceDocument.FromText(entry.Name ?? string.Empty, entry.Text ?? string.Empty), entry.By, entry.At, [.. decisions[entry.AmendmentId]]))],
            events.Count == 0 ? 0 : events[^1].Id);
    }

    /// <summary>Keeps an amending document. The same bytes proposed again are the same amendment.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> ProposeAsync(string contentHash, SourceDocument notice, byte[] content, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(by);
        var now = clock.GetUtcNow();
        await using var db = await databases.OpenAsync(new Act(by, "amendments.propose", PlanStore.About(contentHash), now), cancellation);
        var id = Convert.ToHexStringLower(SHA256.HashData(content))[..IdLength];
        if (await IsProposedAsync(db, contentHash, id, cancellation))
        {
            return id;
        }

        db.Add(new AmendmentEvent
        {
            ContentHash = contentHash,
            AmendmentId = id,
            Kind = AmendmentEventKind.Proposed,
            By = by.Name,
            Reason = string.Empty,
            At = now,
            Name = notice.Name,
            Content = content,
            Text = notice.Text,
        });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another request proposed the same bytes in the meantime; anything else is a failure.
            await using var fresh = await databases.CreateDbContextAsync(cancellation);
            if (!await IsProposedAsync(fresh, contentHash, id, cancellation))
            {
                throw;
            }
        }

        return id;
    }

    /// <summary>The amending document as it was received; null where there is none.</summary>
    public async Task<byte[]?> ReadAsync(string contentHash, string amendmentId, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<AmendmentEvent>()
            .Where(entry => entry.ContentHash == contentHash && entry.AmendmentId == amendmentId && entry.Kind == AmendmentEventKind.Proposed)
            .Select(entry => entry.Content).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Accepts an amendment from a day on; accepting it again gives it another day. False where it was never proposed.</summary>
    public Task<bool> AcceptAsync(string contentHash, string amendmentId, DateOnly effective, Actor by, string reason, CancellationToken cancellation = default) =>
        DecideAsync(contentHash, amendmentId, AmendmentEventKind.Accepted, PlanEventKind.Amended, by, reason, effective, cancellation);

    /// <summary>Declines an amendment. False where it was never proposed.</summary>
    public Task<bool> DeclineAsync(string contentHash, string amendmentId, Actor by, string reason, CancellationToken cancellation = default) =>
        DecideAsync(contentHash, amendmentId, AmendmentEventKind.Declined, PlanEventKind.AmendmentRefused, by, reason, null, cancellation);

    /// <summary>Takes back that an amendment was accepted. False where it is not accepted.</summary>
    public async Task<bool> WithdrawAsync(string contentHash, string amendmentId, Actor by, string reason, CancellationToken cancellation = default) =>
        (await OfAsync(contentHash, cancellation)).All.Any(kept => kept.Id == amendmentId && kept.Effective is not null)
        && await DecideAsync(contentHash, amendmentId, AmendmentEventKind.Withdrawn, PlanEventKind.AmendmentUndone, by, reason, null, cancellation);

    private async Task<bool> DecideAsync(
        string contentHash, string amendmentId, AmendmentEventKind kind, PlanEventKind told, Actor by, string reason, DateOnly? effective, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(by);
        var now = clock.GetUtcNow();
        var act = new Act(by, "amendments." + kind.ToString().ToLowerInvariant(), PlanStore.About(contentHash), now, reason);
        await using var db = await databases.OpenAsync(act, cancellation);
        if (!await IsProposedAsync(db, contentHash, amendmentId, cancellation))
        {
            return false;
        }

        db.Add(new AmendmentEvent { ContentHash = contentHash, AmendmentId = amendmentId, Kind = kind, By = by.Name, Reason = reason, At = now, Effective = effective });

        // The history of plans tells of it too, in the same transaction.
        if (await db.Set<PlanEvent>().AsNoTracking().Where(entry => entry.ContentHash == contentHash).OrderByDescending(entry => entry.Id).FirstOrDefaultAsync(cancellation) is { } plan)
        {
            db.Add(new PlanEvent { PlanId = plan.PlanId, ContentHash = contentHash, Name = plan.Name, Kind = told, At = now });
        }

        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private static Task<bool> IsProposedAsync(OfficeDb db, string contentHash, string amendmentId, CancellationToken cancellation) =>
        db.Set<AmendmentEvent>().AnyAsync(
            entry => entry.ContentHash == contentHash && entry.AmendmentId == amendmentId && entry.Kind == AmendmentEventKind.Proposed, cancellation);
}
