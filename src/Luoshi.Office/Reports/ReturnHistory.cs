using System.Collections.Concurrent;
using System.Collections.Immutable;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Reports;

/// <summary>What an accepted return said of one item.</summary>
/// <param name="On">The day on which it was accepted, and so became known.</param>
/// <param name="Round">The round that it answers.</param>
/// <param name="UnitId">The unit whose return it is.</param>
public sealed record ReportedWord(DateOnly On, ReportRound Round, string CaseId, string UnitId, AcceptedLine Line);

/// <summary>Everything that was reported on a plan and accepted.</summary>
public sealed class ReturnHistory(IDbContextFactory<OfficeDb> databases, UntilNextAct untilNextAct)
{
    /// <summary>Returns of some years of a large programme; what is beyond is read each time.</summary>
    private const int MostKept = 5_000;

    // A picture is never changed: what was read of one stands.
    private readonly ConcurrentDictionary<string, ImmutableArray<AcceptedLine>> _lines = new(StringComparer.Ordinal);

    /// <summary>The accepted lines of a plan, by the item that they speak of: those of the latest time last, and of one time what was accepted last. What was accepted after a day is left out.</summary>
    public async Task<ILookup<string, ReportedWord>> OfPlanAsync(string planId, DateOnly asOf, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await untilNextAct.GetAsync(db, (nameof(ReturnHistory), planId, asOf), () => ReadAsync(db, planId, asOf, cancellation), cancellation);
    }

    private async Task<ILookup<string, ReportedWord>> ReadAsync(OfficeDb db, string planId, DateOnly asOf, CancellationToken cancellation)
    {
        var rounds = await db.Set<ReportRound>().AsNoTracking().Where(round => round.PlanId == planId).ToDictionaryAsync(round => round.Id, StringComparer.Ordinal, cancellation);
        var ids = rounds.Keys.ToList();
        var accepted = await db.Set<ReturnPicture>().AsNoTracking().Where(picture => picture.AcceptedOn <= asOf && ids.Contains(picture.RoundId))
            .Select(picture => new { picture.CaseId, picture.RoundId, picture.UnitId, picture.AcceptedOn }).ToListAsync(cancellation);
        var unread = accepted.Where(picture => !_lines.ContainsKey(picture.CaseId)).Select(picture => picture.CaseId).ToList();
        var read = new Dictionary<string, ImmutableArray<AcceptedLine>>(StringComparer.Ordinal);
        foreach (var some in unread.Chunk(500))
        {
            foreach (var picture in await db.Set<ReturnPicture>().AsNoTracking().Where(picture => some.Contains(picture.CaseId)).ToListAsync(cancellation))
            {
                var lines = read[picture.CaseId] = AcceptedReturn.Read(picture).Lines;
                if (_lines.Count < MostKept)
                {
                    _lines[picture.CaseId] = lines;
                }
            }
        }

        return accepted
            .OrderBy(picture => rounds[picture.RoundId].To).ThenBy(picture => picture.AcceptedOn).ThenBy(picture => picture.CaseId, StringComparer.Ordinal)
            .SelectMany(picture => (_lines.TryGetValue(picture.CaseId, out var lines) ? lines : read[picture.CaseId])
                .Select(line => new ReportedWord(picture.AcceptedOn, rounds[picture.RoundId], picture.CaseId, picture.UnitId, line)))
            .ToLookup(word => word.Line.ItemId, StringComparer.Ordinal);
    }
}
