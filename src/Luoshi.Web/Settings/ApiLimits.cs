namespace Luoshi.Web.Settings;

/// <summary>How much one caller may ask of the API, where that is not to be what the office set.</summary>
public sealed record ApiLimits
{
    /// <summary>Requests in one <see cref="Window"/>, for each token or account, else for each address; null for what the office set.</summary>
    public int? Requests { get; init; }

    /// <summary>Wrong tokens in one <see cref="Window"/> from one address, beyond which no token from there is looked at; null for what the office set.</summary>
    public int? WrongTokens { get; init; }

    /// <summary>How long a caller that has used up its requests waits at most.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(1);
}
