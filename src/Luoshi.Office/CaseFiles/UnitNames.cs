using Luoshi.Office.Facts;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.CaseFiles;

/// <summary>The names of units, those that are closed with their last.</summary>
internal static class UnitNames
{
    public static Task<Dictionary<string, string>> OfAsync(OfficeDb db, CancellationToken cancellation) => db.OnceAsync(nameof(UnitNames), () => ReadAsync(db, cancellation));

    private static async Task<Dictionary<string, string>> ReadAsync(OfficeDb db, CancellationToken cancellation) =>
        (await db.Set<UnitFact>().AsNoTracking().KnownAt(null).ToListAsync(cancellation)).Governing()
            .ToDictionary(unit => unit.Subject, unit => unit.Name, StringComparer.Ordinal);
}
