using System.Collections.Immutable;
using Luoshi.Office.Accounts;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Facts;
using Luoshi.Office.People;
using Luoshi.Office.People.Handover;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Handovers;

/// <summary>A hand-over in words, and who may be chosen as successor.</summary>
internal static class HandoverDetails
{
    public static async Task<ImmutableArray<CaseDetail>> OfAsync(OfficeDb db, ImmutableDictionary<string, string> data, CancellationToken cancellation)
    {
        var ids = new[] { data.GetValueOrDefault(HandoverData.Holder), data.GetValueOrDefault(HandoverData.Successor) }.OfType<string>().ToList();
        var names = await db.Set<Person>().AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
        List<CaseDetail> details = [];
        if (data.TryGetValue(HandoverData.Post, out var post))
        {
            var title = await db.Set<Post>().AsNoTracking().Where(of => of.Id == post).Select(of => of.Title).SingleOrDefaultAsync(cancellation);
            details.Add(new(HandoverData.PostField.Name, title ?? post));
        }

        foreach (var (field, name) in new[] { (HandoverData.HolderField, HandoverData.Holder), (HandoverData.SuccessorField, HandoverData.Successor) })
        {
            if (data.TryGetValue(name, out var person))
            {
                details.Add(new(field.Name, names.GetValueOrDefault(person, person)));
            }
        }

        if (data.TryGetValue(HandoverData.EffectiveOn, out var day))
        {
            details.Add(new(HandoverData.EffectiveOnField.Name, day));
        }

        return [.. details];
    }

    /// <summary>People with an account who work in the unit of the post, or hold no post yet; not the holder.</summary>
    public static async Task<ImmutableArray<CaseChoice>> SuccessorsAsync(
        OfficeDb db, ImmutableDictionary<string, string> data, DateOnly today, CancellationToken cancellation)
    {
        var (post, holder) = (data.GetValueOrDefault(HandoverData.Post, string.Empty), data.GetValueOrDefault(HandoverData.Holder, string.Empty));
        var unit = await db.Set<Post>().AsNoTracking().Where(of => of.Id == post).Select(of => of.UnitId).SingleOrDefaultAsync(cancellation);
        var held = db.Set<HoldingFact>().KnownAt(null).On(today);
        return
        [
            .. await db.Set<Account>().AsNoTracking().Where(account => !account.Disabled && account.PersonId != holder)
                .Join(db.Set<Person>(), account => account.PersonId, person => person.Id, (_, person) => person)
                .Where(person => !held.Any(holding => holding.Subject == person.Id)
                    || held.Any(holding => holding.Subject == person.Id && db.Set<Post>().Any(of => of.Id == holding.PostId && of.UnitId == unit)))
                .OrderBy(person => person.Name).ThenBy(person => person.Id)
                .Select(person => new CaseChoice(person.Id, person.Name)).ToListAsync(cancellation),
        ];
    }
}
