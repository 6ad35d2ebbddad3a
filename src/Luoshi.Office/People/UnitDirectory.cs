using System.Collections.Immutable;
using Luoshi.Office.Facts;

namespace Luoshi.Office.People;

/// <summary>A unit as it is on a day.</summary>
/// <param name="Since">The day from which it has had these names and this place.</param>
/// <param name="Until">Its last day; null where no end is known.</param>
public sealed record UnitOn(string Id, string Name, string FullName, ImmutableArray<string> ShortNames, string? ParentId, DateOnly Since, DateOnly? Until)
{
    public IEnumerable<string> AllNames => [Name, FullName, .. ShortNames];
}

/// <summary>A unit group as it is on a day.</summary>
/// <param name="MemberIds">The units that belong to it, also those that are no more.</param>
public sealed record UnitGroupOn(string Id, string Name, ImmutableArray<string> OtherNames, ImmutableArray<string> MemberIds)
{
    public IEnumerable<string> AllNames => [Name, .. OtherNames];
}

/// <summary>What the name of a unit in a plan stands for.</summary>
public enum NameKind
{
    /// <summary>Nothing that is known.</summary>
    Unknown,

    /// <summary>One unit.</summary>
    Unit,

    /// <summary>A unit that is no more: those that took over its work.</summary>
    Successors,

    /// <summary>A group: its members.</summary>
    Group,

    /// <summary>Several units that the name would fit.</summary>
    Ambiguous,
}

/// <summary>What a name stands for on a day.</summary>
public sealed record NameResolution(NameKind Kind, ImmutableArray<UnitOn> Units);

/// <summary>The units and unit groups on a day: the tree, and what the names in plans stand for.</summary>
public sealed class UnitDirectory
{
    private static readonly string[] Prefixes = ["自治区", "市", "省", "区", "县", "州"];

    private readonly Dictionary<string, UnitOn> _open;
    private readonly List<UnitFact> _past;
    private readonly ILookup<string, string> _successors;
    private readonly List<UnitGroupOn> _groups;

    internal UnitDirectory(
        DateOnly day, IReadOnlyCollection<UnitFact> units, IEnumerable<SuccessionFact> successions, IEnumerable<UnitGroupFact> groups, IEnumerable<UnitGroupMemberFact> members)
    {
        Day = day;
        _open = units.Where(unit => unit.IsOn(day)).Governing().Select(Read).ToDictionary(unit => unit.Id, StringComparer.Ordinal);
        Units = [.. _open.Values.OrderBy(unit => unit.Name, StringComparer.Ordinal)];
        _past = [.. units.Where(unit => unit.From <= day)];
        _successors = successions.Where(succession => succession.IsOn(day)).ToLookup(succession => succession.Subject, succession => succession.SuccessorId, StringComparer.Ordinal);
        var of = members.Where(member => member.IsOn(day)).ToLookup(member => member.Subject, member => member.UnitId, StringComparer.Ordinal);
        _groups = [.. groups.Where(group => group.IsOn(day)).Governing().Select(group => new UnitGroupOn(group.Subject, group.Name, [.. Split(group.OtherNames)], [.. of[group.Subject]]))];
    }

    public DateOnly Day { get; }

    /// <summary>The units that are open on the day, by name.</summary>
    public ImmutableArray<UnitOn> Units { get; }

    /// <summary>The unit groups of the day, by name.</summary>
    public IEnumerable<UnitGroupOn> Groups => _groups.OrderBy(group => group.Name, StringComparer.Ordinal);

    public UnitOn? Find(string id) => _open.GetValueOrDefault(id);

    public IEnumerable<UnitOn> PartsOf(string id) => Units.Where(unit => unit.ParentId == id);

    /// <summary>Whether the unit is the other or, through any number of steps, part of it.</summary>
    public bool IsWithin(string id, string otherId)
    {
        // As many steps as there are units at most: a circle ends.
        string? at = id;
        for (var steps = 0; at is not null && steps <= _open.Count; steps++)
        {
            if (at == otherId)
            {
                return true;
            }

            at = Find(at)?.ParentId;
        }

        return false;
    }

    /// <summary>
    /// What a name in a plan stands for: a group, a unit by any of its names, the one unit whose name it is without 市 or 区
    /// (科技创新委 for 市科技创新委), or who took over from a unit of that name.
    /// </summary>
    public NameResolution Resolve(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        name = name.Trim();
        if (_groups.Find(group => group.AllNames.Contains(name, StringComparer.Ordinal)) is { } group)
        {
            return new(NameKind.Group, [.. group.MemberIds.SelectMany(OpenOf).DistinctBy(unit => unit.Id)]);
        }

        foreach (var fits in new Func<string, bool>[] { other => other == name, other => Bare(other) == Bare(name) })
        {
            var found = _open.Values.Where(unit => unit.AllNames.Any(fits)).ToImmutableArray();
            if (found.Length > 0)
            {
                return new(found.Length == 1 ? NameKind.Unit : NameKind.Ambiguous, [.. found.OrderBy(unit => unit.Name, StringComparer.Ordinal)]);
            }

            var once = _past.Where(unit => Read(unit).AllNames.Any(fits)).Select(unit => unit.Subject).Distinct(StringComparer.Ordinal).ToList();
            var heirs = once.SelectMany(OpenOf).DistinctBy(unit => unit.Id).ToImmutableArray();
            if (heirs.Length > 0)
            {
                return new(once.Count > 1 ? NameKind.Ambiguous : heirs is [var same] && same.Id == once[0] ? NameKind.Unit : NameKind.Successors, heirs);
            }
        }

        return new(NameKind.Unknown, []);
    }

    /// <summary>The unit itself while it is open, otherwise those that took over from it and are open.</summary>
    private List<UnitOn> OpenOf(string id)
    {
        var found = new List<UnitOn>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var todo = new Queue<string>([id]);
        while (todo.TryDequeue(out var at))
        {
            if (!seen.Add(at))
            {
                continue;
            }

            if (Find(at) is { } open)
            {
                found.Add(open);
                continue;
            }

            foreach (var next in _successors[at])
            {
                todo.Enqueue(next);
            }
        }

        return found;
    }

    // 市场监管局 and 区域合作办 open with words of their own.
    private static string Bare(string name)
    {
        var prefix = Array.Find(Prefixes, word => name.StartsWith(word, StringComparison.Ordinal));
        return prefix is not null && name.Length > prefix.Length + 1 && !"场政容域".Contains(name[prefix.Length]) ? name[prefix.Length..] : name;
    }

    private static UnitOn Read(UnitFact unit) => new(unit.Subject, unit.Name, unit.FullName, [.. Split(unit.ShortNames)], unit.ParentId, unit.From, unit.Until);

    private static string[] Split(string names) => names.Split('、', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
