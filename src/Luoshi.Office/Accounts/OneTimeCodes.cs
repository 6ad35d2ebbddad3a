using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using OtpNet;

namespace Luoshi.Office.Accounts;

/// <summary>One-time codes by time (TOTP, RFC 6238: SHA-1, 30 seconds, six digits, as every authenticator takes them) and recovery codes.</summary>
public sealed class OneTimeCodes(IDataProtectionProvider protection)
{
    private const string Purpose = "Luoshi.Office.Accounts.SecondFactor";
    private const int SecretBytes = 20;
    private const int RecoveryCount = 10;
    private const int RecoveryGroup = 5;

    // Without letters and digits that are taken for one another.
    private const string RecoveryAlphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    private readonly IDataProtector _protector = protection.CreateProtector(Purpose);

    public static byte[] DrawSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    /// <summary>The secret as authenticators take it typed.</summary>
    public static string Typed(byte[] secret) => Base32Encoding.ToString(secret).TrimEnd('=');

    /// <summary>The secret as authenticators take it from a picture.</summary>
    public static string Link(byte[] secret, string issuer, string userName) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(userName)}?secret={Typed(secret)}&issuer={Uri.EscapeDataString(issuer)}";

    public byte[] Protect(byte[] secret) => _protector.Protect(secret);

    /// <exception cref="CryptographicException">The keys of data protection are not those that it was encrypted with.</exception>
    public byte[] Unprotect(byte[] kept) => _protector.Unprotect(kept);

    /// <summary>The time step that the code belongs to, one before and one after now allowed; null where it is wrong.</summary>
    public static long? StepOf(byte[] secret, string code, DateTimeOffset now) =>
        new Totp(secret).VerifyTotp(now.UtcDateTime, code, out var step, new VerificationWindow(previous: 1, future: 1)) ? step : null;

    /// <summary>Ten codes such as <c>k3v9d-x7m2p</c>.</summary>
    public static IReadOnlyList<string> DrawRecoveryCodes() =>
    [
        .. Enumerable.Range(0, RecoveryCount).Select(_ =>
            RandomNumberGenerator.GetString(RecoveryAlphabet, RecoveryGroup) + "-" + RandomNumberGenerator.GetString(RecoveryAlphabet, RecoveryGroup)),
    ];

    /// <summary>A recovery code holds some fifty random bits and can be tried a few times only: a plain hash keeps it.</summary>
    public static byte[] HashOf(string accountId, string recoveryCode) => SHA256.HashData(Encoding.UTF8.GetBytes(accountId + ":" + Plain(recoveryCode)));

    /// <summary>The code without spaces and dashes, in small letters.</summary>
    public static string Plain(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return string.Concat(code.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant));
    }
}
