using Luoshi.Office.Cases;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.CaseFiles;

/// <summary>Finds the persons that an addressee of a case is on a day.</summary>
internal static class CaseAddressees
{
    public static async Task<IReadOnlyList<string>> OfAsync(OfficeDb db, CaseAddressee to, CaseSnapshot snapshot, Recusal recusal, DateOnly on, CancellationToken cancellation)
    {
        if (to.Kind is AddresseeKind.Named or AddresseeKind.WhoDid)
        {
            return to.PersonIn(snapshot) is { } person ? [person] : [];
        }

        return await InRoleAsync(db, to.Key, to.UnitIn(snapshot), recusal.StandsInFor(to.Key), on, cancellation);
    }

    /// <summary>Everybody who holds a post of the role, in a unit or in any; with them who stands in, since those of the role prepare what that post rules on.</summary>
    /// <param name="standInPost">The post that stands in for the role; null where none does.</param>
    public static Task<List<string>> InRoleAsync(OfficeDb db, string role, string? unit, string? standInPost, DateOnly on, CancellationToken cancellation) => db.KeptAsync(
        (nameof(CaseAddressees), role, unit, standInPost, on), [typeof(HoldingFact), typeof(Post)],
        () => PostHolder.On(db, on).Where(of => (of.RoleCode == role && (unit == null || of.UnitId == unit)) || of.PostId == standInPost)
            .Select(of => of.PersonId).Distinct().OrderBy(person => person).ToListAsync(cancellation),
        cancellation);
}
