using Luoshi.Office.Notices;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.CaseFiles;

/// <summary>Tells notices how it stands with the cases that they are about.</summary>
public sealed class NoticedCases : INoticeMatters
{
    public async Task<IReadOnlyDictionary<string, DateOnly?>> DueNowAsync(OfficeDb db, IReadOnlyCollection<string> about, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(about);
        var ids = about.Where(of => of.StartsWith(CaseFile.AboutPrefix, StringComparison.Ordinal)).Select(of => of[CaseFile.AboutPrefix.Length..]).ToList();
        return ids.Count == 0 ? new Dictionary<string, DateOnly?>(StringComparer.Ordinal)
            : await db.Set<CaseFile>().AsNoTracking().Where(file => ids.Contains(file.Id)).Select(file => new { file.Id, Due = file.ClosedAt == null ? file.DueOn : null })
                .ToDictionaryAsync(file => CaseFile.AboutOf(file.Id), file => file.Due, StringComparer.Ordinal, cancellation);
    }
}
