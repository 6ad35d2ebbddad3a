namespace Luoshi.Office.Cases;

/// <summary>How an addressee is found.</summary>
public enum AddresseeKind
{
    /// <summary>Everybody with a role.</summary>
    Role,

    /// <summary>Those with a role in the unit that owns the case.</summary>
    RoleInOwningUnit,

    /// <summary>The person that the case names under a key.</summary>
    Named,

    /// <summary>The person who last did an action.</summary>
    WhoDid,
}

/// <summary>Somebody that a case waits for or tells.</summary>
/// <param name="Kind">How they are found.</param>
/// <param name="Key">A role, a key of the case's data, or an action.</param>
public sealed record CaseAddressee(AddresseeKind Kind, string Key)
{
    public static CaseAddressee Role(string role) => new(AddresseeKind.Role, role);

    public static CaseAddressee RoleInOwningUnit(string role) => new(AddresseeKind.RoleInOwningUnit, role);

    public static CaseAddressee Named(string key) => new(AddresseeKind.Named, key);

    public static CaseAddressee WhoDid(string action) => new(AddresseeKind.WhoDid, action);

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
