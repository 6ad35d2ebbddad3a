using Luoshi.Office.Accounts;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Inbox;
using Luoshi.Office.Jobs;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Office.Tests.Accounts;
using Luoshi.Office.Tests.CaseFiles;

namespace Luoshi.Office.Tests.Inbox;

public sealed class InboxOnSqliteTests() : InboxTests(Database.Sqlite);

public sealed class InboxOnPostgresTests() : InboxTests(Database.Postgres);

public abstract class InboxTests(Database database) : IDisposable
{
    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_case_is_in_the_inbox_of_whom_it_waits_for_and_of_nobody_else()
    {
        var bureau = await Bureau.InAsync(_office);
        await _office.HireAsync("sec2", Roles.SecurityAdmin, "u9", Cancellation);
        var open = await bureau.OpenedAsync();

        var entry = Assert.Single(await OfAsync(bureau, "wu"));
        Assert.Equal((open.Link, open.File.DueOn), (entry.Link, entry.DueOn));
        Assert.Equal(["accept", "refuse"], entry.Actions.Select(action => action.Code));
        Assert.Equal(_office.Clock.Now, entry.Since);
        Assert.Contains("5个工作日", entry.Deadline?.Sentence.Zh, StringComparison.Ordinal);
        foreach (var other in new[] { "chen", "zhou", "sec", "sec2" })
        {
            // They may withdraw or read it; it does not wait for them.
            Assert.Empty(await OfAsync(bureau, other));
        }

        open = await bureau.DoneAsync(open, "accept", "wu");
        Assert.Empty(await OfAsync(bureau, "wu"));
        Assert.Single(await OfAsync(bureau, "sec"));
        Assert.Equal(["confirm", "send-back"], Assert.Single(await OfAsync(bureau, "sec2")).Actions.Select(action => action.Code));

        await bureau.DoneAsync(open, "confirm", "sec");
        Assert.Empty(await OfAsync(bureau, "sec2"));
    }

    [Fact]
    public async Task Whoever_stands_aside_has_nothing_to_do_though_it_waits_for_their_role()
    {
        var bureau = await Bureau.InAsync(_office);
        await _office.HireAsync("sec2", Roles.SecurityAdmin, "u9", Cancellation);
        await _office.HireAsync("new", Roles.SecurityAdmin, "u9", Cancellation);
        var open = Assert.IsType<CaseDone>(await bureau.OpenAsync("sec", "p-new", post: "post-sec")).Case;
        await bureau.DoneAsync(open, "accept", "new");

        Assert.Empty(await OfAsync(bureau, "sec"));
        Assert.Empty(await OfAsync(bureau, "new"));
        Assert.Single(await OfAsync(bureau, "sec2"));
    }

    [Fact]
    public async Task A_person_with_several_posts_has_each_thing_once_and_what_is_due_first_comes_first()
    {
        var bureau = await Bureau.InAsync(_office);
        await _office.HireAsync("hu", cancellation: Cancellation);
        foreach (var (post, from) in new[] { ("post-zhou", "zhou"), ("post-hu", "hu") })
        {
            Assert.True((await _office.Get<HoldingStore>().AppointAsync("p-wu", post, HoldingKind.StandIn, new(2013, 12, 1), null, "代行", TemporaryOffice.As("安"), Cancellation)).Done, from);
        }

        await bureau.OpenedAsync();
        _office.Clock.Now = _office.Clock.Now.AddDays(1);
        Assert.IsType<CaseDone>(await bureau.OpenAsync("hu", "p-wu", post: "post-hu"));

        var entries = await OfAsync(bureau, "wu");
        Assert.Equal([new DateOnly(2013, 12, 9), new DateOnly(2013, 12, 10)], entries.Select(entry => entry.DueOn));
        Assert.Equal(3, (await bureau.WhoAsync("wu")).Posts.Length);
    }

    [Fact]
    public async Task An_invitation_that_ran_out_waits_for_whoever_manages_accounts_until_there_is_another()
    {
        var bureau = await Bureau.InAsync(_office);
        await using (var db = await _office.Databases.OpenAsync(new Act(TemporaryOffice.As("安"), "test.invite", "person:p-new", _office.Clock.Now), Cancellation))
        {
            db.Add(new Person { Id = "p-new", Name = "新人" });
            db.Add(Invite("i1", _office.Clock.Now));
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Empty(await OfAsync(bureau, "sec"));
        _office.Clock.Now = _office.Clock.Now.AddDays(8);
        Assert.Contains("新人", Assert.Single(await OfAsync(bureau, "sec")).About.Zh, StringComparison.Ordinal);
        Assert.Empty(await OfAsync(bureau, "chen"));

        await using (var db = await _office.Databases.OpenAsync(new Act(TemporaryOffice.As("安"), "test.invite", "person:p-new", _office.Clock.Now), Cancellation))
        {
            db.Add(Invite("i2", _office.Clock.Now));
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Empty(await OfAsync(bureau, "sec"));
    }

    [Fact]
    public async Task Work_that_was_given_up_waits_for_the_system_administrator()
    {
        var bureau = await Bureau.InAsync(_office);
        await _office.HireAsync("sys", Roles.SystemAdmin, "u9", Cancellation);
        await using (var db = _office.Open())
        {
            db.Add(new Job { Id = "j1", Kind = "notices.deliver", Argument = "mail p-wu", State = JobState.Dead, NextRun = _office.Clock.Now, MostAttempts = 8, MadeAt = _office.Clock.Now });
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Contains("notices.deliver", Assert.Single(await OfAsync(bureau, "sys")).About.En, StringComparison.Ordinal);
        Assert.Empty(await OfAsync(bureau, "sec"));
    }

    private async Task<IReadOnlyList<InboxEntry>> OfAsync(Bureau bureau, string userName) =>
        await _office.Get<InboxStore>().OfAsync(await bureau.WhoAsync(userName), Cancellation);

    private static Invitation Invite(string id, DateTimeOffset at) =>
        new() { Id = id, PersonId = "p-new", TokenHash = id, InvitedBy = "安", InvitedAt = at, ExpiresAt = at.AddDays(7) };
}
