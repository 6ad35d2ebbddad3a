using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Luoshi.Office.Accounts;

/// <summary>Hashes passwords: PBKDF2 with HMAC-SHA512 and a salt of their own, as ASP.NET Core Identity writes it.</summary>
public static class Passwords
{
    private static readonly object Nobody = new();

    public static byte[] Hash(string password, int iterations) => Convert.FromBase64String(Hasher(iterations).HashPassword(Nobody, password));

    /// <summary>Whether the password is the one that was hashed, and whether its hash is weaker than is asked for now.</summary>
    public static (bool Right, bool Outdated) Verify(byte[] hash, string password, int iterations)
    {
        var result = Hasher(iterations).VerifyHashedPassword(Nobody, Convert.ToBase64String(hash), password);
        return (result != PasswordVerificationResult.Failed, result == PasswordVerificationResult.SuccessRehashNeeded);
    }

    /// <summary>Takes as long as verifying does, so that a name that nobody has is not told by its speed.</summary>
    public static void VerifyNothing(string password, int iterations) => Hash(password, iterations);

    private static PasswordHasher<object> Hasher(int iterations) => new(Options.Create(new PasswordHasherOptions { IterationCount = iterations }));
}
