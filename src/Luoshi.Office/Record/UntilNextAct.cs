using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Record;

/// <summary>
/// What was read of recorded tables, kept until the next act. Whatever changes them moves the end of the audit trail in the same
/// transaction: who knows where the trail ends knows whether what was read before still holds, on whichever node it was changed.
/// </summary>
public sealed class UntilNextAct
{
    /// <summary>More than pages ask for between two acts; keys come from addresses, which anybody can make up.</summary>
    private const int Most = 10_000;

    private Round _round = new(-1);

    /// <summary>The same for who has not asked where the trail ends: what is read at one <see cref="ReadingMoment"/> knows it, others ask first, which is one row.</summary>
    public async Task<T> GetAsync<T>(OfficeDb db, object key, Func<Task<T>> read, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await GetAsync(ReadingMoment.Recorded ?? await db.Set<TrailHead>().AsNoTracking().Select(head => (long?)head.Sequence).SingleOrDefaultAsync(cancellation), key, read);
    }

    /// <summary>What was read before, or is read now.</summary>
    /// <param name="recorded">The last entry of the trail, asked for in this request before anything else was read; null to read in any case.</param>
    /// <param name="key">What is read, with all that it depends on besides the record: an id, a day.</param>
    /// <param name="read">Reads it. What it returns is shared and must not change.</param>
    public async Task<T> GetAsync<T>(long? recorded, object key, Func<Task<T>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (recorded is not { } sequence || RoundOf(sequence) is not { } round)
        {
            return await read();
        }

        if (round.Kept.TryGetValue(key, out var known) && known is Read<T> before)
        {
            return before.Value;
        }

        var now = new Read<T>(await read());
        if (round.HasRoom())
        {
            round.Kept[key] = now;
        }

        return now.Value;
    }

    // A request that began before an act and is late reads for itself.
    private Round? RoundOf(long sequence)
    {
        while (true)
        {
            var current = Volatile.Read(ref _round);
            if (sequence <= current.Sequence)
            {
                return sequence == current.Sequence ? current : null;
            }

            Interlocked.CompareExchange(ref _round, new(sequence), current);
        }
    }

    private sealed record Read<T>(T Value);

    private sealed class Round(long sequence)
    {
        private int _kept;

        public long Sequence { get; } = sequence;

        public ConcurrentDictionary<object, object> Kept { get; } = new();

        public bool HasRoom() => Interlocked.Increment(ref _kept) <= Most;
    }
}
