using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Accounts;
using Luoshi.Office.CaseFiles;
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

    /// <summary>
    /// Whom a proposal may name: people with an account who can hold the post beside what they hold. Those of its unit come first, for
    /// one of them mostly takes it; then those of no post yet, then all others with their units.
    /// </summary>
    public static async Task<ImmutableArray<CaseChoice>> SuccessorsAsync(
        OfficeDb db, ImmutableDictionary<string, string> data, DateOnly today, CancellationToken cancellation)
    {
        var (postId, holder) = (data.GetValueOrDefault(HandoverData.Post, string.Empty), data.GetValueOrDefault(HandoverData.Holder, string.Empty));
        if (await db.Set<Post>().AsNoTracking().SingleOrDefaultAsync(of => of.Id == postId, cancellation) is not { } post)
        {
            return [];
        }

        var people = await db.Set<Account>().AsNoTracking().Where(account => !account.Disabled && account.PersonId != holder)
            .Join(db.Set<Person>(), account => account.PersonId, person => person.Id, (_, person) => new { person.Id, person.Name })
            .OrderBy(person => person.Name).ThenBy(person => person.Id).ToListAsync(cancellation);
        var held = (await HandoverFactsReading.StandingAsync(db, null, today, cancellation)).ToLookup(of => of.PersonId, of => of.Post, StringComparer.Ordinal);
        var units = await UnitStore.DirectoryAsync(db, today, null, cancellation);
        return
        [
            .. people.Where(person => HandoverFactsReading.GoTogether(post, held[person.Id]))
                .OrderBy(person => held[person.Id].Any(of => of.UnitId == post.UnitId) ? 0 : held[person.Id].Any() ? 2 : 1)
                .Select(person => new CaseChoice(person.Id, Told(person.Name, [.. held[person.Id].Where(of => of.UnitId != post.UnitId).Select(of => units.Find(of.UnitId)?.Name).OfType<string>().Distinct()]))),
        ];
    }

    // People of other units are told with the units, for nobody there knows them by name alone.
    private static LocalizedText Told(string name, ImmutableArray<string> others) =>
        others.IsEmpty ? new(name, name) : new($"{name}（{string.Join('、', others)}）", $"{name} ({string.Join(", ", others)})");
}
