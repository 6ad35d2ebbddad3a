using System.Globalization;
using System.Security.Cryptography;
using Luoshi.Core.Model;
using Luoshi.Office.Calendar;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Accounts;

/// <summary>
/// Lets people in. Every success, failure and lock is an act in the audit trail. What is refused says neither whether the name exists
/// nor which part was wrong, and takes as long.
/// </summary>
public sealed class SignIn(IDbContextFactory<OfficeDb> databases, SettingStore settings, OneTimeCodes codes, TimeProvider clock)
{
    private const string Success = "accounts.sign-in";

    private static readonly LocalizedText Wrong = new("用户名或密码不对，或者账号不可用。", "The user name or the password is wrong, or the account cannot be used.");
    private static readonly LocalizedText WrongCode = new("验证码不对、已用过或已过时，请用最新的验证码再试。", "The code is wrong, used already or too old; try with the latest one.");
    private static readonly LocalizedText Busy = new("同时尝试登录的次数过多，请稍后再试。", "Too many tries to sign in at once; try again in a moment.");
    private static readonly LocalizedText Unlinked = new("这个外部身份没有关联到本系统的账号，请联系安全管理员。", "This outside identity is not linked to an account here; ask the security administrator.");

    private readonly SignInLimiter _limiter = new(databases, clock);

    public async Task<SignInOutcome> PasswordAsync(string userName, string password, string from, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(password);
        return SignInMetrics.Counted("password", await TryPasswordAsync(userName, password, from, cancellation));
    }

    /// <summary>The second step after <see cref="SecondFactorNeeded"/>: a one-time code, or a recovery code. Call it only for who passed the first.</summary>
    public async Task<SignInOutcome> CodeAsync(string accountId, string totpCode, string from, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(totpCode);
        return SignInMetrics.Counted("code", await TryCodeAsync(accountId, totpCode, from, cancellation));
    }

    /// <summary>
    /// Signs in who an outside provider (OpenID Connect) vouches for. Only identities that were linked to an account come in, and an account
    /// that is disabled or locked is so from outside too.
    /// </summary>
    public async Task<SignInOutcome> OutsideAsync(VouchedIdentity identity, string from, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return SignInMetrics.Counted("outside", await TryOutsideAsync(identity, from, cancellation));
    }

    private async Task<SignInOutcome> TryPasswordAsync(string userName, string password, string from, CancellationToken cancellation)
    {
        var folded = UserNames.Fold(userName);
        var limits = await LimitsAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var account = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(named => named.FoldedName == folded, cancellation);
        var id = account?.Id ?? SignInLimiter.NamePrefix + OneTimeToken.HashOf(folded);
        if (await RefusalOfAsync(id, limits, cancellation) is { } refused)
        {
            return refused;
        }

        var iterations = limits.Get(AccountSettings.HashIterations);
        if (account is not { Disabled: false, PasswordHash: { } hash })
        {
            Passwords.VerifyNothing(password, iterations);
            return await FailAsync(account?.Id, id, Wrong, from, limits, cancellation);
        }

        var (right, outdated) = Passwords.Verify(hash, password, iterations);
        if (!right)
        {
            return await FailAsync(account.Id, id, Wrong, from, limits, cancellation);
        }

        if (outdated)
        {
            await RehashAsync(account.Id, password, iterations, from, cancellation);
        }

        return await PassedAsync(db, account, from, limits, cancellation);
    }

