using Luoshi.Core.Model;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Accounts;

/// <summary>A second factor that is being set up.</summary>
/// <param name="Typed">The secret for typing.</param>
/// <param name="Link">The secret for a picture that the authenticator reads.</param>
public sealed record NewSecondFactor(string Typed, string Link);

/// <summary>The recovery codes; they are shown this once.</summary>
public sealed record RecoveryCodes(IReadOnlyList<string> Codes);

/// <summary>Sets up and removes second factors.</summary>
public sealed class SecondFactorStore(IDbContextFactory<OfficeDb> databases, OneTimeCodes codes, TimeProvider clock)
{
    private readonly SignInLimiter _limiter = new(databases, clock);

    /// <summary>Draws a secret. It counts for nothing until a code proves that the device has it.</summary>
    /// <param name="issuer">What the authenticator shows beside the name: the office.</param>
    public async Task<Outcome<NewSecondFactor>> BeginAsync(string accountId, string issuer, Actor by, CancellationToken cancellation = default)
    {
        await using var db = await OpenAsync("accounts.begin-second-factor", accountId, null, by, cancellation);
        if (await db.Set<Account>().FindAsync([accountId], cancellation) is not { } account)
        {
            return new LocalizedText("没有这个账号。", "There is no such account.");
        }

        var secret = OneTimeCodes.DrawSecret();
        var factor = await db.Set<SecondFactor>().FindAsync([accountId], cancellation);
        if (factor is { ConfirmedAt: not null })
        {
            return new LocalizedText("已启用第二重验证；要更换设备，请先停用。", "A second factor is in use; remove it first to change devices.");
        }

        if (factor is null)
        {
            db.Add(new SecondFactor { AccountId = accountId, Secret = codes.Protect(secret) });
        }
        else
        {
            factor.Secret = codes.Protect(secret);
        }

        return await SavedAsync(db, Shown(secret, issuer, account), cancellation);
    }

    /// <summary>The secret that was drawn and is not proved yet, to be shown again after a wrong code; null where none is being set up.</summary>
    public async Task<NewSecondFactor?> PendingAsync(string accountId, string issuer, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<Account>().FindAsync([accountId], cancellation) is { } account && await db.Set<SecondFactor>().FindAsync([accountId], cancellation) is { ConfirmedAt: null } factor
            ? Shown(codes.Unprotect(factor.Secret), issuer, account)
            : null;
    }

    /// <summary>Puts the second factor into use, and draws recovery codes.</summary>
    public async Task<Outcome<RecoveryCodes>> ConfirmAsync(string accountId, string code, Actor by, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        await using var db = await OpenAsync("accounts.confirm-second-factor", accountId, null, by, cancellation);
        if (await db.Set<SecondFactor>().FindAsync([accountId], cancellation) is not { ConfirmedAt: null } factor)
        {
            return new LocalizedText("没有待启用的第二重验证，请重新开始设置。", "There is no second factor being set up; begin again.");
        }

        if (OneTimeCodes.StepOf(codes.Unprotect(factor.Secret), OneTimeCodes.Plain(code), now) is not { } step)
        {
            return new LocalizedText("验证码不对。请核对设备时间，再输入最新的验证码。", "The code is wrong. Check the clock of the device and enter the latest one.");
        }

        factor.ConfirmedAt = now;
        var drawn = await DrawAsync(db, accountId, now, cancellation);
        var outcome = await SavedAsync(db, drawn, cancellation);
        if (outcome.Done)
        {
            // The code that proved the device does not sign in as well.
            await _limiter.UseStepAsync(accountId, step, cancellation);
        }

        return outcome;
    }

    /// <summary>Draws new recovery codes; those before no longer work.</summary>
    public async Task<Outcome<RecoveryCodes>> RenewRecoveryCodesAsync(string accountId, Actor by, CancellationToken cancellation = default)
    {
        await using var db = await OpenAsync("accounts.renew-recovery-codes", accountId, null, by, cancellation);
        return await db.Set<SecondFactor>().FindAsync([accountId], cancellation) is { ConfirmedAt: not null }
            ? await SavedAsync(db, await DrawAsync(db, accountId, clock.GetUtcNow(), cancellation), cancellation)
            : new LocalizedText("尚未启用第二重验证。", "No second factor is in use.");
    }

    /// <summary>Takes the second factor off an account: its device was lost or is replaced.</summary>
    public async Task<bool> RemoveAsync(string accountId, string reason, Actor by, CancellationToken cancellation = default)
    {
        await using var db = await OpenAsync("accounts.remove-second-factor", accountId, reason, by, cancellation);
        if (await db.Set<SecondFactor>().FindAsync([accountId], cancellation) is not { } factor)
        {
            return false;
        }

        db.Remove(factor);
        db.RemoveRange(await db.Set<RecoveryCode>().Where(code => code.AccountId == accountId).ToListAsync(cancellation));
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private static NewSecondFactor Shown(byte[] secret, string issuer, Account account) => new(OneTimeCodes.Typed(secret), OneTimeCodes.Link(secret, issuer, account.UserName));

    private static async Task<RecoveryCodes> DrawAsync(OfficeDb db, string accountId, DateTimeOffset now, CancellationToken cancellation)
    {
        db.RemoveRange(await db.Set<RecoveryCode>().Where(code => code.AccountId == accountId).ToListAsync(cancellation));
        var drawn = OneTimeCodes.DrawRecoveryCodes();
        db.AddRange(drawn.Select(code => new RecoveryCode { Id = Ids.Next(now), AccountId = accountId, Hash = OneTimeCodes.HashOf(accountId, code) }));
        return new(drawn);
    }

    private static async Task<Outcome<T>> SavedAsync<T>(OfficeDb db, T made, CancellationToken cancellation)
        where T : class
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return made;
        }
        catch (DbUpdateException)
        {
            return new LocalizedText("另一处同时改了第二重验证，请重新开始设置。", "The second factor was changed elsewhere at the same moment; begin again.");
        }
    }

    private Task<OfficeDb> OpenAsync(string action, string accountId, string? why, Actor by, CancellationToken cancellation) =>
        databases.OpenAsync(new Act(by, action, AccountStore.About(accountId), clock.GetUtcNow(), why), cancellation);
}
