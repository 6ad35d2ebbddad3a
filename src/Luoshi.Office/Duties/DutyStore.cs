using System.Collections.Immutable;
using Luoshi.Office.Facts;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Duties;

/// <summary>Reads what units owe.</summary>
public sealed class DutyStore(IDbContextFactory<OfficeDb> databases, UntilNextAct untilNextAct)
{
    /// <summary>All duties of a published plan on a day; none where it is not published.</summary>
    public async Task<ImmutableArray<Duty>> OfPlanAsync(string planId, DateOnly on, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await untilNextAct.GetAsync(
            db, (nameof(DutyStore), planId, on),
            async () => Duty.From(await db.Set<DutyFact>().AsNoTracking().KnownAt(null).On(on).Where(fact => fact.PlanId == planId).ToListAsync(cancellation)), cancellation);
    }

    /// <summary>Every duty in which a unit has a part on a day, with everybody else's.</summary>
    public async Task<ImmutableArray<Duty>> OfUnitAsync(string unitId, DateOnly on, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var standing = db.Set<DutyFact>().AsNoTracking().KnownAt(null).On(on);
        return Duty.From(await standing.Where(fact => standing.Any(own => own.Subject == fact.Subject && own.UnitId == unitId)).ToListAsync(cancellation));
    }

    /// <summary>One duty on a day; null where nobody owes it.</summary>
    public async Task<Duty?> FindAsync(string subject, DateOnly on, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await FindAsync(db, subject, on, cancellation);
    }

    internal static async Task<Duty?> FindAsync(OfficeDb db, string subject, DateOnly on, CancellationToken cancellation) =>
        Duty.From(await db.Set<DutyFact>().AsNoTracking().KnownAt(null).On(on).Where(fact => fact.Subject == subject).ToListAsync(cancellation)) is [var duty] ? duty : null;
}
