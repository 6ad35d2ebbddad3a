using Luoshi.Office.Accounts;
using Luoshi.Office.People;
using Luoshi.Office.Permissions;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Inbox;

/// <summary>Invitations that ran out unanswered wait for whoever manages accounts: to invite again or to withdraw.</summary>
public sealed class InvitationsToRenew(IDbContextFactory<OfficeDb> databases, TimeProvider clock) : IInboxSource
{
    /// <summary>The page of people and their invitations.</summary>
    public const string Link = "/people";

    public async Task<IReadOnlyList<InboxEntry>> OfAsync(Principal who, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (!who.Posts.Any(post => RoleTable.Of(post.RoleCode).Contains(Permission.AccountsManage)))
        {
            return [];
        }

        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellation);

        // A newer invitation of the same person takes the place of an old one.
        var over = await db.Set<Invitation>().AsNoTracking()
            .Where(invitation => invitation.AcceptedAt == null && invitation.WithdrawnAt == null && invitation.ExpiresAt <= now)
            .Where(invitation => !db.Set<Invitation>().Any(later => later.PersonId == invitation.PersonId && later.InvitedAt > invitation.InvitedAt))
            .Where(invitation => !db.Set<Account>().Any(account => account.PersonId == invitation.PersonId))
            .Join(db.Set<Person>(), invitation => invitation.PersonId, person => person.Id, (invitation, person) => new { invitation.Id, invitation.ExpiresAt, person.Name })
            .OrderBy(of => of.Id).ToListAsync(cancellation);
        return
        [
            .. over.Select(of => new InboxEntry(
                $"invitation:{of.Id}", new("重新邀请或撤回", "invite again or withdraw"),
                new($"{of.Name}的邀请已过期未用", $"The invitation of {of.Name} ran out unused"), Link, null, null, of.ExpiresAt, [])),
        ];
    }
}
