using Luoshi.Office.Facts;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Accounts;

/// <summary>The posts that a person holds on a day, with what their units are called on it.</summary>
internal static class HeldPosts
{
    public static async Task<IEnumerable<HeldPost>> OfAsync(OfficeDb db, string personId, DateOnly on, CancellationToken cancellation)
    {
        var held = await db.Set<HoldingFact>().AsNoTracking().KnownAt(null).On(on).Where(holding => holding.Subject == personId)
            .Join(db.Set<Post>(), holding => holding.PostId, post => post.Id, (holding, post) => new { post.Id, post.Title, post.UnitId, post.RoleCode, holding.Kind })
            .ToListAsync(cancellation);
        if (held.Count == 0)
        {
            return [];
        }

        var ids = held.Select(post => post.UnitId).Distinct().ToList();
        var units = (await db.Set<UnitFact>().AsNoTracking().KnownAt(null).Where(unit => ids.Contains(unit.Subject) && unit.From <= on).ToListAsync(cancellation))
            .Governing().ToDictionary(unit => unit.Subject, unit => unit.Name, StringComparer.Ordinal);
        return held.OrderBy(post => post.Kind).ThenBy(post => post.Id, StringComparer.Ordinal).DistinctBy(post => post.Id)
            .Select(post => new HeldPost(post.Id, post.Title, post.UnitId, units.GetValueOrDefault(post.UnitId, string.Empty), post.RoleCode, post.Kind == HoldingKind.StandIn));
    }
}
