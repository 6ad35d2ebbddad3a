using System.Collections.Immutable;
using Luoshi.Office.Calendar;
using Luoshi.Office.Cases;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.CaseFiles;

/// <summary>Reads cases with their events, and the time limits in force.</summary>
public sealed class CaseReading(CaseKinds kinds, WorkingCalendar calendar)
{
    /// <summary>A case; null where there is none of that id.</summary>
    public async Task<OpenCase?> FindAsync(OfficeDb db, string caseId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<CaseFile>().SingleOrDefaultAsync(file => file.Id == caseId, cancellation) is { } file
            ? (await WithEventsAsync(db, [file], cancellation))[0]
            : null;
    }

    /// <summary>Cases with their events, in the order given.</summary>
    public async Task<ImmutableArray<OpenCase>> WithEventsAsync(OfficeDb db, IReadOnlyCollection<CaseFile> files, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(files);
        if (files.Count == 0)
        {
            return [];
        }

        var ids = files.Select(file => file.Id).ToList();
        var events = (await db.Set<RecordedEvent>().AsNoTracking().Where(happened => ids.Contains(happened.CaseId))
            .OrderBy(happened => happened.Number).ToListAsync(cancellation)).ToLookup(happened => happened.CaseId, StringComparer.Ordinal);
        return [.. files.Select(file => new OpenCase(file, [.. events[file.Id]], kinds.Of(file)))];
    }

    /// <summary>The calendar and the time limits of a kind on a day.</summary>
    public async Task<CaseTerms> TermsAsync(OfficeDb db, ICaseWork work, DateOnly on, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (work.Terms.IsEmpty)
        {
            return new(calendar, ImmutableDictionary<string, TermRule>.Empty);
        }

        var inForce = await SettingStore.OnAsync(db, on, null, cancellation);
        return new(calendar, work.Terms.ToImmutableDictionary(term => term.Key, term => new TermRule(term.Unit, inForce.Get(term.Length)), StringComparer.Ordinal));
    }
}
