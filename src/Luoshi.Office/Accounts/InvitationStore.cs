using Luoshi.Core.Model;
using Luoshi.Office.Calendar;
using Luoshi.Office.Facts;
using Luoshi.Office.People;
using Luoshi.Office.Permissions;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Accounts;

/// <summary>An invitation that was just made, with the token for its link. The token is shown this once.</summary>
public sealed record IssuedInvitation(Invitation Invitation, string Token)
{
    // The token is in no log.
    public override string ToString() => Invitation.Id;
}

/// <summary>Somebody who is new here, and the post that they are to hold.</summary>
/// <param name="Namesake">It is known that somebody of this name is here already, and this is another person.</param>
public sealed record Invitee(PersonDetails Person, string UnitId, string PostTitle, string RoleCode, bool Namesake = false);

/// <summary>What the page behind the link shows.</summary>
/// <param name="HasAccount">The link sets a new password for an account that there is.</param>
public sealed record OpenInvitation(string PersonName, string? UserName, bool HasAccount, DateTimeOffset ExpiresAt);

/// <summary>
/// Invites people to make their account, or to set a new password. A security administrator invites anybody; an office clerk invites
/// liaisons and leaders of units only. Each link works once and for some days.
/// </summary>
public sealed class InvitationStore(IDbContextFactory<OfficeDb> databases, SettingStore settings, SessionStore sessions, TimeProvider clock)
{
    private static readonly string[] UnitRoles = [Roles.UnitLiaison, Roles.UnitLeader];
    private static readonly LocalizedText Void = new(
        "邀请链接无效、已用过、已撤回或已过期。请联系邀请人重发。", "The invitation is not valid, was used or withdrawn, or is too old. Ask whoever invited you for another.");

    /// <summary>Whether somebody of this name is here already.</summary>
    public async Task<bool> IsKnownAsync(string name, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await IsKnownAsync(db, name.Trim(), cancellation);
    }

    /// <summary>Invites somebody who is known already.</summary>
    public async Task<Outcome<IssuedInvitation>> InviteAsync(string personId, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        var now = clock.GetUtcNow();
        await using var db = await databases.OpenAsync(new Act(by, "accounts.invite", "person:" + personId, now), cancellation);
        if (!await db.Set<Person>().AnyAsync(person => person.Id == personId, cancellation))
        {
            return new LocalizedText("没有这个人员。", "There is no such person.");
        }

        var hasAccount = await db.Set<Account>().AnyAsync(account => account.PersonId == personId, cancellation);
        var today = ChinaTime.DateOf(now);
        var roles = await db.Set<HoldingFact>().KnownAt(null).Where(holding => holding.Subject == personId && (holding.Until == null || holding.Until >= today))
            .Join(db.Set<Post>(), holding => holding.PostId, post => post.Id, (_, post) => post.RoleCode).ToListAsync(cancellation);
        return await RefusalOfAsync(db, by, roles, hasAccount, cancellation) is { } refusal ? refusal : await IssueAsync(db, personId, by, now, cancellation);
    }

    /// <summary>Invites somebody new: the person, the post where the unit has none free of that title, the holding and the invitation are one act.</summary>
    public async Task<Outcome<IssuedInvitation>> InviteNewAsync(Invitee invitee, DateOnly from, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(invitee);
        ArgumentNullException.ThrowIfNull(by);
        if (invitee.Person.Refusal() is { } bad)
        {
            return bad;
        }

        var now = clock.GetUtcNow();
        var person = PersonStore.Make(invitee.Person, now);
        await using var db = await databases.OpenAsync(new Act(by, "accounts.invite", "person:" + person.Id, now), cancellation);
        if (await RefusalOfAsync(db, by, [invitee.RoleCode], hasAccount: false, cancellation) is { } refusal)
        {
            return refusal;
        }

        if (!invitee.Namesake && await IsKnownAsync(db, person.Name, cancellation))
        {
            return SameName(person.Name);
        }

        if ((await UnitStore.DirectoryAsync(db, from, null, cancellation)).Find(invitee.UnitId) is null)
        {
            return new LocalizedText("这个单位在任职开始之日不存在。", "There is no such unit on the day on which the post begins.");
        }

        var post = await PostStore.MakeAsync(db, invitee.UnitId, invitee.PostTitle, invitee.RoleCode, now, cancellation);
        if (!post.Done)
        {
            return post.Refusal.GetValueOrDefault();
        }

        db.Add(person);
        var holding = await HoldingStore.AddAsync(db, person.Id, post.Value.Id, HoldingKind.Regular, from, null, "邀请", by, now, cancellation);
        return holding.Done ? await IssueAsync(db, person.Id, by, now, cancellation) : holding.Refusal.GetValueOrDefault();
    }

