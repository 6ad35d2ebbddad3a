using Luoshi.Office.Accounts;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Tests.Accounts;

public sealed class InvitationStoreOnSqliteTests() : InvitationStoreTests(Database.Sqlite);

public sealed class InvitationStoreOnPostgresTests() : InvitationStoreTests(Database.Postgres);

public abstract class InvitationStoreTests(Database database) : IDisposable
{
    private const string From = "10.0.0.7";
    private static readonly VouchedIdentity He = new("https://id.example", "42", "何清", []);
    private static readonly DateOnly Today = new(2013, 11, 30);
    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private InvitationStore Store => _office.Get<InvitationStore>();

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_clerk_invites_a_liaison_who_makes_their_account_and_holds_the_post()
    {
        var clerk = await HireAsync("clerk", Roles.OfficeClerk);
        var issued = await InviteLiaisonAsync(clerk);

        Assert.Equal(("何清", false), ((await Store.FindAsync(issued.Token, Cancellation)).Value?.PersonName, (await Store.FindAsync(issued.Token, Cancellation)).Value?.HasAccount));
        var accepted = await Store.AcceptAsync(issued.Token, "heqing", Staff.Password, From, Cancellation);

        Assert.True(accepted.Done);
        var who = await _office.Get<AccountStore>().PrincipalOfAsync(accepted.Value.Id, Today, Cancellation);
        Assert.Equal(["市u1 联络员"], who?.Posts.Select(post => post.Label));
        Assert.IsType<SignedIn>(await _office.Get<SignIn>().PasswordAsync("heqing", Staff.Password, From, Cancellation));
    }

    [Theory]
    [InlineData(Roles.OfficeClerk, Roles.UnitLeader, true)]
    [InlineData(Roles.OfficeClerk, Roles.OfficeHead, false)]
    [InlineData(Roles.OfficeClerk, Roles.SecurityAdmin, false)]
    [InlineData(Roles.SecurityAdmin, Roles.OfficeHead, true)]
    [InlineData(Roles.SystemAdmin, Roles.UnitLiaison, false)]
    [InlineData(Roles.UnitLiaison, Roles.UnitLiaison, false)]
    public async Task Who_may_invite_whom_is_decided_by_the_store(string inviter, string invited, bool may)
    {
        var by = await HireAsync("inviter", inviter);

        var outcome = await Store.InviteNewAsync(new(new("何清"), "u1", "岗位", invited), Today, by, Cancellation);

        Assert.Equal(may, outcome.Done);
        await using var db = _office.Open();
        Assert.Equal(may, await db.Set<Person>().AnyAsync(person => person.Name == "何清", Cancellation));
    }

    [Fact]
    public async Task A_second_person_of_the_same_name_is_made_only_when_it_is_said_that_it_is_another()
    {
        var by = await HireAsync("inviter", Roles.SecurityAdmin);
        var invitee = new Invitee(new("何清"), "u1", "岗位", Roles.UnitLiaison);
        Assert.True((await Store.InviteNewAsync(invitee, Today, by, Cancellation)).Done);
        Assert.True(await Store.IsKnownAsync(" 何清 ", Cancellation));

        Assert.Contains("已有名为“何清”的人员", (await Store.InviteNewAsync(invitee with { PostTitle = "岗位二" }, Today, by, Cancellation)).Refusal?.Zh, StringComparison.Ordinal);
        Assert.True((await Store.InviteNewAsync(invitee with { PostTitle = "岗位二", Namesake = true }, Today, by, Cancellation)).Done);
        await using var db = _office.Open();
        Assert.Equal(2, await db.Set<Person>().CountAsync(person => person.Name == "何清", Cancellation));
    }

    [Fact]
    public async Task Nobody_invites_who_is_not_signed_in() =>
        Assert.False((await Store.InviteNewAsync(new(new("何清"), "u1", "岗位", Roles.UnitLiaison), Today, TemporaryOffice.As("谁"), Cancellation)).Done);

