using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Luoshi.Office.Accounts;

/// <summary>Tokens that only their holder knows: 32 random bytes, of which the hash alone is kept.</summary>
public static class OneTimeToken
{
    private const int Bytes = 32;

    public static string Draw() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256 in lower-case hexadecimal digits. The token is random, so that no salt is needed.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
