using System.Collections.Immutable;
using Luoshi.Office.Facts;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Luoshi.Office.People;

/// <summary>A declared host of the office with what its declaration leads to.</summary>
/// <param name="StandInUnit">The unit of the post that stands in; null where none is named.</param>
internal sealed record KnownHost(HostFact Said, string? StandInUnit);

/// <summary>The units, their groups and the hosts of the office, of all days.</summary>
internal sealed class UnitsOfAllDays(List<UnitFact> units, List<SuccessionFact> successions, List<UnitGroupFact> groups, List<UnitGroupMemberFact> members, ImmutableArray<KnownHost> hosts)
{
    private UnitDirectory? _last;

    public ImmutableArray<KnownHost> Hosts { get; } = hosts;

    /// <summary>The names of units, those that are closed with their last.</summary>
    public IReadOnlyDictionary<string, string> Names { get; } = units.Governing().ToDictionary(unit => unit.Subject, unit => unit.Name, StringComparer.Ordinal);

    /// <summary>The units and groups of a day. One day is asked for again and again.</summary>
    public UnitDirectory On(DateOnly day)
    {
        if (Volatile.Read(ref _last) is { } last && last.Day == day)
        {
            return last;
        }

        var now = new UnitDirectory(day, units, successions, groups, members);
        Volatile.Write(ref _last, now);
        return now;
    }
}

/// <summary>Knows the units for everybody: every step of every case asks for them, and they hardly ever change.</summary>
internal sealed class KnownUnits
{
    private static readonly Type[] Rows = [typeof(UnitFact), typeof(SuccessionFact), typeof(UnitGroupFact), typeof(UnitGroupMemberFact), typeof(HostFact)];

    private Kept? _kept;

    /// <summary>The units as they stand in the database that an act or a reading goes on in.</summary>
    public static Task<UnitsOfAllDays> OfAsync(OfficeDb db, CancellationToken cancellation) =>
        db.KeptAsync(nameof(KnownUnits), Rows, () => db.GetService<KnownUnits>().AsTheyStandAsync(db, cancellation), cancellation);

    /// <summary>The units as they were known at an instant.</summary>
    public static Task<UnitsOfAllDays> AtAsync(OfficeDb db, DateTimeOffset known, CancellationToken cancellation) => ReadAsync(db, known, cancellation);

    private async Task<UnitsOfAllDays> AsTheyStandAsync(OfficeDb db, CancellationToken cancellation)
    {
        // The tables only grow, and acts follow one another: who knows the last row of each knows whether what was read before still holds.
        var stamp = await db.Set<TrailHead>().AsNoTracking().Select(_ => new Stamp(
            db.Set<UnitFact>().Max(fact => (long?)fact.Id), db.Set<SuccessionFact>().Max(fact => (long?)fact.Id), db.Set<UnitGroupFact>().Max(fact => (long?)fact.Id),
            db.Set<UnitGroupMemberFact>().Max(fact => (long?)fact.Id), db.Set<HostFact>().Max(fact => (long?)fact.Id))).SingleOrDefaultAsync(cancellation);
        if (stamp is not null && Volatile.Read(ref _kept) is { } kept && kept.Stamp == stamp)
        {
            return kept.Units;
        }

        var now = await ReadAsync(db, null, cancellation);

        // What an act added may be taken back with it, and then SQLite gives its number again.
        if (stamp is not null && db.Act is null)
        {
            Volatile.Write(ref _kept, new(stamp, now));
        }

        return now;
    }

    private static async Task<UnitsOfAllDays> ReadAsync(OfficeDb db, DateTimeOffset? known, CancellationToken cancellation)
    {
        var hosts = await db.Set<HostFact>().AsNoTracking().KnownAt(known).ToListAsync(cancellation);
        var named = hosts.Select(host => host.StandInPostId).OfType<string>().ToList();
        var posts = await db.Set<Post>().AsNoTracking().Where(post => named.Contains(post.Id)).ToDictionaryAsync(post => post.Id, post => post.UnitId, StringComparer.Ordinal, cancellation);
        return new(
            await db.Set<UnitFact>().AsNoTracking().KnownAt(known).ToListAsync(cancellation),
            await db.Set<SuccessionFact>().AsNoTracking().KnownAt(known).ToListAsync(cancellation),
            await db.Set<UnitGroupFact>().AsNoTracking().KnownAt(known).ToListAsync(cancellation),
            await db.Set<UnitGroupMemberFact>().AsNoTracking().KnownAt(known).ToListAsync(cancellation),
            [.. hosts.Select(host => new KnownHost(host, host.StandInPostId is { } post ? posts.GetValueOrDefault(post) : null))]);
    }

    private sealed record Stamp(long? Unit, long? Succession, long? Group, long? Member, long? Host);

    private sealed record Kept(Stamp Stamp, UnitsOfAllDays Units);
}
