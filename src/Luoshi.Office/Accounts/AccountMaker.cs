using Luoshi.Core.Model;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Accounts;

/// <summary>Makes accounts and sets passwords, by the same rules wherever it is done.</summary>
internal static class AccountMaker
{
    public static readonly LocalizedText NameTaken = new("这个用户名已有人使用，请换一个。", "This user name is taken; choose another.");

    /// <summary>Adds an account to what is about to be saved, or says why not.</summary>
    /// <param name="password">Null for somebody who signs in from outside only.</param>
    public static async Task<Outcome<Account>> MakeAsync(
        OfficeDb db, string personId, string userName, string? password, SettingsOn limits, DateTimeOffset now, CancellationToken cancellation)
    {
        var folded = UserNames.Fold(userName);
        if (UserNames.Refusal(userName) is { } badName)
        {
            return badName;
        }

        if (await db.Set<Account>().AnyAsync(account => account.FoldedName == folded, cancellation))
        {
            return NameTaken;
        }

        if (password is not null && await RefusalAsync(db, personId, password, userName, limits, cancellation) is { } weak)
        {
            return weak;
        }

        var account = new Account
        {
            Id = Ids.Next(now),
            PersonId = personId,
            UserName = userName.Trim(),
            FoldedName = folded,
            PasswordHash = password is null ? null : Passwords.Hash(password, limits.Get(AccountSettings.HashIterations)),
            CreatedAt = now,
            PasswordSetAt = password is null ? null : now,
        };
        db.Add(account);
        return account;
    }

    /// <summary>Sets a password, unless it is weak or was used lately.</summary>
    public static async Task<LocalizedText?> SetPasswordAsync(
        OfficeDb db, Account account, string password, SettingsOn limits, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await RefusalAsync(db, account.PersonId, password, account.UserName, limits, cancellation) is { } weak)
        {
            return weak;
        }

        var remembered = limits.Get(AccountSettings.PasswordsRemembered);
        var iterations = limits.Get(AccountSettings.HashIterations);
        var old = await db.Set<OldPassword>().Where(of => of.AccountId == account.Id).OrderByDescending(of => of.Id).Take(Math.Max(0, remembered - 1)).Select(of => of.Hash).ToListAsync(cancellation);
        if (remembered > 0 && old.Append(account.PasswordHash).OfType<byte[]>().Any(hash => Passwords.Verify(hash, password, iterations).Right))
        {
            return new LocalizedText($"不能与最近 {remembered} 次用过的密码相同。", $"It may not be one of the last {remembered} passwords.");
        }

        if (account.PasswordHash is { } present)
        {
            db.Add(new OldPassword { AccountId = account.Id, Hash = present, ReplacedAt = now });
        }

        account.PasswordHash = Passwords.Hash(password, iterations);
        account.PasswordSetAt = now;
        account.MustChangePassword = false;
        return null;
    }

    private static async Task<LocalizedText?> RefusalAsync(OfficeDb db, string personId, string password, string userName, SettingsOn limits, CancellationToken cancellation) =>
        PasswordRules.Refusal(
            password, limits.Get(AccountSettings.PasswordLength),
            [userName, .. await PasswordNames.OfAsync(db, personId, cancellation), .. limits.Get(AccountSettings.WeakWords)]);
}
