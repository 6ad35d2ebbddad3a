using Luoshi.Core.Model;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Accounts;

/// <summary>An account for lists: no secret of it.</summary>
public sealed record AccountLine(
    string Id, string PersonId, string PersonName, string UserName, bool Disabled, bool MustChangePassword, bool HasSecondFactor, bool IsDemo, DateTimeOffset? LockedUntil, int Version);

/// <summary>Keeps accounts: who they are, and what a security administrator does about them.</summary>
public sealed class AccountStore(IDbContextFactory<OfficeDb> databases, TimeProvider clock)
{
    private static readonly LocalizedText Missing = new("没有这个账号。", "There is no such account.");

    /// <summary>Who an account is, with the posts that they hold on a day; null where there is no such account or it is disabled.</summary>
    public async Task<Principal?> PrincipalOfAsync(string accountId, DateOnly on, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await PrincipalOfAsync(db, accountId, on, cancellation);
    }

    /// <summary>Disables an account and ends its sessions.</summary>
    public Task<Outcome<Account>> DisableAsync(string accountId, string reason, Actor by, CancellationToken cancellation = default) =>
        ChangeAsync(accountId, "accounts.disable", reason, by, account => account.Disabled = true, endSessions: true, cancellation);

    public Task<Outcome<Account>> EnableAsync(string accountId, string reason, Actor by, CancellationToken cancellation = default) =>
        ChangeAsync(accountId, "accounts.enable", reason, by, account => account.Disabled = false, endSessions: false, cancellation);

    /// <summary>Has the person set a new password at the next sign-in, and ends their sessions.</summary>
    public Task<Outcome<Account>> RequireNewPasswordAsync(string accountId, string reason, Actor by, CancellationToken cancellation = default) =>
        ChangeAsync(accountId, "accounts.require-new-password", reason, by, account => account.MustChangePassword = true, endSessions: true, cancellation);

    /// <summary>Lets a locked account try again. False where it was not locked.</summary>
    public async Task<bool> UnlockAsync(string accountId, string reason, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var unlocked = await db.Set<SignInState>().Where(state => state.Id == accountId && state.LockedUntil != null).ExecuteUpdateAsync(
            row => row.SetProperty(state => state.LockedUntil, (DateTimeOffset?)null).SetProperty(state => state.Failures, 0).SetProperty(state => state.Pending, 0)
                .SetProperty(state => state.Locks, 0), cancellation);
        if (unlocked > 0)
        {
            await db.NoteAsync(new Act(by, "accounts.unlock", About(accountId), clock.GetUtcNow(), reason), cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return unlocked > 0;
    }

    /// <summary>Lets an outside identity sign in to an account.</summary>
    public async Task<Outcome<OutsideIdentity>> LinkOutsideAsync(string accountId, VouchedIdentity who, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(by);
        var now = clock.GetUtcNow();
        await using var db = await databases.OpenAsync(new Act(by, "accounts.link-outside", About(accountId), now), cancellation);
        if (!await db.Set<Account>().AnyAsync(account => account.Id == accountId, cancellation))
        {
            return Missing;
        }

        var identity = new OutsideIdentity { Issuer = who.Issuer, Subject = who.Subject, AccountId = accountId, Name = who.Name, LinkedAt = now };
        db.Add(identity);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return identity;
        }
        catch (DbUpdateException)
        {
            return new LocalizedText("这个外部身份已关联到一个账号。", "This outside identity is linked to an account already.");
        }
    }

    /// <summary>Takes that back. False where it was not linked.</summary>
    public async Task<bool> UnlinkOutsideAsync(string issuer, string subject, string reason, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.Set<OutsideIdentity>().SingleOrDefaultAsync(of => of.Issuer == issuer && of.Subject == subject, cancellation) is not { } identity)
        {
            return false;
        }

        await using var writing = await databases.OpenAsync(new Act(by, "accounts.unlink-outside", About(identity.AccountId), clock.GetUtcNow(), reason), cancellation);
        writing.Remove(identity);
        await writing.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>The outside identities of an account.</summary>
    public async Task<IReadOnlyList<OutsideIdentity>> OutsideOfAsync(string accountId, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<OutsideIdentity>().AsNoTracking().Where(of => of.AccountId == accountId).OrderBy(of => of.Issuer).ToListAsync(cancellation);
    }

    internal static string About(string accountId) => "account:" + accountId;

    internal static async Task<Principal?> PrincipalOfAsync(OfficeDb db, string accountId, DateOnly on, CancellationToken cancellation)
    {
        var who = await db.Set<Account>().AsNoTracking().Where(account => account.Id == accountId && !account.Disabled)
            .Join(db.Set<Person>(), account => account.PersonId, person => person.Id, (account, person) => new { account.PersonId, person.Name, account.IsDemo })
            .SingleOrDefaultAsync(cancellation);
        return who is null ? null : new(accountId, who.PersonId, who.Name, [.. await HeldPosts.OfAsync(db, who.PersonId, on, cancellation)], who.IsDemo);
    }

    private async Task<Outcome<Account>> ChangeAsync(
        string accountId, string action, string reason, Actor by, Action<Account> change, bool endSessions, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (string.IsNullOrWhiteSpace(reason))
        {
            return new LocalizedText("请写明理由。", "Say why.");
        }

        var now = clock.GetUtcNow();
        await using var db = await databases.OpenAsync(new Act(by, action, About(accountId), now, reason), cancellation);
        if (await db.Set<Account>().FindAsync([accountId], cancellation) is not { } account)
        {
            return Missing;
        }

        change(account);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (endSessions)
        {
            await db.Set<StoredSession>().Where(session => session.AccountId == accountId && session.EndedAt == null)
                .ExecuteUpdateAsync(row => row.SetProperty(session => session.EndedAt, (DateTimeOffset?)now), cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return account;
    }
}