    // One person twice would have two accounts, and what they did under one would not count against the other.
    private static LocalizedText SameName(string name) => new(
        $"已有名为“{name}”的人员。是同一人的，请安全管理员在其人员页面任命或重发链接；确系另一人的，请注明同名另一人，姓名最好加以区分（如“王伟（二）”）。",
        $"There is a person called \"{name}\" already. For the same person, have the security administrator appoint them or send a new link on their own page; for another of this name, say so, and better tell the two apart, as in \"Wang Wei (2)\".");

    private static Task<bool> IsKnownAsync(OfficeDb db, string name, CancellationToken cancellation) => db.Set<Person>().AnyAsync(person => person.Name == name, cancellation);

    /// <summary>What a link stands for; nothing is used up by looking.</summary>
    public async Task<Outcome<OpenInvitation>> FindAsync(string token, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await OpenAsync(db, token, cancellation) is not { } invitation)
        {
            return Void;
        }

        var name = await db.Set<Person>().Where(person => person.Id == invitation.PersonId).Select(person => person.Name).SingleAsync(cancellation);
        var userName = await db.Set<Account>().Where(account => account.PersonId == invitation.PersonId).Select(account => account.UserName).SingleOrDefaultAsync(cancellation);
        return new OpenInvitation(name, userName, userName is not null, invitation.ExpiresAt);
    }

    /// <summary>Makes the account that was invited to, or sets the password of the one there is.</summary>
    public Task<Outcome<Account>> AcceptAsync(string token, string userName, string password, string from, CancellationToken cancellation = default) =>
        AcceptAsync(token, from, (db, invitation, limits, now) => WithPasswordAsync(db, invitation, userName, password, limits, now, cancellation), cancellation);

    /// <summary>Makes the account for somebody who signs in from outside, and links that identity to it.</summary>
    public Task<Outcome<Account>> AcceptOutsideAsync(string token, string userName, VouchedIdentity who, string from, CancellationToken cancellation = default) =>
        AcceptAsync(token, from, async (db, invitation, limits, now) =>
        {
            var account = await db.Set<Account>().SingleOrDefaultAsync(of => of.PersonId == invitation.PersonId, cancellation) is { } there
                ? there
                : await AccountMaker.MakeAsync(db, invitation.PersonId, userName, null, limits, now, cancellation);
            if (!account.Done)
            {
                return account;
            }

            if (await db.Set<OutsideIdentity>().AnyAsync(identity => identity.Issuer == who.Issuer && identity.Subject == who.Subject, cancellation))
            {
                return new LocalizedText("这个外部身份已关联到另一账号。", "This outside identity is linked to another account.");
            }

            db.Add(new OutsideIdentity { Issuer = who.Issuer, Subject = who.Subject, AccountId = account.Value.Id, Name = who.Name, LinkedAt = now });
            return account;
        }, cancellation);

    /// <summary>Takes an invitation back. False where it was used or withdrawn already.</summary>
    public async Task<bool> WithdrawAsync(string id, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        var now = clock.GetUtcNow();
        await using var db = await databases.OpenAsync(new Act(by, "accounts.withdraw-invitation", "invitation:" + id, now), cancellation);
        if (await db.Set<Invitation>().SingleOrDefaultAsync(of => of.Id == id && of.AcceptedAt == null && of.WithdrawnAt == null, cancellation) is not { } invitation)
        {
            return false;
        }

        invitation.WithdrawnAt = now;
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    /// <summary>All invitations, the last made first. Reading it is noted.</summary>
    public async Task<IReadOnlyList<(Invitation Invitation, string PersonName)>> ListAsync(Act reading, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.NoteAsync(reading, cancellation);
        var all = await db.Set<Invitation>().AsNoTracking().Join(db.Set<Person>(), invitation => invitation.PersonId, person => person.Id, (invitation, person) => new { invitation, person.Name })
            .OrderByDescending(of => of.invitation.InvitedAt).ToListAsync(cancellation);
        return [.. all.Select(of => (of.invitation, of.Name))];
    }

    private async Task<Outcome<IssuedInvitation>> IssueAsync(OfficeDb db, string personId, Actor by, DateTimeOffset now, CancellationToken cancellation)
    {
        var days = await settings.GetAsync(AccountSettings.InvitationDays, ChinaTime.DateOf(now), null, cancellation);

        // A later invitation takes the place of those before it.
        foreach (var earlier in await db.Set<Invitation>().Where(of => of.PersonId == personId && of.AcceptedAt == null && of.WithdrawnAt == null).ToListAsync(cancellation))
        {
            earlier.WithdrawnAt = now;
        }

        var token = OneTimeToken.Draw();
        var invitation = new Invitation
        {
            Id = Ids.Next(now),
            PersonId = personId,
            TokenHash = OneTimeToken.HashOf(token),
            InvitedBy = by.Name,
            InvitedAt = now,
            ExpiresAt = now.AddDays(days),
        };
        db.Add(invitation);
        await db.SaveChangesAsync(cancellation);
        return new IssuedInvitation(invitation, token);
    }

    private async Task<Outcome<Account>> AcceptAsync(
        string token, string from, Func<OfficeDb, Invitation, SettingsOn, DateTimeOffset, Task<Outcome<Account>>> make, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await OpenAsync(db, token, cancellation) is not { } invitation)
        {
            return Void;
        }

        var name = await db.Set<Person>().Where(person => person.Id == invitation.PersonId).Select(person => person.Name).SingleAsync(cancellation);
        await using var writing = await databases.OpenAsync(new Act(new Actor(null, name, null, from), "accounts.accept-invitation", "invitation:" + invitation.Id, now), cancellation);
        writing.Attach(invitation).Entity.AcceptedAt = now;
        var made = await make(writing, invitation, await settings.OnAsync(ChinaTime.DateOf(now), null, cancellation), now);
        if (!made.Done)
        {
            return made;
        }

        try
        {
            await writing.SaveChangesAsync(cancellation);
            // Whoever had the password before is out: that may be why the link was asked for.
            await sessions.EndAllOfAsync(made.Value.Id, new Actor(made.Value.Id, name, null, from), "经邀请链接重设", null, cancellation);
            return made;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Void;
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // Of two who accept at once the indexes let one pass: the name was taken, or the person has the account by now.
            return await OpenAsync(db, token, cancellation) is null ? Void : AccountMaker.NameTaken;
        }
    }

    private static async Task<Outcome<Account>> WithPasswordAsync(
        OfficeDb db, Invitation invitation, string userName, string password, SettingsOn limits, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await db.Set<Account>().SingleOrDefaultAsync(of => of.PersonId == invitation.PersonId, cancellation) is not { } there)
        {
            return await AccountMaker.MakeAsync(db, invitation.PersonId, userName, password, limits, now, cancellation);
        }

        return await AccountMaker.SetPasswordAsync(db, there, password, limits, now, cancellation) is { } refusal ? refusal : there;
    }

    private async Task<Invitation?> OpenAsync(OfficeDb db, string token, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var hash = OneTimeToken.HashOf(token);
        return await db.Set<Invitation>().AsNoTracking()
            .SingleOrDefaultAsync(of => of.TokenHash == hash && of.AcceptedAt == null && of.WithdrawnAt == null && of.ExpiresAt > now, cancellation);
    }

    // Asked here and not only by the page: whatever calls the store, a clerk cannot make an administrator.
    private async Task<LocalizedText?> RefusalOfAsync(OfficeDb db, Actor by, List<string> invitedRoles, bool hasAccount, CancellationToken cancellation)
    {
        var who = by.AccountId is null ? null : await AccountStore.PrincipalOfAsync(db, by.AccountId, ChinaTime.Today(clock), cancellation);
        var roles = who?.Posts.Select(post => post.RoleCode).ToList() ?? [];
        if (RoleTable.Allows(roles, Permission.AccountsManage))
        {
            return null;
        }

        return !RoleTable.Allows(roles, Permission.LiaisonsInvite)
            ? new("只有安全管理员和办公室经办可以邀请。", "Only a security administrator or an office clerk may invite.")
            : hasAccount
                ? new("此人已有账号；重设密码请找安全管理员。", "This person has an account; a security administrator sets a new password.")
                : invitedRoles.Count == 0 || invitedRoles.Exists(role => !UnitRoles.Contains(role, StringComparer.Ordinal))
                    ? new("办公室经办只能邀请单位联络员和单位负责人；其他人员由安全管理员邀请。", "An office clerk may invite unit liaisons and unit leaders only; others are invited by a security administrator.")
                    : null;
    }
}
