namespace Luoshi.Web.Settings;

/// <summary>How much one caller may ask of the API, so that one of them does not slow down the others.</summary>
public sealed record ApiLimits
{
    /// <summary>Requests in one <see cref="Window"/>, for each token or account, else for each address.</summary>
    public int Requests { get; init; } = 600;

    /// <summary>Wrong tokens in one <see cref="Window"/> from one address; beyond it no token from there is looked at.</summary>
    public int WrongTokens { get; init; } = 20;

    /// <summary>How long a caller that has used up its requests waits at most.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(1);
}
