using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Evidence;

/// <summary>
/// Collects files that no row names: left by uploads that broke off, and by rows that were removed. A file must have lain for a day, so that
/// one that is just being handed in, or that a backup under way still needs, is never touched.
/// </summary>
public sealed class EvidenceCollector(IDbContextFactory<OfficeDb> databases, EvidenceOptions options, TimeProvider clock)
{
    private static readonly TimeSpan Rest = TimeSpan.FromDays(1);
    private readonly EvidenceFolder _folder = new(options.Folder);

    /// <returns>How many files were removed.</returns>
    public async Task<int> CollectAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var removed = 0;
        var moment = (clock.GetUtcNow() - Rest).UtcDateTime;
        foreach (var (path, hash) in _folder.OlderThan(moment).ToList())
        {
            if ((hash is null || !await db.Set<EvidenceFile>().AnyAsync(file => file.Hash == hash, cancellation)) && _folder.RemoveIfOlder(path, moment))
            {
                removed++;
            }
        }

        if (removed > 0)
        {
            await db.NoteAsync(new Act(Actor.System("evidence.collect"), "evidence.collect", "evidence", clock.GetUtcNow(), $"{removed}"), cancellation);
        }

        return removed;
    }
}
