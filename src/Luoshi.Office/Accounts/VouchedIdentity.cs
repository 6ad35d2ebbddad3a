using System.Collections.Immutable;

namespace Luoshi.Office.Accounts;

/// <summary>Who an outside provider (OpenID Connect) says that somebody is.</summary>
/// <param name="Issuer">The provider, by the address under which it issues.</param>
/// <param name="Subject">The person, by what the provider never gives to another.</param>
/// <param name="Name">What the provider calls the person; for people to read.</param>
/// <param name="Means">How the provider knows the person, in its own words: its values of acr and amr.</param>
public sealed record VouchedIdentity(string Issuer, string Subject, string Name, ImmutableArray<string> Means)
{
    public const int LongestIssuer = 200;
    public const int LongestSubject = 255;
    public const int LongestName = 200;
}
