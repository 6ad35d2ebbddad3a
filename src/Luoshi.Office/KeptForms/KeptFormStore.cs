using System.Security.Cryptography;
using Luoshi.Office.Accounts;
using Luoshi.Office.Calendar;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.KeptForms;

/// <summary>
/// Keeps what was typed into forms that came after their session had ended. Only whoever had a session here can have anything kept, each
/// of them one form at a time, and only they get it back; what is not fetched is thrown away.
/// </summary>
public sealed class KeptFormStore(IDbContextFactory<OfficeDb> databases, SettingStore settings, IDataProtectionProvider protection, TimeProvider clock)
{
    // A session that ended longer ago is nobody's who is still typing.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    private readonly IDataProtector _protector = protection.CreateProtector("Luoshi.Office.KeptForms");

    /// <summary>Keeps the fields of a form in the place of any kept before for the same person.</summary>
    /// <param name="session">The token of the session that has ended.</param>
    /// <returns>The token for the browser; null where no such session was open lately.</returns>
    public async Task<string?> KeepAsync(string session, string address, byte[] fields, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var (hash, lately, old) = (OneTimeToken.HashOf(session), now - Remembered, now - await LengthAsync(now, cancellation));
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var account = await db.Set<StoredSession>().AsNoTracking().Where(open => open.TokenHash == hash && open.LastSeenAt >= lately).Select(open => open.AccountId).SingleOrDefaultAsync(cancellation);
        if (account is null)
        {
            return null;
        }

        var token = OneTimeToken.Draw();
        await db.Set<KeptForm>().Where(form => form.AccountId == account || form.At < old).ExecuteDeleteAsync(cancellation);
        db.Add(new KeptForm { TokenHash = OneTimeToken.HashOf(token), AccountId = account, Address = address, Content = _protector.Protect(fields), At = now });
        await db.SaveChangesAsync(cancellation);
        return token;
    }

    /// <summary>The fields kept for a page; null for anybody else, any other page, and when it is too late.</summary>
    public async Task<byte[]?> FindAsync(string token, string accountId, string address, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var (hash, old) = (OneTimeToken.HashOf(token), now - await LengthAsync(now, cancellation));
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var kept = await db.Set<KeptForm>().AsNoTracking()
            .SingleOrDefaultAsync(form => form.TokenHash == hash && form.AccountId == accountId && form.Address == address && form.At >= old, cancellation);
        try
        {
            return kept is null ? null : _protector.Unprotect(kept.Content);
        }
        catch (CryptographicException)
        {
            // Its keys are gone, and with them the text.
            return null;
        }
    }

    /// <summary>Throws away what was kept for somebody: they sent it, or something else of that page.</summary>
    public async Task ForgetAsync(string token, string accountId, string address, CancellationToken cancellation = default)
    {
        var hash = OneTimeToken.HashOf(token);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Set<KeptForm>().Where(form => form.TokenHash == hash && form.AccountId == accountId && form.Address == address).ExecuteDeleteAsync(cancellation);
    }

    private async Task<TimeSpan> LengthAsync(DateTimeOffset now, CancellationToken cancellation) =>
        TimeSpan.FromMinutes(await settings.GetAsync(AccountSettings.KeptFormMinutes, ChinaTime.DateOf(now), null, cancellation));
}
