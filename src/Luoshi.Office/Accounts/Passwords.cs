using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Luoshi.Office.Accounts;

/// <summary>Hashes passwords: PBKDF2 with HMAC-SHA512 and a salt of their own, as ASP.NET Core Identity writes it.</summary>
public static class Passwords
{
    private const int FormatBytes = 13;
    private const int KeyBytes = 32;

    private static readonly object Nobody = new();

    public static byte[] Hash(string password, int iterations) => Convert.FromBase64String(Hasher(iterations).HashPassword(Nobody, password));

    /// <summary>The same with a salt that is given, for passwords that are no secret: the demo people of a simulation, which is to come out the same again.</summary>
    internal static byte[] HashOpenly(string password, int iterations, ReadOnlySpan<byte> salt)
    {
        // Version 3 of the format: mark, function (2 for HMAC-SHA512), iterations, length of the salt, salt, key.
        var hash = new byte[FormatBytes + salt.Length + KeyBytes];
        hash[0] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(1), 2);
        BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(5), (uint)iterations);
        BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(9), (uint)salt.Length);
        salt.CopyTo(hash.AsSpan(FormatBytes));
        Rfc2898DeriveBytes.Pbkdf2(password, salt, hash.AsSpan(FormatBytes + salt.Length), iterations, HashAlgorithmName.SHA512);
        return hash;
    }

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
