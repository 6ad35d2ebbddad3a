using System.Collections.Immutable;
using Luoshi.Office.Accounts;
using Luoshi.Office.Calendar;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Evidence;
using Luoshi.Office.Plans;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Reports;

/// <summary>Reads returns for those who may see them.</summary>
public sealed class ReturnReader(IDbContextFactory<OfficeDb> databases, CaseReading reading, TimeProvider clock)
{
    /// <summary>A return; null for whoever may not see it, and where there is none.</summary>
    public async Task<ReturnView?> FindAsync(string caseId, Principal who, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(who);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await reading.FindAsync(db, caseId, cancellation) is not { } open || open.File.Kind != ReturnKind.Kind.Code || !CaseSight.MaySee(open, who))
        {
            return null;
        }

        var (unit, today) = (open.File.OwnerUnit, ChinaTime.Today(clock));
        var roundId = open.Snapshot.Data[ReturnData.Round];
        var round = await db.Set<ReportRound>().AsNoTracking().SingleAsync(of => of.Id == roundId, cancellation);
        var lines = await db.Set<ReturnLine>().AsNoTracking().Where(line => line.CaseId == caseId).OrderBy(line => line.Order).ToListAsync(cancellation);
        var before = (await AcceptedReturn.BeforeAsync(db, lines, cancellation)).ToLookup(line => line.ItemId, StringComparer.Ordinal);
        var held = await ReturnLines.HeldAsync(db, round, [.. lines.Where(line => line.Kind == LineKind.Target).Select(line => line.ItemId)], cancellation);
        var picture = await db.Set<ReturnPicture>().AsNoTracking().SingleOrDefaultAsync(of => of.CaseId == caseId, cancellation);
        return new(
            open, round,
            [.. lines.Select(line => new ReturnLineView(line, before[line.ItemId].FirstOrDefault(), line.PrefilledFrom, held.GetValueOrDefault(line.ItemId) is { } fact && fact.CaseId != caseId ? fact : null))],
            await FilesAsync(db, caseId, unit, lines, cancellation),
            picture is null ? null : AcceptedReturn.Read(picture),
            await ReturnDesk.RefusalAsync(db, open, who, today, cancellation),
            await db.Set<RoundReopening>().AsNoTracking().Where(of => of.RoundId == roundId && of.UnitId == unit && of.Until >= today).OrderByDescending(of => of.Until).ThenByDescending(of => of.Id).FirstOrDefaultAsync(cancellation))
        {
            PlanTitle = await db.Set<StoredPlan>().AsNoTracking().Where(plan => plan.Id == round.PlanId).Select(plan => plan.Title).SingleOrDefaultAsync(cancellation) ?? round.PlanId,
            Corrects = open.Snapshot.Data.GetValueOrDefault(ReturnData.Reopens) is { } corrected ? await db.Set<CaseFile>().AsNoTracking().SingleOrDefaultAsync(file => file.Id == corrected, cancellation) : null,
            Correction = open.File.State == ReturnKind.Accepted ? await CorrectionAsync(db, open.File, cancellation) : null,
        };
    }

    // The one that was accepted in its place, else the one under way.
    private static async Task<CaseFile?> CorrectionAsync(OfficeDb db, CaseFile accepted, CancellationToken cancellation)
    {
        var later = (await db.Set<CaseFile>().AsNoTracking().Where(file => file.About == accepted.About && file.Id != accepted.Id && file.State != ReturnKind.Cancelled).ToListAsync(cancellation))
            .Where(file => string.CompareOrdinal(file.Id, accepted.Id) > 0).OrderByDescending(file => file.Id, StringComparer.Ordinal).ToList();
        return later.Find(file => file.State == ReturnKind.Accepted) ?? later.FirstOrDefault();
    }

    private static async Task<ImmutableDictionary<string, string>> FilesAsync(OfficeDb db, string caseId, string unit, IEnumerable<ReturnLine> lines, CancellationToken cancellation)
    {
        var named = lines.SelectMany(line => line.EvidenceHashes).Distinct(StringComparer.Ordinal).ToList();
        var links = await db.Set<EvidenceLink>().AsNoTracking()
            .Where(link => named.Contains(link.Hash) || (link.UnitId == unit && link.About == CaseFile.AboutOf(caseId) && link.WithdrawnAt == null)).OrderBy(link => link.Id).ToListAsync(cancellation);
        return links.GroupBy(link => link.Hash, StringComparer.Ordinal).ToImmutableDictionary(of => of.Key, of => of.Last().Name, StringComparer.Ordinal);
    }
}
