using System.Text;
using Luoshi.Core.Corrections;
using Luoshi.Core.Model;
using Luoshi.Office.Plans;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
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
    /// <returns>The correction as it was recorded, or why it was refused.</returns>
    public async Task<Outcome<Correction>> MakeAsync(string contentHash, Correction correction, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(correction);
        ArgumentNullException.ThrowIfNull(by);
        var made = correction with { By = by.Name, At = clock.GetUtcNow() };
        await using var db = await databases.OpenAsync(new Act(by, "corrections.make", About(contentHash), made.At, made.Reason), cancellation);
        if (await IsPublishedAsync(db, contentHash, cancellation))
        {
            return Published;
        }

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

    /// <summary>Records that a correction no longer holds.</summary>
    /// <returns>The correction that was in force, or why it was refused.</returns>
    public async Task<Outcome<Correction>> WithdrawAsync(string contentHash, string correctionId, Actor by, string reason, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (await InForceAsync(contentHash, correctionId, cancellation) is not { } inForce)
        {
            return NotInForce;
        }

        var now = clock.GetUtcNow();
        await using var db = await databases.OpenAsync(new Act(by, "corrections.withdraw", About(contentHash), now, reason), cancellation);
        if (await IsPublishedAsync(db, contentHash, cancellation))
        {
            return Published;
        }

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
            return inForce;
        }
        catch (DbUpdateException)
        {
            // Another request withdrew it in the meantime; anything else is a failure.
            if (await InForceAsync(contentHash, correctionId, cancellation) is not null)
            {
                throw;
            }

            return NotInForce;
        }
    }

    /// <summary>Why the reading of a published plan is not corrected.</summary>
    public static LocalizedText Published { get; } = new(
        "方案已发布，更正已关闭：各单位已据此负责。确需变更的，请提出修订。", "The plan is published and its reading is closed to corrections, since units owe what it says. To change it, propose an amendment.");

    private static LocalizedText NotInForce { get; } = new("没有这项更正，或已撤回。", "There is no such correction, or it is withdrawn already.");

    private static Task<bool> IsPublishedAsync(OfficeDb db, string contentHash, CancellationToken cancellation) =>
        db.Set<Publication>().AnyAsync(of => of.ContentHash == contentHash, cancellation);

    private async Task<Correction?> InForceAsync(string contentHash, string correctionId, CancellationToken cancellation) =>
        (await OfAsync(contentHash, cancellation)).InForce.FirstOrDefault(correction => correction.Id == correctionId);

    private static string About(string contentHash) => PlanStore.About(contentHash);

    private static Correction? Read(CorrectionEvent made) =>
        made.Body is null ? null : CorrectionsFile.Read(Encoding.UTF8.GetBytes(made.Body)).Corrections.FirstOrDefault();
}
