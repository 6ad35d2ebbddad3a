using Luoshi.Office.Record;

namespace Luoshi.Office.Accounts;

/// <summary>An account (账号): how one person signs in. A person has one at most.</summary>
public sealed class Account : IVersioned
{
    public required string Id { get; init; }

    public required string PersonId { get; init; }

    /// <summary>The name to sign in with, as it was typed when the account was made.</summary>
    public required string UserName { get; init; }

    /// <summary>The same folded, by which it is looked up; see <see cref="UserNames.Fold"/>.</summary>
    public required string FoldedName { get; init; }

    /// <summary>The salted hash of the password; null where the person signs in from outside only. Bytes, so that the record shows only their hash.</summary>
    public byte[]? PasswordHash { get; set; }

    public bool MustChangePassword { get; set; }

    public bool Disabled { get; set; }

    /// <summary>Invented, for trying the program out.</summary>
    public bool IsDemo { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? PasswordSetAt { get; set; }

    public int Version { get; private set; }
}

/// <summary>A password that an account had, so that it is not taken again.</summary>
public sealed class OldPassword
{
    public long Id { get; init; }

    public required string AccountId { get; init; }

    public required byte[] Hash { get; init; }

    public required DateTimeOffset ReplacedAt { get; init; }
}

/// <summary>An identity at an outside provider (OpenID Connect) that signs in to an account.</summary>
public sealed class OutsideIdentity
{
    public required string Issuer { get; init; }

    public required string Subject { get; init; }

    public required string AccountId { get; init; }

    /// <summary>What the provider calls the person.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset LinkedAt { get; init; }
}
