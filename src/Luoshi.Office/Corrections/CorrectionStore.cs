using System.Text;
using Luoshi.Core.Corrections;
using Luoshi.Office.Plans;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Corrections;

/// <summary>Keeps the corrections of documents. Nothing is ever taken out: a correction that is withdrawn stays on record.</summary>
public sealed class CorrectionStore(IDbContextFactory<OfficeDb> databases, TimeProvider clock)
{
    public async Task<CorrectionHistory> OfAsync(string contentHash, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var events = await db.Set<CorrectionEvent>().AsNoTracking().Where(entry => entry.ContentHash == contentHash).OrderBy(entry => entry.Id).ToListAsync(cancellation);
        var withdrawn = events.Where(entry => entry.Kind == CorrectionEventKind.Withdrawn).ToDictionary(entry => entry.CorrectionId, entry => new Withdrawal(entry.By, entry.At, entry.Reason));
        return new CorrectionHistory(
            [.. events.Where(entry => entry.Kind == CorrectionEventKind.Made).Select(Read).OfType<Correction>().Select(made => new KeptCorrection(made, withdrawn.GetValueOrDefault(made.Id)))],
            events.Count == 0 ? 0 : events[^1].Id);
    }

    /// <summary>Records a correction, signed and dated now.</summary>
    /// <returns>The correction as it was recorded.</returns>
    public async Task<Correction> MakeAsync(string contentHash, Correction correction, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(correction);
        ArgumentNullException.ThrowIfNull(by);
        var made = correction with { By = by.Name, At = clock.GetUtcNow() };
        await using var db = await databases.OpenAsync(new Act(by, "corrections.make", About(contentHash), made.At, made.Reason), cancellation);
        db.Add(new CorrectionEvent
        {
            ContentHash = contentHash,
            CorrectionId = made.Id,
            Kind = CorrectionEventKind.Made,
            By = made.By,
            Reason = made.Reason,
            At = made.At,
            Body = Encoding.UTF8.GetString(CorrectionsFile.Write([made]).Span),
        });
        await db.SaveChangesAsync(cancellation);
        return made;
    }

    /// <summary>Records that a correction no longer holds. False where there is none in force.</summary>
    public async Task<bool> WithdrawAsync(string contentHash, string correctionId, Actor by, string reason, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        var history = await OfAsync(contentHash, cancellation);
        if (!history.InForce.Any(correction => correction.Id == correctionId))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        await using var db = await databases.OpenAsync(new Act(by, "corrections.withdraw", About(contentHash), now, reason), cancellation);
        db.Add(new CorrectionEvent
        {
            ContentHash = contentHash,
            CorrectionId = correctionId,
            Kind = CorrectionEventKind.Withdrawn,
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
            if ((await OfAsync(contentHash, cancellation)).InForce.Any(correction => correction.Id == correctionId))
            {
                throw;
            }

            return false;
        }
    }

    private static string About(string contentHash) => PlanStore.About(contentHash);

    private static Correction? Read(CorrectionEvent made) =>
        made.Body is null ? null : CorrectionsFile.Read(Encoding.UTF8.GetBytes(made.Body)).Corrections.FirstOrDefault();
}
