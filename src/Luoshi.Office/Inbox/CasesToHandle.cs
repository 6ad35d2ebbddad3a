using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Accounts;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Inbox;

/// <summary>Cases that wait for the person, or for a role that they hold, and in which something is open to them.</summary>
public sealed class CasesToHandle(IDbContextFactory<OfficeDb> databases, CaseStore cases, CaseReading reading, Recusals recusals, UntilNextAct untilNextAct) : IInboxSource
{
    public async Task<IReadOnlyList<InboxEntry>> OfAsync(Principal who, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(who);
        await using var db = await databases.CreateDbContextAsync(cancellation);

        // The posts are part of the key: they change with an act, and with the day.
        return await untilNextAct.GetAsync(db, (nameof(CasesToHandle), who.SeesAs, today), () => ReadAsync(db, who, today, cancellation), cancellation);
    }

    private async Task<IReadOnlyList<InboxEntry>> ReadAsync(OfficeDb db, Principal who, DateOnly today, CancellationToken cancellation)
    {
        // Whoever stands in for the office has to rule where the office may not.
        var standsIn = (await recusals.StandInsAsync(db, today, cancellation)).Any(standIn => who.Posts.Any(post => post.PostId == standIn));
        var roles = who.Posts.Select(post => post.RoleCode).Concat(standsIn ? Recusal.Roles : []).Distinct().ToList();
        var files = await db.Set<CaseFile>().AsNoTracking()
            .Where(file => file.ClosedAt == null && (file.WaitsForPerson == who.PersonId || (file.WaitsForRole != null && roles.Contains(file.WaitsForRole))))
            .OrderBy(file => file.Id).ToListAsync(cancellation);
        files.RemoveAll(file => file.WaitsForPerson != who.PersonId
            && !who.Posts.Any(post => post.RoleCode == file.WaitsForRole && (file.WaitsForUnit is null || file.WaitsForUnit == post.UnitId))
            && !(standsIn && Recusal.Roles.Contains(file.WaitsForRole ?? string.Empty)));
        List<InboxEntry> entries = [];
        foreach (var open in await reading.WithEventsAsync(db, files, cancellation))
        {
            // Who stands aside in this case has nothing to do in it, though it waits for their role.
            var actions = (await cases.ActionsPermittedToAsync(db, open, who, today, cancellation)).Where(action => IsWaitedFor(open, action)).ToImmutableArray();
            if (!actions.IsEmpty && !await open.Work.WaitsInVainAsync(db, open, today, cancellation))
            {
                entries.Add(Entry(open, [.. actions.Select(action => new InboxAction(action.Action.Code, action.Action.Name))]));
            }
        }

        return entries;
    }

    // Where a role is waited for, what somebody may do for another reason, such as to withdraw their own proposal, is nothing to do.
    private static bool IsWaitedFor(OpenCase open, OpenAction action) =>
        open.File.WaitsForRole is not { } role
        || open.Work.Machine.Kind.Transition(open.File.State, action.Action.Code)?.May.Any(may => may.Roles.Contains(role)) == true;

    private static InboxEntry Entry(OpenCase open, ImmutableArray<InboxAction> actions)
    {
        var names = new LocalizedText(string.Join('、', actions.Select(action => action.Name.Zh)), string.Join(", ", actions.Select(action => action.Name.En)));
        return new(
            $"case:{open.File.Id}:{open.File.State}", names, open.Title, open.Link, open.File.DueOn, open.Deadline, open.File.StateSince, actions)
        {
            FirstDueOn = DueDays.FirstOf(open),
        };
    }
}
