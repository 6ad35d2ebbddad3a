namespace Luoshi.Office.Accounts;

/// <summary>
/// Counts the tries to sign in to an account, or under a name that nobody has, so that guessing at either looks the same.
/// </summary>
public sealed class SignInState
{
    /// <summary>The account, or <c>name:</c> and the hash of a name that no account has.</summary>
    public required string Id { get; init; }

    /// <summary>Tries under way: each counts as failed until it turns out otherwise, so that many at once are no way around the limit.</summary>
    public int Pending { get; init; }

    public int Failures { get; init; }

    public DateTimeOffset LastTryAt { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>How often it was locked since the last success: each time lasts twice as long as the one before.</summary>
    public int Locks { get; init; }

    /// <summary>The time step of the last one-time code that was used; an older or equal one is refused.</summary>
    public long LastStep { get; init; }
}
