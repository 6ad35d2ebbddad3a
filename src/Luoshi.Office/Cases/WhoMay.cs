using System.Collections.Immutable;

namespace Luoshi.Office.Cases;

/// <summary>How somebody must stand to a case.</summary>
public enum RelationKind
{
    /// <summary>Of the unit that owns the case.</summary>
    OfOwningUnit,

    /// <summary>Of the unit that the case names under a key.</summary>
    OfUnitNamed,

    /// <summary>Not of a unit that the case is about. A stand-in from another unit may be named, who then has the role for this case.</summary>
    NotOfUnitConcerned,

    /// <summary>
    /// May rule on the duties of the units that the case is about: not of them, and where they are those of the unit that hosts the office
    /// (承办单位), not of the office either: the post that is named to stand in for it (代行) rules instead.
    /// </summary>
    MayRule,

    /// <summary>The person that the case names under a key.</summary>
    Named,

    /// <summary>Anybody but the person that the case names under a key.</summary>
    NotNamed,

    /// <summary>The person who last did an action.</summary>
    Did,

    /// <summary>Never did an action in this case: whoever reports cannot approve.</summary>
    DidNot,
}

/// <summary>A relation, with the key of the case's data or the action that it speaks of.</summary>
public sealed record CaseRelation(RelationKind Kind, string Key = "")
{
    public static CaseRelation OfOwningUnit { get; } = new(RelationKind.OfOwningUnit);

    public static CaseRelation NotOfUnitConcerned { get; } = new(RelationKind.NotOfUnitConcerned);

    public static CaseRelation MayRule { get; } = new(RelationKind.MayRule);

    public static CaseRelation OfUnitNamed(string key) => new(RelationKind.OfUnitNamed, key);

    public static CaseRelation Named(string key) => new(RelationKind.Named, key);

    public static CaseRelation NotNamed(string key) => new(RelationKind.NotNamed, key);

    public static CaseRelation Did(string action) => new(RelationKind.Did, action);

    public static CaseRelation DidNot(string action) => new(RelationKind.DidNot, action);
}

/// <summary>One way to be allowed: one of the roles (any, where the list is empty) and all of the relations.</summary>
public sealed record WhoMay(ImmutableArray<string> Roles, ImmutableArray<CaseRelation> Relations)
{
    /// <summary>Anybody with a role who stands in all these relations.</summary>
    public static WhoMay Role(string role, params ImmutableArray<CaseRelation> relations) => new([role], relations);

    /// <summary>Anybody who stands in all these relations.</summary>
    public static WhoMay Whoever(params ImmutableArray<CaseRelation> relations) => new([], relations);

    /// <summary>Time itself, when a deadline has passed.</summary>
    public static WhoMay Clock { get; } = new([CaseActor.ClockRole], []);
}
