using System.Collections.Immutable;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Facts;
using Luoshi.Office.Plans;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Duties;

/// <summary>Duties as people choose them in the forms of cases, and as cases tell them: by number and title instead of an id.</summary>
internal static class DutyChoices
{
    /// <summary>Every piece of work that is owed on a day, plan by plan: numbers begin anew in each.</summary>
    public static async Task<ImmutableArray<CaseChoice>> AllAsync(OfficeDb db, DateOnly on, CancellationToken cancellation)
    {
        var duties = Duty.From(await db.Set<DutyFact>().AsNoTracking().KnownAt(null).On(on).ToListAsync(cancellation));
        var plans = duties.Select(duty => duty.PlanId).Distinct().ToList();
        var titles = await db.Set<StoredPlan>().AsNoTracking().Where(plan => plans.Contains(plan.Id)).ToDictionaryAsync(plan => plan.Id, plan => plan.Title, cancellation);
        return
        [
            .. duties.GroupBy(duty => duty.PlanId).SelectMany(of => of)
                .Select(duty => new CaseChoice(duty.Subject, $"{duty.Number} {duty.Title}") { Group = titles.GetValueOrDefault(duty.PlanId, duty.PlanId) }),
        ];
    }

    /// <summary>The data of a case with the name of the work that it holds under a key; as they are where none is known under that id.</summary>
    public static async Task<ImmutableDictionary<string, string>> NamedAsync(
        OfficeDb db, ImmutableDictionary<string, string> data, string key, CancellationToken cancellation)
    {
        if (data.GetValueOrDefault(key) is not { Length: > 0 } subject)
        {
            return data;
        }

        return await db.Set<DutyFact>().AsNoTracking().Where(fact => fact.Subject == subject).OrderByDescending(fact => fact.Id).FirstOrDefaultAsync(cancellation) is { } known
            ? data.SetItem(key, $"{known.Number} {known.Title}")
            : data;
    }
}
