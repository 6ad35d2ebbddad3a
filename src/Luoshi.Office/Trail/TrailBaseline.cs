using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Trail;

/// <summary>
/// Opens the audit trail of a database that is older than it: what was stored until then is told as one act, so that every row has an
/// entry to be held against.
/// </summary>
public static class TrailBaseline
{
    public const string Action = "trail.begin";

    /// <summary>Tells what is stored, where nothing was ever told and something is stored.</summary>
    /// <returns>How many rows were told.</returns>
    public static async Task<int> EnsureAsync(IDbContextFactory<OfficeDb> databases, TimeProvider clock, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(databases);
        ArgumentNullException.ThrowIfNull(clock);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Set<TrailEntry>().AnyAsync(cancellation))
        {
            return 0;
        }

        var rows = new List<RowChange>();
        await foreach (var row in StoredRow.AllAsync(db, cancellation))
        {
            rows.Add(new RowChange(row.Table, row.Key, null, row.Values));
        }

        if (rows.Count > 0)
        {
            await db.NoteAsync(new Act(Actor.System("upgrade"), Action, "database", clock.GetUtcNow()), rows, cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return rows.Count;
    }
}
