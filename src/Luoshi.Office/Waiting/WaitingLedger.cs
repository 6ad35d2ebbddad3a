using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Calendar;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Waiting;

/// <summary>Who waits for whom in one request that is open.</summary>
/// <param name="Duty">The piece of work, as <c>planId/itemId</c>.</param>
/// <param name="Lead">The unit that asked.</param>
/// <param name="Asked">The unit that was asked.</param>
/// <param name="WaitsFor">The unit whose move it is; null while it is the office's.</param>
/// <param name="Since">Since when it has been that unit's move.</param>
/// <param name="WorkingDays">How many working days that has been.</param>
/// <param name="Overdue">The day by which it was to move has passed.</param>
public sealed record Wait(
    string CaseId, LocalizedText Title, string Link, string Duty, string Lead, string Asked, string? WaitsFor, LocalizedText State,
    DateOnly Since, int WorkingDays, DateOnly? DueOn, bool Overdue);

/// <summary>The waiting ledger (等待台账): every open request for assistance, the longest wait first.</summary>
public sealed class WaitingLedger(IDbContextFactory<OfficeDb> databases, CaseReading reading, UntilNextAct untilNextAct, WorkingCalendar calendar)
{
    /// <param name="unitId">Only what this unit asked for or was asked for; null for all.</param>
    public async Task<ImmutableArray<Wait>> OnAsync(DateOnly today, string? unitId = null, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await untilNextAct.GetAsync(db, (nameof(WaitingLedger), today, unitId), () => ReadAsync(db, today, unitId, cancellation), cancellation);
    }

    private async Task<ImmutableArray<Wait>> ReadAsync(OfficeDb db, DateOnly today, string? unitId, CancellationToken cancellation)
    {
        var files = await db.Set<CaseFile>().AsNoTracking()
            .Where(file => file.Kind == AssistanceKind.Kind.Code && file.ClosedAt == null && file.State != "draft" && (unitId == null || file.OwnerUnit == unitId || file.UnitConcerned == unitId))
            .ToListAsync(cancellation);
        return
        [
            .. (await reading.WithEventsAsync(db, files, cancellation)).Select(open => Read(open, today))
                .OrderByDescending(wait => wait.Overdue).ThenBy(wait => wait.Since).ThenBy(wait => wait.CaseId, StringComparer.Ordinal),
        ];
    }

    private Wait Read(OpenCase open, DateOnly today)
    {
        var (file, data, since) = (open.File, open.Snapshot.Data, ChinaTime.DateOf(open.File.StateSince));
        return new(
            file.Id, open.Title, open.Link, data.GetValueOrDefault(AssistanceData.Duty, string.Empty), file.OwnerUnit,
            data.GetValueOrDefault(AssistanceData.Asked, string.Empty),
            file.WaitsForUnit, open.State.Name, since, since < today ? calendar.CountWorkingDays(since, today).Days : 0, file.DueOn, file.DueOn < today);
    }
}
