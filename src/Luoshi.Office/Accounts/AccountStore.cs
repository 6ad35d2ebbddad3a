using Luoshi.Office.People;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Accounts;

/// <summary>Keeps accounts.</summary>
public sealed partial class AccountStore(IDbContextFactory<OfficeDb> databases)
{
    /// <summary>Who an account is, with the posts that they hold on a day; null where there is no such account or it is disabled.</summary>
    public async Task<Principal?> PrincipalOfAsync(string accountId, DateOnly on, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await PrincipalOfAsync(db, accountId, on, cancellation);
    }

    internal static async Task<Principal?> PrincipalOfAsync(OfficeDb db, string accountId, DateOnly on, CancellationToken cancellation)
    {
        var who = await db.Set<Account>().AsNoTracking().Where(account => account.Id == accountId && !account.Disabled)
            .Join(db.Set<Person>(), account => account.PersonId, person => person.Id, (account, person) => new { account.PersonId, person.Name, account.IsDemo })
            .SingleOrDefaultAsync(cancellation);
        return who is null ? null : new(accountId, who.PersonId, who.Name, [.. await HeldPosts.OfAsync(db, who.PersonId, on, cancellation)], who.IsDemo);
    }
}
