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
        var most = limits.Get(AccountSettings.LockAfter);
        if (!(await _limiter.AskAsync(accountId, most, cancellation)).Granted)
        {
            return new LocalizedText("失败次数过多，请稍后再试。", "Too many failures; try again later.");
        }

        await using var db = await databases.OpenAsync(new Act(by, "accounts.change-password", AccountStore.About(accountId), now), cancellation);
        var account = await db.Set<Account>().FindAsync([accountId], cancellation);
        if (account is not { Disabled: false, PasswordHash: { } hash } || !Passwords.Verify(hash, present, limits.Get(AccountSettings.HashIterations)).Right)
        {
            await _limiter.FailAsync(accountId, most, TimeSpan.FromMinutes(limits.Get(AccountSettings.LockMinutes)), cancellation);
            await db.NoteAsync(new Act(by, "accounts.refuse", AccountStore.About(accountId), now), cancellation);
            return new LocalizedText("现在的密码不对。", "The present password is wrong.");
        }

        await _limiter.GiveBackAsync(accountId, cancellation);
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
}
