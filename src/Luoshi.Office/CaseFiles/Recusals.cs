using System.Collections.Concurrent;
using System.Collections.Immutable;
using Luoshi.Office.Cases;
using Luoshi.Office.Facts;
using Luoshi.Office.People;
using Luoshi.Office.Record;

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
    // One day is asked for again and again, and the units stay the same.
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
        [.. (await KnownAsync(db, on, cancellation)).Hosts.Select(host => host.Said.StandInPostId).OfType<string>()];

    private async Task<Known> KnownAsync(OfficeDb db, DateOnly on, CancellationToken cancellation)
    {
        var units = await KnownUnits.OfAsync(db, cancellation);
        if (Volatile.Read(ref _known) is { } known && known.On == on && ReferenceEquals(known.All, units))
        {
            return known;
        }

        var governing = units.Hosts.Select(host => host.Said).Where(host => host.IsOn(on)).Governing().ToHashSet();
        var now = new Known(on, units, units.On(on), [.. units.Hosts.Where(host => governing.Contains(host.Said))]);
        Volatile.Write(ref _known, now);
        return now;
    }

    private sealed record Known(DateOnly On, UnitsOfAllDays All, UnitDirectory Units, ImmutableArray<KnownHost> Hosts)
    {
        // As many as there are units or little more; whoever is concerned comes from cases, which name what units they like.
        private const int Most = 1_000;

        private readonly ConcurrentDictionary<string, Recusal> _told = new(StringComparer.Ordinal);

        public Recusal Of(IReadOnlyCollection<string> concerned)
        {
            var key = string.Join('\n', concerned);
            if (_told.TryGetValue(key, out var told))
            {
                return told;
            }

            var now = Tell(concerned);
            if (_told.Count < Most)
            {
                _told[key] = now;
            }

            return now;
        }

        private Recusal Tell(IReadOnlyCollection<string> concerned)
        {
            var all = Units.Units.Select(unit => unit.Id).ToList();
            var within = all.Where(unit => concerned.Any(of => Units.IsWithin(unit, of)));
            var aside = within.Where(unit => concerned.Contains(unit) || !Hosts.Any(host => Units.IsWithin(unit, host.Said.UnitId))).Union(concerned, StringComparer.Ordinal).ToImmutableArray();
            var judged = Hosts.Where(host => concerned.Any(of => Units.IsWithin(of, host.Said.UnitId))).ToList();
            var notRuling = aside.Union(all.Where(unit => judged.Any(host => Units.IsWithin(unit, host.Said.UnitId))), StringComparer.Ordinal).ToImmutableArray();
            var standIn = judged.FirstOrDefault(host => host.StandInUnit is { } unit && !notRuling.Contains(unit))?.Said.StandInPostId;
            return new(aside, notRuling, standIn);
        }
    }
}
