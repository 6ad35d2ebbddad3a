using System.Collections.Immutable;
using Luoshi.Office.Accounts;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.People;

/// <summary>Reads people with their posts and accounts. That they were read is noted in the audit trail.</summary>
public sealed class PeopleReader(PersonStore people, AccountStore accounts, HoldingStore holdings, PostStore posts, UnitStore units, Caller caller, TimeProvider clock)
{
    public async Task<IReadOnlyList<PersonRow>> AllAsync(DateOnly on, string why, CancellationToken cancellation)
    {
        var reading = new Act(caller.Actor, "people.read", "people:all", clock.GetUtcNow(), why);
        var all = await people.ListAsync(reading, cancellation);
        var byPerson = (await accounts.ListAsync(reading, cancellation)).ToDictionary(line => line.PersonId, StringComparer.Ordinal);
        var directory = await units.DirectoryAsync(on, cancellation: cancellation);
        var known = (await posts.ListAsync(cancellation: cancellation)).ToDictionary(post => post.Id, StringComparer.Ordinal);
        var held = (await holdings.HoldersAsync(null, on, reading, cancellation: cancellation)).Where(holder => known.ContainsKey(holder.PostId))
            .ToLookup(holder => holder.PersonId, holder => Post(known[holder.PostId], holder, directory), StringComparer.Ordinal);
        return [.. all.Select(person => new PersonRow(person, byPerson.GetValueOrDefault(person.Id), held[person.Id].ToImmutableArray()))];
    }

    private static HeldPost Post(Post post, Holder holder, UnitDirectory directory) => new(
        post.Id, post.Title, post.UnitId, directory.Find(post.UnitId)?.Name ?? string.Empty, post.RoleCode, holder.Kind == HoldingKind.StandIn);
}
