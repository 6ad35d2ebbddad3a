using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Supervision;

/// <summary>The number of a supervision case's notice, and the rungs that it was put on while it was overdue.</summary>
/// <param name="Notice">Null while none was issued.</param>
public sealed record Supervised(SupervisionNotice? Notice, IReadOnlyList<SupervisionRung> Rungs);

/// <summary>Reads what stands beside a supervision case.</summary>
public sealed class SupervisionRecord(IDbContextFactory<OfficeDb> databases)
{
    public async Task<Supervised> OfAsync(string caseId, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return new(
            await db.Set<SupervisionNotice>().AsNoTracking().SingleOrDefaultAsync(notice => notice.CaseId == caseId, cancellation),
            await db.Set<SupervisionRung>().AsNoTracking().Where(rung => rung.CaseId == caseId).OrderBy(rung => rung.Id).ToListAsync(cancellation));
    }
}
