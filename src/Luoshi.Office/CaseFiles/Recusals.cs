using System.Collections.Immutable;
using Luoshi.Office.Cases;
using Luoshi.Office.Facts;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.CaseFiles;

/// <summary>Who stands aside (回避) in a case that rules on some units, and who rules instead.</summary>
/// <param name="Aside">The units concerned and their parts. The office is none of them for being part of the unit that hosts it: there it acts for the leading group.</param>
/// <param name="NotRuling">The units whose people do not rule: those, and all of the host (承办单位) where its own duties are ruled on.</param>
/// <param name="StandInPost">The post that rules in the office's stead (代行); null where the office rules, or nobody is named that may.</param>
internal sealed record Recusal(ImmutableArray<string> Aside, ImmutableArray<string> NotRuling, string? StandInPost)
{
    /// <summary>The roles in whose stead the post rules: those of the office.</summary>
    public static readonly ImmutableArray<string> Roles = [People.Roles.OfficeClerk, People.Roles.OfficeHead];

    public static Recusal None { get; } = new([], [], null);

    /// <summary>The post that rules instead of a role; null where those of the role do.</summary>
    public string? StandsInFor(string role) => Roles.Contains(role) ? StandInPost : null;

    /// <summary>The facts for somebody who acts in a post. Whoever has a post in a unit that stands aside does not rule in any other of theirs.</summary>
    public CaseFacts With(CaseFacts facts, ActingPost way)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(way);
        return facts with
        {
            UnitsConcerned = facts.UnitsConcerned.AddRange(Aside),
            UnitsNotRuling = way.Units.Any(Aside.Contains) ? NotRuling.Add(way.Actor.Unit) : NotRuling,
            RulingStandIns = StandInPost is { } post && way.Post?.PostId == post ? [.. Roles.Select(role => new StandIn(way.Actor.Person, role))] : [],
        };
    }
}

/// <summary>
/// Tells who stands aside: nobody rules on the duties of their own unit or of a part of it, and the unit that hosts the office is never
/// its own judge. Which unit that is and which post stands in is declared with its days (<see cref="HostStore"/>).
/// </summary>
public sealed class Recusals
{
    private Known? _known;

    /// <summary>Who stands aside on a day where some units are concerned.</summary>
    internal async Task<Recusal> OfAsync(OfficeDb db, IReadOnlyCollection<string> concerned, DateOnly on, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(concerned);
        return concerned.Count == 0 ? Recusal.None : (await KnownAsync(db, on, cancellation)).Of(concerned);
    }

    /// <summary>The posts that stand in for the office on a day.</summary>
    internal async Task<IReadOnlyList<string>> StandInsAsync(OfficeDb db, DateOnly on, CancellationToken cancellation) =>
        [.. (await KnownAsync(db, on, cancellation)).Hosts.Select(host => host.StandInPost).OfType<string>()];

    private Task<Known> KnownAsync(OfficeDb db, DateOnly on, CancellationToken cancellation) => db.OnceAsync((nameof(Recusals), on), async () =>
    {
        // Both tables only grow: who knows how many rows they have knows whether what was read before still holds.
        var stamp = await db.Set<TrailHead>().AsNoTracking().Select(head => new { Units = db.Set<UnitFact>().Count(), Hosts = db.Set<HostFact>().Count() }).SingleOrDefaultAsync(cancellation);
        if (stamp is not null && Volatile.Read(ref _known) is { } known && known.On == on && known.Rows == (stamp.Units, stamp.Hosts))
        {
            return known;
        }

        var units = new UnitDirectory(on, await db.Set<UnitFact>().AsNoTracking().KnownAt(null).ToListAsync(cancellation), [], [], []);
        var hosts = (await db.Set<HostFact>().AsNoTracking().KnownAt(null).On(on).ToListAsync(cancellation)).Governing().ToList();
        var named = hosts.Select(host => host.StandInPostId).OfType<string>().ToList();
        var posts = await db.Set<Post>().AsNoTracking().Where(post => named.Contains(post.Id)).ToDictionaryAsync(post => post.Id, post => post.UnitId, StringComparer.Ordinal, cancellation);
        var now = new Known(
            on, (stamp?.Units ?? -1, stamp?.Hosts ?? -1), units,
            [.. hosts.Select(host => new Host(host.UnitId, host.StandInPostId, host.StandInPostId is { } post ? posts.GetValueOrDefault(post) : null))]);
        Volatile.Write(ref _known, now);
        return now;
    });

    private sealed record Host(string Unit, string? StandInPost, string? StandInUnit);

    private sealed record Known(DateOnly On, (int Units, int Hosts) Rows, UnitDirectory Units, ImmutableArray<Host> Hosts)
    {
        public Recusal Of(IReadOnlyCollection<string> concerned)
        {
            var all = Units.Units.Select(unit => unit.Id).ToList();
            var within = all.Where(unit => concerned.Any(of => Units.IsWithin(unit, of)));
            var aside = within.Where(unit => concerned.Contains(unit) || !Hosts.Any(host => Units.IsWithin(unit, host.Unit))).Union(concerned, StringComparer.Ordinal).ToImmutableArray();
            var judged = Hosts.Where(host => concerned.Any(of => Units.IsWithin(of, host.Unit))).ToList();
            var notRuling = aside.Union(all.Where(unit => judged.Any(host => Units.IsWithin(unit, host.Unit))), StringComparer.Ordinal).ToImmutableArray();
            var standIn = judged.FirstOrDefault(host => host.StandInUnit is { } unit && !notRuling.Contains(unit))?.StandInPost;
            return new(aside, notRuling, standIn);
        }
    }
}
