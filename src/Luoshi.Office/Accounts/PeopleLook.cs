using System.Collections.Immutable;
using Luoshi.Office.Facts;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Accounts;

/// <summary>People with their accounts and what they hold.</summary>
/// <param name="Holdings">Of a day where everybody was asked for; of one person also those that ended or are to begin, the last begun first.</param>
public sealed record PeopleSeen(ImmutableArray<Person> People, ImmutableArray<AccountLine> Accounts, ImmutableArray<Holder> Holdings);

/// <summary>Reads people with their accounts and posts. However much it takes to show them, it is one look and one entry in the audit trail.</summary>
public sealed class PeopleLook(IDbContextFactory<OfficeDb> databases, TimeProvider clock)
{
    /// <summary>Everybody, by name, with what they hold on a day.</summary>
    public async Task<PeopleSeen> AtAllAsync(DateOnly on, Act reading, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.NoteAsync(reading, cancellation);
        return new(
            [.. await db.Set<Person>().AsNoTracking().OrderBy(person => person.Name).ThenBy(person => person.Id).ToListAsync(cancellation)],
            await LinesAsync(db, db.Set<Account>(), cancellation),
            [.. await HoldingStore.Told(db, db.Set<HoldingFact>().KnownAt(null).On(on)).OrderBy(holder => holder.PostId).ThenBy(holder => holder.HoldingId).ToListAsync(cancellation)]);
    }

    /// <summary>One person with all that they hold, held and are to hold; nobody where there is no such person.</summary>
    public async Task<PeopleSeen> AtOneAsync(string personId, Act reading, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.NoteAsync(reading, cancellation);
        return new(
            [.. await db.Set<Person>().AsNoTracking().Where(person => person.Id == personId).ToListAsync(cancellation)],
            await LinesAsync(db, db.Set<Account>().Where(account => account.PersonId == personId), cancellation),
            [
                .. await HoldingStore.Told(db, db.Set<HoldingFact>().KnownAt(null).Where(holding => holding.Subject == personId))
                    .OrderByDescending(holder => holder.From).ThenBy(holder => holder.HoldingId).ToListAsync(cancellation),
            ]);
    }

    private async Task<ImmutableArray<AccountLine>> LinesAsync(OfficeDb db, IQueryable<Account> accounts, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var lines = await accounts.AsNoTracking().Join(db.Set<Person>(), account => account.PersonId, person => person.Id, (account, person) => new { account, person.Name })
            .OrderBy(of => of.Name).ThenBy(of => of.account.Id)
            .Select(of => new AccountLine(
                of.account.Id, of.account.PersonId, of.Name, of.account.UserName, of.account.Disabled, of.account.MustChangePassword,
                db.Set<SecondFactor>().Any(factor => factor.AccountId == of.account.Id && factor.ConfirmedAt != null), of.account.IsDemo,
                db.Set<SignInState>().Where(state => state.Id == of.account.Id).Select(state => state.LockedUntil).FirstOrDefault(), of.account.Version))
            .ToListAsync(cancellation);
        return [.. lines.Select(line => line.LockedUntil > now ? line : line with { LockedUntil = null })];
    }
}