    [Fact]
    public async Task A_link_accepted_by_many_at_once_makes_one_account()
    {
        var issued = await InviteLiaisonAsync(await HireAsync("clerk", Roles.OfficeClerk));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(
            () => Store.AcceptAsync(issued.Token, $"heqing{number}", Staff.Password, From, Cancellation), Cancellation)));

        Assert.Single(outcomes, outcome => outcome.Done);
        Assert.All(outcomes, outcome => Assert.Equal(outcome.Done, outcome.Refusal is null));
        await using var db = _office.Open();
        Assert.Single(await db.Set<Account>().Where(account => account.PersonId == issued.Invitation.PersonId).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_link_is_void_when_it_is_too_old_withdrawn_or_followed_by_another()
    {
        var clerk = await HireAsync("clerk", Roles.OfficeClerk);
        var first = await InviteLiaisonAsync(clerk);
        var second = (await Store.InviteAsync(first.Invitation.PersonId, clerk, Cancellation)).Value;
        Assert.NotNull(second);
        Assert.False((await Store.FindAsync(first.Token, Cancellation)).Done);
        Assert.True((await Store.FindAsync(second.Token, Cancellation)).Done);

        Assert.True(await Store.WithdrawAsync(second.Invitation.Id, clerk, Cancellation));
        Assert.False(await Store.WithdrawAsync(second.Invitation.Id, clerk, Cancellation));
        Assert.False((await Store.AcceptAsync(second.Token, "heqing", Staff.Password, From, Cancellation)).Done);

        var third = (await Store.InviteAsync(first.Invitation.PersonId, clerk, Cancellation)).Value;
        _office.Clock.Now = _office.Clock.Now.AddDays(7);
        Assert.False((await Store.AcceptAsync(third?.Token ?? "", "heqing", Staff.Password, From, Cancellation)).Done);
    }

    [Fact]
    public async Task A_weak_password_or_a_taken_name_leaves_the_link_as_it_was()
    {
        var issued = await InviteLiaisonAsync(await HireAsync("clerk", Roles.OfficeClerk));

        Assert.False((await Store.AcceptAsync(issued.Token, "heqing", "heqing123456", From, Cancellation)).Done);
        Assert.Contains("用户名", (await Store.AcceptAsync(issued.Token, "CLERK", Staff.Password, From, Cancellation)).Refusal?.Zh, StringComparison.Ordinal);
        Assert.True((await Store.AcceptAsync(issued.Token, "heqing", Staff.Password, From, Cancellation)).Done);
    }

    [Fact]
    public async Task For_who_has_an_account_a_security_administrators_link_sets_a_new_password()
    {
        const string Next = "另外-几个-词-连在-一起";
        var clerk = await HireAsync("clerk", Roles.OfficeClerk);
        var security = await HireAsync("sec", Roles.SecurityAdmin);
        await HireAsync("chen", Roles.UnitLiaison);

        Assert.False((await Store.InviteAsync("p-chen", clerk, Cancellation)).Done);
        var issued = (await Store.InviteAsync("p-chen", security, Cancellation)).Value;
        Assert.True((await Store.FindAsync(issued?.Token ?? "", Cancellation)).Value?.HasAccount);
        Assert.True((await Store.AcceptAsync(issued?.Token ?? "", "ignored", Next, From, Cancellation)).Done);

        Assert.IsType<SignedIn>(await _office.Get<SignIn>().PasswordAsync("chen", Next, From, Cancellation));
    }

    [Fact]
    public async Task An_invited_person_may_sign_in_from_outside_without_a_password()
    {
        var issued = await InviteLiaisonAsync(await HireAsync("clerk", Roles.OfficeClerk));

        var accepted = await Store.AcceptOutsideAsync(issued.Token, "heqing", He, From, Cancellation);

        Assert.Equal(new SignedIn(accepted.Value?.Id ?? "-"), await _office.Get<SignIn>().OutsideAsync(He, From, Cancellation));
        Assert.IsType<Refused>(await _office.Get<SignIn>().PasswordAsync("heqing", "", From, Cancellation));
    }

    [Fact]
    public async Task The_token_is_kept_nowhere_and_the_list_is_noted()
    {
        var clerk = await HireAsync("clerk", Roles.OfficeClerk);
        var issued = await InviteLiaisonAsync(clerk);

        var (invitation, name) = Assert.Single(await Store.ListAsync(new Act(clerk, "accounts.list-invitations", "invitations:all", _office.Clock.Now), Cancellation));

        Assert.Equal("何清", name);
        Assert.NotEqual(issued.Token, invitation.TokenHash);
        await using var db = _office.Open();
        var acts = await db.Set<TrailEntry>().AsNoTracking().ToListAsync(Cancellation);
        Assert.All(acts, act => Assert.DoesNotContain(issued.Token, act.Changes, StringComparison.Ordinal));
        Assert.Contains(acts, act => act.Action == "accounts.list-invitations");
    }

    private async Task<IssuedInvitation> InviteLiaisonAsync(Actor by)
    {
        var issued = await Store.InviteNewAsync(new(new("何清", "heqing@example.invalid"), "u1", "联络员", Roles.UnitLiaison), Today, by, Cancellation);
        Assert.True(issued.Done, issued.Refusal?.Zh);
        return issued.Value;
    }

    private async Task<Actor> HireAsync(string userName, string role) => new(await _office.HireAsync(userName, role, cancellation: Cancellation), userName, null, From);
}
