using Luoshi.Office.CaseFiles;
using Luoshi.Office.Notices;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Office.Tests.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Tests.CaseFiles;

public sealed class HandoverStorageOnSqliteTests() : HandoverStorageTests(Database.Sqlite);

public sealed class HandoverStorageOnPostgresTests() : HandoverStorageTests(Database.Postgres);

public abstract class HandoverStorageTests(Database database) : IDisposable
{
    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_confirmed_hand_over_passes_the_post_on_from_its_day()
    {
        var bureau = await Bureau.InAsync(_office);
        var open = await bureau.DoneAsync(await bureau.DoneAsync(await bureau.OpenedAsync(), "accept", "wu"), "confirm", "sec");

        Assert.Equal(("in-force", true), (open.File.State, open.File.ClosedAt is not null));
        Assert.Equal(["p-chen"], await HoldersAsync(new(2014, 1, 5)));
        Assert.Equal(["p-wu"], await HoldersAsync(new(2014, 1, 6)));

        // Until then the holder keeps the post, and the successor has only their own.
        Assert.Contains(Bureau.Post, (await bureau.WhoAsync("chen")).Posts.Select(post => post.PostId));
        _office.Clock.Now = new(2014, 1, 5, 17, 0, 0, TimeSpan.Zero);
        Assert.Empty((await bureau.WhoAsync("chen")).Posts);
        Assert.Equal(["post-chen", "post-wu"], (await bureau.WhoAsync("wu")).Posts.Select(post => post.PostId).Order());
    }

    [Fact]
    public async Task A_late_confirmation_passes_the_post_on_from_its_own_day()
    {
        var bureau = await Bureau.InAsync(_office);
        var open = await bureau.DoneAsync(await bureau.OpenedAsync(), "accept", "wu");
        _office.Clock.Now = new(2014, 2, 10, 2, 0, 0, TimeSpan.Zero);
        await bureau.DoneAsync(open, "confirm", "sec");

        Assert.Equal(["p-chen"], await HoldersAsync(new(2014, 2, 9)));
        Assert.Equal(["p-wu"], await HoldersAsync(new(2014, 2, 10)));
    }

    [Fact]
    public async Task Until_it_is_confirmed_nothing_moves()
    {
        var bureau = await Bureau.InAsync(_office);
        await bureau.DoneAsync(await bureau.OpenedAsync(), "accept", "wu");

        Assert.Equal(["p-chen"], await HoldersAsync(new(2014, 1, 6)));
    }

    [Fact]
    public async Task Whoever_has_a_part_in_it_does_not_confirm()
    {
        var bureau = await Bureau.InAsync(_office);
        var open = await bureau.DoneAsync(await bureau.OpenedAsync(), "accept", "wu");

        foreach (var who in new[] { "chen", "wu", "zhou" })
        {
            Assert.Equal("not-permitted", Assert.IsType<CaseRefused>(await bureau.ActAsync(open, "confirm", who)).Code);
        }
    }

