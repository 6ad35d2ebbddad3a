using Luoshi.Core.Model;
using Luoshi.Office.Calendar;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Accounts;

/// <summary>Lets people change their password.</summary>
public sealed class PasswordStore(IDbContextFactory<OfficeDb> databases, SettingStore settings, SessionStore sessions, TimeProvider clock)
{
    private readonly SignInLimiter _limiter = new(databases, clock);

    /// <summary>Changes one's own password and signs out everywhere else. The present one is asked for, and wrong ones count as failures to sign in.</summary>
    /// <param name="sessionToken">The session that goes on.</param>
    public async Task<Outcome<Account>> ChangeAsync(
        string accountId, string present, string next, string? sessionToken, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        var now = clock.GetUtcNow();
        var limits = await settings.OnAsync(ChinaTime.DateOf(now), null, cancellation);
        await using var db = await databases.OpenAsync(new Act(by, "accounts.change-password", AccountStore.About(accountId), now), cancellation);
        var checkedAccount = await CheckAsync(db, accountId, present, limits, by, cancellation);
        if (checkedAccount.Value is not { } account)
        {
            return checkedAccount;
        }

        if (await AccountMaker.SetPasswordAsync(db, account, next, limits, now, cancellation) is { } refusal)
        {
            return refusal;
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new LocalizedText("账号同时被改动，请再试一次。", "The account was changed at the same moment; try again.");
        }

        await sessions.EndAllOfAsync(accountId, by, "改了密码", sessionToken, cancellation);
        return account;
    }

    /// <summary>Has somebody who is signed in prove once more that it is they. Wrong passwords count as failures to sign in.</summary>
    /// <returns>Why it is not proved; null where it is.</returns>
    public async Task<LocalizedText?> RefusalOfAsync(string accountId, string password, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return (await CheckAsync(db, accountId, password, await settings.OnAsync(ChinaTime.Today(clock), null, cancellation), by, cancellation)).Refusal;
    }

    private async Task<Outcome<Account>> CheckAsync(OfficeDb db, string accountId, string password, SettingsOn limits, Actor by, CancellationToken cancellation)
    {
        var most = limits.Get(AccountSettings.LockAfter);
        if (!(await _limiter.AskAsync(accountId, most, cancellation)).Granted)
        {
            return new LocalizedText("失败次数过多，请稍后再试。", "Too many failures; try again later.");
        }

        var account = await db.Set<Account>().FindAsync([accountId], cancellation);
        if (account is { Disabled: false, PasswordHash: { } hash } && Passwords.Verify(hash, password, limits.Get(AccountSettings.HashIterations)).Right)
        {
            await _limiter.GiveBackAsync(accountId, cancellation);
            return account;
        }

        await _limiter.FailAsync(accountId, limits, cancellation);
        await db.NoteAsync(new Act(by, "accounts.refuse", AccountStore.About(accountId), clock.GetUtcNow()), cancellation);
        return new LocalizedText("现在的密码不对。", "The present password is wrong.");
    }
}
