using Luoshi.Core.Model;
using Luoshi.Office.Calendar;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Accounts;

/// <summary>One of the three administrators that the first start makes.</summary>
public sealed record FirstAdministrator(string RoleCode, PersonDetails Person, string UserName, string Password)
{
    // The password is in no log.
    public override string ToString() => $"{UserName} ({RoleCode})";
}

/// <summary>The first start: while there are no accounts, a one-time link lets the three administrators be made, and nothing else.</summary>
public sealed class FirstStart(IDbContextFactory<OfficeDb> databases, SettingStore settings, TimeProvider clock)
{
    private static readonly string[] Three = [Roles.SystemAdmin, Roles.SecurityAdmin, Roles.AuditAdmin];
    private static readonly LocalizedText Void = new(
        "首次启动链接无效、已用过或已过期。没有账号时，每次启动都会给出新的链接。", "The link of the first start is not valid, was used or is too old. While there are no accounts, each start gives a new one.");

    /// <summary>Draws the link's token anew; earlier ones no longer work. Null where there are accounts.</summary>
    public async Task<string?> LinkAsync(CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var hours = await settings.GetAsync(AccountSettings.FirstStartHours, ChinaTime.DateOf(now), null, cancellation);
        await using var db = await databases.OpenAsync(new Act(Actor.System("start"), "accounts.first-start-link", "first-start:1", now), cancellation);
        if (await db.Set<Account>().AnyAsync(cancellation))
        {
            return null;
        }

        var token = OneTimeToken.Draw();
        if (await db.Set<FirstStartToken>().SingleOrDefaultAsync(cancellation) is { } row)
        {
            row.TokenHash = OneTimeToken.HashOf(token);
            row.ExpiresAt = now.AddHours(hours);
            row.UsedAt = null;
        }
        else
        {
            db.Add(new FirstStartToken { TokenHash = OneTimeToken.HashOf(token), ExpiresAt = now.AddHours(hours) });
        }

        await db.SaveChangesAsync(cancellation);
        return token;
    }

    /// <summary>Whether the link's token is valid now.</summary>
    public async Task<bool> IsOpenAsync(string token, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await FindAsync(db, token, cancellation) is not null;
    }

    /// <summary>Makes the three administrators, each with an account, in one transaction. Nothing is made unless all three can be.</summary>
    /// <param name="unitName">The unit that they belong to.</param>
    /// <param name="typedBy">The role of the one who types all of it; null where it is none of the three. Whoever did not type their password sets one of their own first.</param>
    /// <returns>The accounts, in the order given.</returns>
    public async Task<Outcome<IReadOnlyList<Account>>> CreateAsync(
        string token, string unitName, IReadOnlyList<FirstAdministrator> administrators, string? typedBy, string from, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(administrators);
        ArgumentNullException.ThrowIfNull(unitName);
        var now = clock.GetUtcNow();
        var today = ChinaTime.DateOf(now);
        var by = new Actor(null, "首次启动", null, from);
        await using var db = await databases.OpenAsync(new Act(by, "accounts.first-start", "first-start:1", now), cancellation);
        if (await FindAsync(db, token, cancellation) is not { } row || await db.Set<Account>().AnyAsync(cancellation))
        {
            return Void;
        }

        if (Refusal(unitName, administrators) is { } refusal)
        {
            return refusal;
        }

        var limits = await settings.OnAsync(today, null, cancellation);
        var unit = UnitStore.Make(Ids.Next(now), new(unitName), today, null, 1, by.Name, now);
        db.Add(unit);
        var accounts = new List<Account>();
        foreach (var administrator in administrators)
        {
            var person = PersonStore.Make(administrator.Person, now);
            var post = new Post { Id = Ids.Next(now), UnitId = unit.Subject, Title = Roles.Find(administrator.RoleCode)?.Name.Zh ?? administrator.RoleCode, RoleCode = administrator.RoleCode };
            db.AddRange(person, post);
            await HoldingStore.AddAsync(db, person.Id, post.Id, HoldingKind.Regular, today, null, "首次启动", by, now, cancellation);
            var made = await AccountMaker.MakeAsync(db, person.Id, administrator.UserName, administrator.Password, limits, now, cancellation);
            if (!made.Done)
            {
                var who = post.Title;
                return new LocalizedText($"{who}：{made.Refusal?.Zh}", $"{Roles.Find(administrator.RoleCode)?.Name.En}: {made.Refusal?.En}");
            }

            made.Value.MustChangePassword = administrator.RoleCode != typedBy;
            accounts.Add(made.Value);
        }

        row.UsedAt = now;
        try
        {
            await db.SaveChangesAsync(cancellation);
            return new(accounts, null);
        }
        catch (DbUpdateException)
        {
            // Somebody else used the link at the same moment.
            return Void;
        }
    }

    private static LocalizedText? Refusal(string unitName, IReadOnlyList<FirstAdministrator> administrators) =>
        string.IsNullOrWhiteSpace(unitName)
            ? new("请填写管理员所在单位的名称。", "Give the name of the unit that the administrators belong to.")
            : !administrators.Select(administrator => administrator.RoleCode).Order(StringComparer.Ordinal).SequenceEqual(Three.Order(StringComparer.Ordinal))
                ? new("须同时设系统、安全、审计三名管理员，各一名。", "Three administrators are made together: one for the system, one for security, one for audit.")
                : administrators.Select(administrator => UserNames.Fold(administrator.UserName)).Distinct(StringComparer.Ordinal).Count() < administrators.Count
                    ? new("三名管理员的用户名必须不同。", "The three need different user names.")
                    : administrators.Select(administrator => administrator.Person.Trimmed.Name).Distinct(StringComparer.Ordinal).Count() < administrators.Count
                        ? new("三名管理员必须是不同的人；若确系同名，请加以区分（如“王伟（二）”）。", "The three must be different people; tell namesakes apart, as in \"Wang Wei (2)\".")
                        : administrators.Select(administrator => administrator.Password).Distinct(StringComparer.Ordinal).Count() < administrators.Count
                            ? new("三名管理员的密码必须各不相同。", "The three need different passwords.")
                            : administrators.Select(administrator => administrator.Person.Refusal()).FirstOrDefault(refusal => refusal is not null);

    private async Task<FirstStartToken?> FindAsync(OfficeDb db, string token, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var hash = OneTimeToken.HashOf(token);
        return await db.Set<FirstStartToken>().SingleOrDefaultAsync(row => row.TokenHash == hash && row.UsedAt == null && row.ExpiresAt > now, cancellation);
    }
}
