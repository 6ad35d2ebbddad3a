using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Record;

/// <summary>Writes the audit trail's next entry. One at a time: whoever has taken the head keeps it to the end of the transaction.</summary>
internal static class TrailAppender
{
    /// <summary>Takes the head with the number of the next entry and the hash of the last.</summary>
    public static async Task<TrailHead> TakeAsync(OfficeDb db, CancellationToken cancellation)
    {
        ReadingMoment.End();

        // The update locks the row on every database and says what it holds then, in one statement.
        var taken = await db.Database.SqlQueryRaw<Taken>("UPDATE trail_head SET \"Sequence\" = \"Sequence\" + 1 RETURNING \"Sequence\", \"Hash\"").ToListAsync(cancellation);
        return taken is [var head]
            ? new TrailHead { Sequence = head.Sequence, Hash = head.Hash }
            : throw new InvalidOperationException("The audit trail has no head: its table was emptied. Restore the database from a backup.");
    }

    public static async Task AppendAsync(OfficeDb db, TrailHead head, Act act, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
    {
        var entry = Entry(head, act, RowChange.Write(changes), string.Empty);
        entry = Entry(head, act, entry.Changes, TrailHash.Of(entry));
        var last = new TrailHead { Sequence = head.Sequence, Hash = entry.Hash };
        db.Add(entry);
        db.Attach(last).Property(of => of.Hash).IsModified = true;
        await db.SaveChangesAsync(cancellation);
        db.Entry(entry).State = EntityState.Detached;
        db.Entry(last).State = EntityState.Detached;
    }

    private sealed record Taken(long Sequence, string Hash);

    private static TrailEntry Entry(TrailHead head, Act act, string changes, string hash) => new()
    {
        Sequence = head.Sequence,
        // No finer than the database keeps it, or the hash would not be found again.
        At = act.At.AddTicks(-(act.At.UtcTicks % TimeSpan.TicksPerMicrosecond)),
        AccountId = act.By.AccountId,
        Name = act.By.Name,
        Post = act.By.Post,
        From = act.By.From,
        Action = act.Action,
        About = act.About,
        Why = act.Why,
        Changes = changes,
        Previous = head.Hash,
        Hash = hash,
    };
}
