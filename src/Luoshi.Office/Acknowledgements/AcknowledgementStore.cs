using System.Text;
using Luoshi.Core.Acknowledgements;
using Luoshi.Core.Model;
using Luoshi.Office.Plans;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Acknowledgements;

/// <summary>Keeps what people said about the findings of documents. Nothing is ever taken out: what is withdrawn stays on record.</summary>
public sealed class AcknowledgementStore(IDbContextFactory<OfficeDb> databases, TimeProvider clock)
{
    public async Task<AcknowledgementHistory> OfAsync(string contentHash, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var events = await db.Set<AcknowledgementEvent>().AsNoTracking().Where(entry => entry.ContentHash == contentHash).OrderBy(entry => entry.Id).ToListAsync(cancellation);
        var withdrawn = events.Where(entry => entry.Kind == AcknowledgementEventKind.Withdrawn).ToDictionary(entry => entry.AcknowledgementId, entry => new Withdrawal(entry.By, entry.At, entry.Reason));
        return new AcknowledgementHistory(
            [.. events.Where(entry => entry.Kind == AcknowledgementEventKind.Made).Select(Read).OfType<Acknowledgement>().Select(made => new KeptAcknowledgement(made, withdrawn.GetValueOrDefault(made.Id)))],
            events.Count == 0 ? 0 : events[^1].Id);
    }

    /// <summary>Records an acknowledgement, dated now.</summary>
    /// <param name="contentHash">The document.</param>
    /// <param name="make">Makes the acknowledgement for the moment at which it is recorded.</param>
    /// <param name="by">Who acknowledges.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The acknowledgement as it was recorded.</returns>
    public async Task<Acknowledgement> MakeAsync(string contentHash, Func<DateTimeOffset, Acknowledgement> make, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(make);
        ArgumentNullException.ThrowIfNull(by);
        var now = clock.GetUtcNow();
        var made = make(now);
        await using var db = await databases.OpenAsync(new Act(by, "findings.acknowledge", PlanStore.About(contentHash), now, made.Reason), cancellation);
        db.Add(new AcknowledgementEvent
        {
            ContentHash = contentHash,
            AcknowledgementId = made.Id,
            Kind = AcknowledgementEventKind.Made,
            By = made.By,
            Reason = made.Reason,
            At = made.At,
            Body = Encoding.UTF8.GetString(AcknowledgementsFile.Write([made]).Span),
        });
        await db.SaveChangesAsync(cancellation);
        return made;
    }

    /// <summary>Records that an acknowledgement no longer holds. False where there is none in force.</summary>
    public async Task<bool> WithdrawAsync(string contentHash, string acknowledgementId, Actor by, string reason, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!await IsInForceAsync(contentHash, acknowledgementId, cancellation))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        await using var db = await databases.OpenAsync(new Act(by, "findings.withdraw", PlanStore.About(contentHash), now, reason), cancellation);
        db.Add(new AcknowledgementEvent
        {
            ContentHash = contentHash,
            AcknowledgementId = acknowledgementId,
            Kind = AcknowledgementEventKind.Withdrawn,
            By = by.Name,
            Reason = reason,
            At = now,
        });
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another request withdrew it in the meantime; anything else is a failure.
            if (await IsInForceAsync(contentHash, acknowledgementId, cancellation))
            {
                throw;
            }

            return false;
        }
    }

    private async Task<bool> IsInForceAsync(string contentHash, string id, CancellationToken cancellation) =>
        (await OfAsync(contentHash, cancellation)).InForce.Any(acknowledgement => acknowledgement.Id == id);

    private static Acknowledgement? Read(AcknowledgementEvent made) =>
        made.Body is null ? null : AcknowledgementsFile.Read(Encoding.UTF8.GetBytes(made.Body)).Acknowledgements.FirstOrDefault();
}
