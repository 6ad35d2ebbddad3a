using Luoshi.Office.Accounts;
using Luoshi.Office.Permissions;
using Luoshi.Office.Record;

namespace Luoshi.Office.Tokens;

/// <summary>
/// What lets a machine in: for one purpose, one unit, a part of what one role may do, and not for ever. It sees what a post of that role in
/// that unit sees. Its secret is kept only as a hash.
/// </summary>
public sealed class MachineToken : IVersioned
{
    public required string Id { get; init; }

    /// <summary>What it is for; acts are recorded under this name.</summary>
    public required string Purpose { get; init; }

    /// <summary>The unit that answers for it.</summary>
    public required string UnitId { get; init; }

    /// <summary>The unit's name when the token was made.</summary>
    public required string UnitName { get; init; }

    /// <summary>The role whose reach it has, and whose permissions bound its own.</summary>
    public required string RoleCode { get; init; }

    /// <summary>Opening characters of the token, by which people recognise it.</summary>
    public required string Prefix { get; init; }

    /// <summary>SHA-256 of the whole token, in hexadecimal digits. The token is random, so that no slower hash is needed.</summary>
    public required string Hash { get; init; }

    /// <summary>Codes of permissions with a space between them.</summary>
    public required string Scopes { get; init; }

    public required string MadeBy { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>From this moment on it lets nobody in.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    public string? RevokedBy { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    public string? RevokedWhy { get; set; }

    public int Version { get; init; }

    /// <summary>Whether it lets somebody in at a moment.</summary>
    public bool IsValid(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    /// <summary>What it may do: what it was made for, as far as its role still may.</summary>
    public IEnumerable<Permission> Permissions() =>
        Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PermissionNames.Find).OfType<Permission>().Where(RoleTable.Of(RoleCode).Contains);

    /// <summary>The machine as one who holds a post of the role in the unit, so that whatever bounds people bounds it too.</summary>
    public Principal Holder() => new(
        "token:" + Id, "token:" + Id, Purpose, [new HeldPost("token:" + Id, "接口令牌", UnitId, UnitName, RoleCode, StandIn: false)], IsDemo: false);
}

/// <summary>When a token was used last. No fact of the office: acts under a token are in the audit trail.</summary>
public sealed class TokenUse
{
    public required string TokenId { get; init; }

    public required DateTimeOffset LastAt { get; init; }

    public required string LastFrom { get; init; }
}
