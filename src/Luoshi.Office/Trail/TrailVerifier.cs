using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Trail;

/// <summary>What a verification found.</summary>
/// <param name="Entries">How many entries of the audit trail were followed.</param>
/// <param name="Rows">How many rows were held against it.</param>
/// <param name="Faults">What was changed behind the application's back, in the order of the trail; empty where nothing was.</param>
/// <param name="Digest">A hash of the whole state; the same wherever the same is stored.</param>
public sealed record Verification(long Entries, long Rows, IReadOnlyList<TrailFault> Faults, string Digest);

/// <summary>
/// Checks the record offline: the chain of hashes, its end, the seals beside the database, every row against what the trail says of it, and
/// what slices keep outside the rows. It sees one moment of the database also while others write.
/// </summary>
public sealed class TrailVerifier(IDbContextFactory<OfficeDb> databases, TrailSeals seals, IEnumerable<IKeptContents> contents)
{
    public async Task<Verification> VerifyAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var moment = await db.HoldMomentAsync(cancellation);
        var chain = new ChainCheck();
        var replay = new StateReplay();
        var sealedAt = (await seals.ReadAsync(cancellation)).ToLookup(seal => seal.Sequence);
        var faults = new List<TrailFault>();
        await foreach (var entry in db.Set<TrailEntry>().AsNoTracking().OrderBy(entry => entry.Sequence).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            chain.Follow(entry);
            replay.Follow(entry);
            faults.AddRange(sealedAt[entry.Sequence].Where(seal => seal.Hash != entry.Hash).Select(Broken));
        }

        var head = await db.Set<TrailHead>().AsNoTracking().SingleOrDefaultAsync(cancellation);
        chain.Close(head);
        faults.InsertRange(0, chain.Faults);
        if (sealedAt.Count > 0 && sealedAt.Max(seal => seal.Key) is var furthest && furthest > chain.Entries && head?.Sequence < furthest)
        {
            faults.Add(Broken(sealedAt[furthest].First()));
        }

        var digest = new StateDigest();
        long rows = 0;
        await foreach (var row in StoredRow.AllAsync(db, cancellation))
        {
            rows++;
            digest.Add(row);
            if (replay.Compare(row) is { } fault)
            {
                faults.Add(fault);
            }
        }

        faults.AddRange(replay.Missing(StoredRow.TablesOf(db).Select(table => table.GetTableName() ?? table.Name).ToHashSet(StringComparer.Ordinal)));
        foreach (var kept in contents)
        {
            await foreach (var fault in kept.CheckAsync(digest.Add, cancellation))
            {
                faults.Add(fault);
            }
        }

        return new Verification(chain.Entries, rows, faults, digest.Close(head?.Hash ?? TrailHash.Origin));
    }

    private static TrailFault Broken(TrailSeal seal) => new(TrailFaultKind.SealBroken, ChainCheck.Place(seal.Sequence), new(
        $"{seal.At:yyyy-MM-dd HH:mm} UTC 写下的封记记第 {seal.Sequence} 条的摘要为 {seal.Hash[..12]}…，轨迹里不是：此后整条轨迹被改写或截断。",
        $"The seal written at {seal.At:yyyy-MM-dd HH:mm} UTC gives entry {seal.Sequence} the hash {seal.Hash[..12]}…, the trail another or none: it was rewritten or cut since."));
}
