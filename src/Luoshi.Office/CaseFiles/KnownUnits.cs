using System.Collections.Immutable;
using Luoshi.Office.Facts;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Luoshi.Office.CaseFiles;

/// <summary>A declared host of the office as cases need it.</summary>
/// <param name="Said">The declaration, with its days.</param>
/// <param name="StandInUnit">The unit of the post that stands in; null where none is named.</param>
internal sealed record KnownHost(HostFact Said, string? StandInUnit);

/// <summary>The units and the hosts of the office, of all days.</summary>
/// <param name="Names">The names of units, those that are closed with their last.</param>
internal sealed record UnitsOfAllDays(ImmutableArray<UnitFact> Units, ImmutableArray<KnownHost> Hosts, IReadOnlyDictionary<string, string> Names);

/// <summary>Knows the units for all cases: every step of every case asks for them, and they hardly ever change.</summary>
internal sealed class KnownUnits
{
    private Kept? _kept;

    /// <summary>The units as they stand in the database that an act or a reading goes on in.</summary>
    public static Task<UnitsOfAllDays> OfAsync(OfficeDb db, CancellationToken cancellation) =>
        db.KeptAsync(nameof(KnownUnits), () => db.GetService<KnownUnits>().AsTheyStandAsync(db, cancellation), cancellation);

    /// <summary>The names of units.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> NamesAsync(OfficeDb db, CancellationToken cancellation) => (await OfAsync(db, cancellation)).Names;

    private async Task<UnitsOfAllDays> AsTheyStandAsync(OfficeDb db, CancellationToken cancellation)
    {
        // Both tables only grow, and no number is given twice: who knows how many rows they have and the last of them knows whether what was read before still holds.
        var stamp = await db.Set<TrailHead>().AsNoTracking().Select(_ => new Stamp(
            db.Set<UnitFact>().Count(), db.Set<UnitFact>().Max(fact => (long?)fact.Id), db.Set<HostFact>().Count(), db.Set<HostFact>().Max(fact => (long?)fact.Id))).SingleOrDefaultAsync(cancellation);
        if (stamp is not null && Volatile.Read(ref _kept) is { } kept && kept.Stamp == stamp)
        {
            return kept.Units;
        }

        var now = await ReadAsync(db, cancellation);
        if (stamp is not null)
        {
            Volatile.Write(ref _kept, new(stamp, now));
        }

        return now;
    }

    private static async Task<UnitsOfAllDays> ReadAsync(OfficeDb db, CancellationToken cancellation)
    {
        var units = await db.Set<UnitFact>().AsNoTracking().KnownAt(null).ToListAsync(cancellation);
        var hosts = await db.Set<HostFact>().AsNoTracking().KnownAt(null).ToListAsync(cancellation);
        var named = hosts.Select(host => host.StandInPostId).OfType<string>().ToList();
        var posts = await db.Set<Post>().AsNoTracking().Where(post => named.Contains(post.Id)).ToDictionaryAsync(post => post.Id, post => post.UnitId, StringComparer.Ordinal, cancellation);
        return new(
            [.. units],
            [.. hosts.Select(host => new KnownHost(host, host.StandInPostId is { } post ? posts.GetValueOrDefault(post) : null))],
            units.Governing().ToDictionary(unit => unit.Subject, unit => unit.Name, StringComparer.Ordinal));
    }

    private sealed record Stamp(int Units, long? LastUnit, int Hosts, long? LastHost);

    private sealed record Kept(Stamp Stamp, UnitsOfAllDays Units);
}
