using System.Collections.Immutable;
using Luoshi.Office.Accounts;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.People;

/// <summary>Reads people with their posts and accounts. That they were read is noted in the audit trail, once for each look.</summary>
public sealed class PeopleReader(PeopleLook look, PostStore posts, UnitStore units, Caller caller, TimeProvider clock)
{
    /// <summary>Everybody, with what they hold on a day.</summary>
    public async Task<IReadOnlyList<PersonRow>> AllAsync(DateOnly on, string why, CancellationToken cancellation) =>
        await RowsAsync(await look.AtAllAsync(on, Reading("people:all", why), cancellation), on, cancellation);

    /// <summary>One person, with what they hold on a day and whatever they held or are to hold; null where there is no such person.</summary>
    public async Task<PersonSeen?> OneAsync(string personId, DateOnly on, string why, CancellationToken cancellation)
    {
        var seen = await look.AtOneAsync(personId, Reading("person:" + personId, why), cancellation);
        var today = seen with { Holdings = [.. seen.Holdings.Where(holder => holder.From <= on && (holder.Until is not { } until || until >= on))] };
        return (await RowsAsync(today, on, cancellation)) is [var row] ? new(row, seen.Holdings) : null;
    }

    private async Task<IReadOnlyList<PersonRow>> RowsAsync(PeopleSeen seen, DateOnly on, CancellationToken cancellation)
    {
        var byPerson = seen.Accounts.ToDictionary(line => line.PersonId, StringComparer.Ordinal);
        var directory = await units.DirectoryAsync(on, cancellation: cancellation);
        var known = (await posts.ListAsync(cancellation: cancellation)).ToDictionary(post => post.Id, StringComparer.Ordinal);
        var held = seen.Holdings.Where(holder => known.ContainsKey(holder.PostId))
            .ToLookup(holder => holder.PersonId, holder => Post(known[holder.PostId], holder, directory), StringComparer.Ordinal);
        return [.. seen.People.Select(person => new PersonRow(person, byPerson.GetValueOrDefault(person.Id), held[person.Id].ToImmutableArray()))];
    }

    private Act Reading(string about, string why) => new(caller.Actor, "people.read", about, clock.GetUtcNow(), why);

    private static HeldPost Post(Post post, Holder holder, UnitDirectory directory) => new(
        post.Id, post.Title, post.UnitId, directory.Find(post.UnitId)?.Name ?? string.Empty, post.RoleCode, holder.Kind == HoldingKind.StandIn);
}
