namespace Luoshi.Office.Cases;

/// <summary>How an addressee is found.</summary>
public enum AddresseeKind
{
    /// <summary>Everybody with a role.</summary>
    Role,

    /// <summary>Those with a role in the unit that owns the case.</summary>
    RoleInOwningUnit,

    /// <summary>Those with a role in the unit that the case names under a key.</summary>
    RoleInUnitNamed,

    /// <summary>The person that the case names under a key.</summary>
    Named,

    /// <summary>The person who last did an action.</summary>
    WhoDid,
}

/// <summary>Somebody that a case waits for or tells.</summary>
/// <param name="Kind">How they are found.</param>
/// <param name="Key">A role, a key of the case's data, or an action.</param>
/// <param name="UnitKey">The key of the case's data that names the unit; only for a role in such a unit.</param>
public sealed record CaseAddressee(AddresseeKind Kind, string Key, string UnitKey = "")
{
    public static CaseAddressee Role(string role) => new(AddresseeKind.Role, role);

    public static CaseAddressee RoleInOwningUnit(string role) => new(AddresseeKind.RoleInOwningUnit, role);

    public static CaseAddressee RoleInUnitNamed(string role, string unitKey) => new(AddresseeKind.RoleInUnitNamed, role, unitKey);

    public static CaseAddressee Named(string key) => new(AddresseeKind.Named, key);

    public static CaseAddressee WhoDid(string action) => new(AddresseeKind.WhoDid, action);

    /// <summary>The unit in which a role is meant; null for any unit, and where no role is meant.</summary>
    public string? UnitIn(CaseSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return Kind switch
        {
            AddresseeKind.RoleInOwningUnit => snapshot.OwningUnit,

            // A unit that is not named yet is no unit, rather than any.
            AddresseeKind.RoleInUnitNamed => snapshot.Data.GetValueOrDefault(UnitKey, string.Empty),
            _ => null,
        };
    }

    /// <summary>Whether it is everybody with a role, in a unit or in any.</summary>
    public bool IsRole => Kind is AddresseeKind.Role or AddresseeKind.RoleInOwningUnit or AddresseeKind.RoleInUnitNamed;

    /// <summary>The person where one person is meant and known; null for a role, and while nobody is.</summary>
    public string? PersonIn(CaseSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return Kind switch
        {
            AddresseeKind.Named => snapshot.Data.GetValueOrDefault(Key),
            AddresseeKind.WhoDid => snapshot.Events.LastOrDefault(e => e.Action == Key)?.Person,
            _ => null,
        };
    }
}
