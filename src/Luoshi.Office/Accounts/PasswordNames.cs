using Luoshi.Office.People;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Accounts;

/// <summary>What somebody who knows a person tries first: their own name and what their units are called.</summary>
internal static class PasswordNames
{
    private static readonly char[] Between = ['、', '，', ',', ' '];

    /// <summary>The names, of rows that are saved and of those that are about to be.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(OfficeDb db, string personId, CancellationToken cancellation)
    {
        var person = await db.Set<Person>().FindAsync([personId], cancellation);
        var posts = (await db.Set<HoldingFact>().Where(holding => holding.Subject == personId).Select(holding => holding.PostId).ToListAsync(cancellation))
            .Concat(db.Set<HoldingFact>().Local.Where(holding => holding.Subject == personId).Select(holding => holding.PostId)).Distinct().ToList();
        var ids = (await db.Set<Post>().Where(post => posts.Contains(post.Id)).Select(post => post.UnitId).ToListAsync(cancellation))
            .Concat(db.Set<Post>().Local.Where(post => posts.Contains(post.Id)).Select(post => post.UnitId)).Distinct().ToList();
        var units = (await db.Set<UnitFact>().AsNoTracking().Where(unit => ids.Contains(unit.Subject)).ToListAsync(cancellation))
            .Concat(db.Set<UnitFact>().Local.Where(unit => ids.Contains(unit.Subject)));
        return
        [
            .. new[] { person?.Name, person?.Email?.Split('@')[0], person?.Phone }.OfType<string>(),
            .. units.SelectMany(unit => unit.ShortNames.Split(Between, StringSplitOptions.RemoveEmptyEntries).Append(unit.Name).Append(unit.FullName)).Distinct(StringComparer.Ordinal),
        ];
    }
}