    private async Task<SignInOutcome> TryCodeAsync(string accountId, string totpCode, string from, CancellationToken cancellation)
    {
        var limits = await LimitsAsync(cancellation);
        if (await RefusalOfAsync(accountId, limits, cancellation) is { } refused)
        {
            return refused;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var account = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(of => of.Id == accountId && !of.Disabled, cancellation);
        return account is not null && await IsCodeAsync(db, account, totpCode, from, cancellation)
            ? await LetInAsync(db, account, outside: false, vouched: false, from, limits, cancellation)
            : await FailAsync(account?.Id, accountId, WrongCode, from, limits, cancellation);
    }

    private async Task<SignInOutcome> TryOutsideAsync(VouchedIdentity who, string from, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var account = await db.Set<OutsideIdentity>().AsNoTracking().Where(identity => identity.Issuer == who.Issuer && identity.Subject == who.Subject)
            .Join(db.Set<Account>().AsNoTracking(), identity => identity.AccountId, of => of.Id, (_, of) => of)
            .SingleOrDefaultAsync(of => !of.Disabled, cancellation);
        if (account is null)
        {
            await db.NoteAsync(new Act(new Actor(null, who.Name, null, from), "accounts.refuse", "account:outside", clock.GetUtcNow()), cancellation);
            return new Refused(Unlinked);
        }

        var limits = await LimitsAsync(cancellation);
        if (await RefusalOfAsync(account.Id, limits, cancellation) is { } refused)
        {
            return refused;
        }

        return who.Means.Intersect(limits.Get(AccountSettings.OutsideFactors), StringComparer.Ordinal).Any()
            ? await LetInAsync(db, account, outside: true, vouched: true, from, limits, cancellation)
            : await PassedAsync(db, account, from, limits, cancellation, outside: true);
    }

    private Task<SettingsOn> LimitsAsync(CancellationToken cancellation) => settings.OnAsync(ChinaTime.Today(clock), null, cancellation);

    private async Task<Refused?> RefusalOfAsync(string id, SettingsOn limits, CancellationToken cancellation) =>
        await _limiter.AskAsync(id, limits.Get(AccountSettings.LockAfter), cancellation) switch
        {
            { Granted: true } => null,
            { LockedUntil: { } until } => Locked(until),
            _ => new Refused(Busy),
        };

    private async Task<SignInOutcome> PassedAsync(OfficeDb db, Account account, string from, SettingsOn limits, CancellationToken cancellation, bool outside = false)
    {
        if (await db.Set<SecondFactor>().AnyAsync(factor => factor.AccountId == account.Id && factor.ConfirmedAt != null, cancellation))
        {
            await _limiter.GiveBackAsync(account.Id, cancellation);
            return new SecondFactorNeeded(account.Id);
        }

        return await LetInAsync(db, account, outside, vouched: false, from, limits, cancellation);
    }

    // Whoever comes from outside did not use the password: to change it can wait until they do.
    private async Task<SignInOutcome> LetInAsync(
        OfficeDb db, Account account, bool outside, bool vouched, string from, SettingsOn limits, CancellationToken cancellation)
    {
        await _limiter.SucceedAsync(account.Id, cancellation);
        var who = await AccountStore.PrincipalOfAsync(db, account.Id, limits.Day, cancellation);
        if (who is null)
        {
            return new Refused(Wrong);
        }

        await db.NoteAsync(new Act(who.ActorFrom(from), Success, "account:" + account.Id, clock.GetUtcNow()), cancellation);
        var asked = !vouched && !account.IsDemo && limits.Get(AccountSettings.SecondFactorFor) switch
        {
            "everyone" => true,
            "administrators" => who.Posts.Any(post => Roles.IsAdministrator(post.RoleCode)),
            _ => false,
        };
        return new SignedIn(
            account.Id, account.MustChangePassword && !outside,
            asked && !await db.Set<SecondFactor>().AnyAsync(factor => factor.AccountId == account.Id && factor.ConfirmedAt != null, cancellation));
    }

    private async Task<bool> IsCodeAsync(OfficeDb db, Account account, string code, string from, CancellationToken cancellation)
    {
        var plain = OneTimeCodes.Plain(code);
        var factor = await db.Set<SecondFactor>().AsNoTracking().SingleOrDefaultAsync(of => of.AccountId == account.Id && of.ConfirmedAt != null, cancellation);
        return factor is not null
            && (OneTimeCodes.StepOf(codes.Unprotect(factor.Secret), plain, clock.GetUtcNow()) is { } step
                ? await _limiter.UseStepAsync(account.Id, step, cancellation)
                : await UseRecoveryCodeAsync(account, plain, from, cancellation));
    }

    private async Task<bool> UseRecoveryCodeAsync(Account account, string code, string from, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var hash = OneTimeCodes.HashOf(account.Id, code);
        var who = await ActorOfAsync(account, from, cancellation);
        await using var db = await databases.OpenAsync(
            new Act(who, "accounts.use-recovery-code", "account:" + account.Id, now), cancellation);
        var unused = await db.Set<RecoveryCode>().Where(recovery => recovery.AccountId == account.Id && recovery.UsedAt == null).ToListAsync(cancellation);
        if (unused.Find(recovery => CryptographicOperations.FixedTimeEquals(recovery.Hash, hash)) is not { } found)
        {
            return false;
        }

        found.UsedAt = now;
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody used it at the same moment.
            return false;
        }
    }

    // The trail is searched by people's names; user names stand nowhere else in it.
    private async Task<Actor> ActorOfAsync(Account account, string from, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return (await AccountStore.PrincipalOfAsync(db, account.Id, ChinaTime.Today(clock), cancellation))?.ActorFrom(from) ?? new Actor(account.Id, account.UserName, null, from);
    }

    private async Task<SignInOutcome> FailAsync(string? accountId, string id, LocalizedText reason, string from, SettingsOn limits, CancellationToken cancellation)
    {
        var locked = await _limiter.FailAsync(id, limits, cancellation);
        var about = "account:" + (accountId ?? "unknown");
        var now = clock.GetUtcNow();
        var nobody = new Actor(null, "未登录者", null, from);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.NoteAsync(new Act(nobody, "accounts.refuse", about, now), cancellation);
        if (locked is { } until)
        {
            SignInMetrics.Locked();
            await db.NoteAsync(new Act(nobody, "accounts.lock", about, now, limits.Get(AccountSettings.LockAfter).ToString(CultureInfo.InvariantCulture) + " 次失败"), cancellation);
            return Locked(until);
        }

        return new Refused(reason);
    }

    private async Task RehashAsync(string accountId, string password, int iterations, string from, CancellationToken cancellation)
    {
        await using var db = await databases.OpenAsync(
            new Act(new Actor(accountId, "系统", null, from), "accounts.rehash", "account:" + accountId, clock.GetUtcNow(), "迭代次数已调高"), cancellation);
        if (await db.Set<Account>().SingleOrDefaultAsync(account => account.Id == accountId, cancellation) is not { } found)
        {
            return;
        }

        found.PasswordHash = Passwords.Hash(password, iterations);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Changed at the same moment by somebody else; the next sign-in hashes it anew.
        }
    }

    private static Refused Locked(DateTimeOffset until)
    {
        // The day too: a lock that has grown may reach past midnight.
        var time = until.ToOffset(TimeSpan.FromHours(8)).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
        return new(new($"失败次数过多，已锁定到 {time}（北京时间）。", $"Too many failures; locked until {time} (UTC+8)."), until);
    }
}