    [Fact]
    public async Task A_confirmation_that_the_separation_of_powers_forbids_by_then_changes_nothing()
    {
        var bureau = await Bureau.InAsync(_office);
        var open = await bureau.DoneAsync(await bureau.OpenedAsync(), "accept", "wu");
        await using (var db = await _office.Databases.OpenAsync(new Act(TemporaryOffice.As("某"), "test.hire", "person:p-wu", _office.Clock.Now), Cancellation))
        {
            var old = await db.Set<HoldingFact>().SingleAsync(holding => holding.Subject == "p-wu", Cancellation);
            db.Add(new HoldingFact { Subject = "p-wu", StatementId = old.StatementId, Revision = 2, From = old.From, Until = new(2013, 12, 1), RecordedAt = _office.Clock.Now, RecordedBy = "某", PostId = old.PostId, Kind = old.Kind, Reason = "调任" });
            db.Add(new Post { Id = "post-audit", UnitId = "u9", Title = "审计", RoleCode = Roles.AuditAdmin });
            db.Add(new HoldingFact { Subject = "p-wu", StatementId = "h-audit", Revision = 1, From = new(2013, 12, 2), RecordedAt = _office.Clock.Now, RecordedBy = "某", PostId = "post-audit", Kind = HoldingKind.Regular, Reason = "任命" });
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Equal("guard:powers-stay-separate", Assert.IsType<CaseRefused>(await bureau.ActAsync(open, "confirm", "sec")).Code);
        Assert.Equal(["p-chen"], await HoldersAsync(new(2014, 1, 6)));
    }

    [Fact]
    public async Task A_step_whose_effect_is_refused_is_not_taken()
    {
        var bureau = await Bureau.InAsync(_office);
        var open = await bureau.DoneAsync(await bureau.OpenedAsync(), "accept", "wu");

        // Somebody is appointed to the same post from a later day meanwhile.
        await _office.HireAsync("late", cancellation: Cancellation);
        await using (var db = await _office.Databases.OpenAsync(new Act(TemporaryOffice.As("某"), "test.appoint", "post:chen", _office.Clock.Now), Cancellation))
        {
            db.Add(new HoldingFact { Subject = "p-late", StatementId = "h-late-2", Revision = 1, From = new(2014, 3, 1), RecordedAt = _office.Clock.Now, RecordedBy = "某", PostId = Bureau.Post, Kind = HoldingKind.Regular, Reason = "任命" });
            await db.SaveChangesAsync(Cancellation);
        }

        var refused = Assert.IsType<CaseRefused>(await bureau.ActAsync(open, "confirm", "sec"));
        Assert.Equal("not-carried-out", refused.Code);
        Assert.Contains("2014-01-06", refused.Reason.Zh, StringComparison.Ordinal);
        var seen = await bureau.Store.FindAsync(open.File.Id, await bureau.WhoAsync("sec"), Cancellation);
        Assert.Equal(("accepted", 2), (seen?.File.State, seen?.Events.Length));
        Assert.Equal(["p-chen"], await HoldersAsync(new(2014, 1, 6)));
    }

    [Fact]
    public async Task A_hand_over_is_told_by_names_and_offers_all_who_can_take_the_post_those_of_the_unit_first()
    {
        var bureau = await Bureau.InAsync(_office);
        await _office.HireAsync("far", Roles.UnitLeader, "u8", Cancellation);
        var open = await bureau.OpenedAsync();

        Assert.Equal(["岗位chen", "人员chen", "人员wu", "2014-01-06"], (await _office.Get<CaseHistory>().OfAsync(open, Cancellation)).Details.Select(detail => detail.Value));
        var offered = await bureau.Store.ChoicesAsync(open, "successor", Cancellation);
        Assert.Equal(["人员wu", "人员zhou", "人员far（市u8）"], offered.Select(choice => choice.Label.Zh));
        Assert.Equal("人员far (市u8)", offered[^1].Label.En);
        Assert.True((await bureau.Store.ChoicesAsync(open, "effective-on", Cancellation)).IsDefault);
    }

    [Fact]
    public async Task Whoever_is_offered_is_taken_and_whoever_is_not_is_refused()
    {
        var bureau = await Bureau.InAsync(_office);
        await _office.HireAsync("far", Roles.UnitLeader, "u8", Cancellation);
        await _office.HireAsync("audit", Roles.AuditAdmin, "u1", Cancellation);
        var open = await bureau.OpenedAsync();
        var offered = (await bureau.Store.ChoicesAsync(open, "successor", Cancellation)).Select(choice => choice.Value).ToList();
        await bureau.DoneAsync(open, "withdraw", "chen");

        foreach (var who in new[] { "p-wu", "p-zhou", "p-far", "p-sec", "p-audit", "p-chen", "p-nobody" })
        {
            var answer = await bureau.OpenAsync(successor: who);

            Assert.Equal((who, offered.Contains(who)), (who, answer is CaseDone));
            if (answer is CaseDone done)
            {
                await bureau.DoneAsync(done.Case, "withdraw", "chen");
            }
        }
    }

    [Fact]
    public async Task A_notice_is_settled_once_its_case_is_closed_and_nobody_is_late_any_more()
    {
        var bureau = await Bureau.InAsync(_office);
        var open = await bureau.OpenedAsync();
        var notices = _office.Get<NoticeStore>();
        Assert.False(Assert.Single(await notices.ListAsync("p-wu", 10, Cancellation)).Settled);

        await bureau.DoneAsync(open, "withdraw", "chen");

        Assert.All((await notices.ListAsync("p-wu", 10, Cancellation)).Where(line => line.DueOn is not null), line => Assert.True(line.Settled));
    }

    [Fact]
    public async Task Hand_overs_are_listed_for_those_who_have_a_part_in_them_or_see_the_unit_and_for_nobody_else()
    {
        var bureau = await Bureau.InAsync(_office);
        await _office.HireAsync("far", Roles.UnitLeader, "u8", Cancellation);
        await _office.HireAsync("clerk", Roles.OfficeClerk, "u7", Cancellation);
        var open = await bureau.OpenedAsync();
        var lists = _office.Get<CaseLists>();
        async Task<bool> ListedForAsync(string userName) =>
            (await lists.OfKindAsync("post-handover", await bureau.WhoAsync(userName), Cancellation)).Any(listed => listed.File.Id == open.File.Id);

        foreach (var (userName, listed) in new[] { ("chen", true), ("wu", true), ("zhou", true), ("clerk", true), ("far", false), ("sec", false) })
        {
            Assert.Equal((userName, listed), (userName, await ListedForAsync(userName)));
        }

        await bureau.DoneAsync(open, "accept", "wu");
        Assert.True(await ListedForAsync("sec"));
        Assert.Empty(await lists.OfKindAsync("none", await bureau.WhoAsync("clerk"), Cancellation));
    }

    [Fact]
    public async Task What_happened_is_told_with_names_and_how_the_deadline_was_computed()
    {
        var bureau = await Bureau.InAsync(_office);
        var open = await bureau.DoneAsync(await bureau.OpenedAsync(), "refuse", "wu", "在休假");

        var told = await _office.Get<CaseHistory>().OfAsync(open, Cancellation);

        Assert.Equal("人员chen", told.OpenedBy);
        Assert.Equal(["人员wu", "2014-01-06"], told.Events[0].Given.Select(detail => detail.Value));
        Assert.Contains("当日不计", told.Events[0].Deadline?.Sentence.Zh, StringComparison.Ordinal);
        Assert.Equal(("在休假", true, 0), (told.Events[1].Event.Why, told.Events[1].Deadline is null, told.Events[1].Given.Length));
    }

    private async Task<List<string>> HoldersAsync(DateOnly on) =>
        [.. (await _office.Get<HoldingStore>().HoldersAsync([Bureau.Post], on, new Act(TemporaryOffice.As("某"), "test.read", "post:chen", _office.Clock.Now), cancellation: Cancellation)).Select(holder => holder.PersonId)];
}
