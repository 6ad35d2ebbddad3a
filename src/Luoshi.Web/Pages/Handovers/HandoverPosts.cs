using System.Collections.Immutable;
using Luoshi.Office.People;
using Luoshi.Office.Permissions;
using Luoshi.Office.Record;
using Luoshi.Web.Lists;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.Handovers;

/// <summary>The posts of which the caller may begin a hand-over; whether they do is decided by the kind of case itself.</summary>
public sealed class HandoverPosts(PostStore posts, HoldingStore holdings, UnitStore units, Viewpoint view, Caller caller, TimeProvider clock)
{
    public async Task<ImmutableArray<Choice>> OfCallerAsync(CancellationToken cancellation)
    {
        if (caller.Who is not { } who)
        {
            return [];
        }

        var own = who.Posts.Where(post => !post.StandIn).ToImmutableArray();
        var choices = own.Select(post => new Choice(post.PostId, post.Label)).ToList();
        var managed = caller.May(Permission.PeopleManage);
        if (managed || own.Any(post => post.RoleCode == Roles.UnitLeader))
        {
            var led = own.Where(post => post.RoleCode == Roles.UnitLeader).Select(post => post.UnitId).ToHashSet(StringComparer.Ordinal);
            var known = (await posts.ListAsync(cancellation: cancellation)).Where(post => managed || led.Contains(post.UnitId)).ToDictionary(post => post.Id, StringComparer.Ordinal);
            var names = await units.DirectoryAsync(view.Today, cancellation: cancellation);
            var held = await holdings.HoldersAsync(
                [.. known.Keys], view.Today, new Act(caller.Actor, "people.read", "people:holders", clock.GetUtcNow(), view.Say(HandoverTexts.Start)), cancellation: cancellation);
            choices.AddRange(held.Where(holder => holder.Kind == HoldingKind.Regular && own.All(post => post.PostId != holder.PostId)).Select(holder => new Choice(
                holder.PostId, view.Say(HandoverTexts.HeldBy, $"{names.Find(known[holder.PostId].UnitId)?.Name} {known[holder.PostId].Title}", holder.PersonName))));
        }

        return [.. choices.DistinctBy(choice => choice.Value, StringComparer.Ordinal)];
    }
}
