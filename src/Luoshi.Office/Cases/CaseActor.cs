using System.Collections.Immutable;

namespace Luoshi.Office.Cases;

/// <summary>Who acts.</summary>
/// <param name="Person">The person's stable name.</param>
/// <param name="Unit">The unit of the post in which they act.</param>
/// <param name="Roles">The codes of the roles that they hold.</param>
public sealed record CaseActor(string Person, string Unit, ImmutableArray<string> Roles)
{
    /// <summary>The role of background work that acts when a time limit has passed; no person may hold it.</summary>
    public const string ClockRole = "clock";

    /// <summary>Background work that acts when a time limit has passed.</summary>
    public static CaseActor Clock { get; } = new("clock", "", [ClockRole]);
}

/// <summary>A person named to act in a role for one case, though they do not hold it.</summary>
public sealed record StandIn(string Person, string Role);

/// <summary>What is known outside the case when somebody acts; looked up by the caller, never by the table.</summary>
/// <param name="Values">Facts by name. A guard whose fact is missing refuses.</param>
public sealed record CaseFacts(ImmutableDictionary<string, ImmutableArray<string>> Values)
{
    public static CaseFacts None { get; } = new(ImmutableDictionary<string, ImmutableArray<string>>.Empty);

    /// <summary>The units whose duties the case rules on, with their parts: they stand aside.</summary>
    public ImmutableArray<string> UnitsConcerned { get; init; } = [];

    /// <summary>The units whose people do not rule: those concerned, and the office where the duties are those of the unit that hosts it.</summary>
    public ImmutableArray<string> UnitsNotRuling { get; init; } = [];

    /// <summary>Who may act in a role they do not hold.</summary>
    public ImmutableArray<StandIn> StandIns { get; init; } = [];

    /// <summary>Who may rule in a role they do not hold, because those who hold it would rule on the unit that hosts them. To rule is all they may.</summary>
    public ImmutableArray<StandIn> RulingStandIns { get; init; } = [];

    /// <summary>These facts with one more.</summary>
    public CaseFacts With(string name, params ImmutableArray<string> values) => this with { Values = Values.SetItem(name, values) };

    /// <summary>The values of a fact; empty where it is not known.</summary>
    public ImmutableArray<string> Of(string name) => Values.TryGetValue(name, out var values) ? values : [];
}
