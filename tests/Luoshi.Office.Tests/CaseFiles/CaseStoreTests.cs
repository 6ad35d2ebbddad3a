using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Office.Jobs;
using Luoshi.Office.Notices;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Luoshi.Office.Tests.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Tests.CaseFiles;

public sealed class CaseStoreOnSqliteTests() : CaseStoreTests(Database.Sqlite);

public sealed class CaseStoreOnPostgresTests() : CaseStoreTests(Database.Postgres);

public abstract class CaseStoreTests(Database database) : IDisposable
{
    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_step_keeps_state_event_deadline_and_notices_under_one_act()
    {
        var bureau = await Bureau.InAsync(_office);
        var open = await bureau.OpenedAsync();

        Assert.Equal("proposed", open.File.State);
        Assert.Equal("p-wu", open.File.WaitsForPerson);
        Assert.Equal(new DateOnly(2013, 12, 9), open.File.DueOn);
        Assert.Equal(open.File.DueOn, open.File.OriginalDueOn);
        Assert.Contains("5个工作日", open.Deadline?.Sentence.Zh, StringComparison.Ordinal);
        var happened = Assert.Single(open.Events);
        Assert.Equal(("propose", "p-chen", "人员chen", "10.0.0.1"), (happened.Action, happened.PersonId, happened.PersonName, await FromOfLastAsync()));
        Assert.Equal("市u1 岗位chen", happened.Post);

        await using var db = _office.Open();
        var notice = Assert.Single(await db.Set<Notice>().ToListAsync(Cancellation));
        Assert.Equal(("p-wu", open.Link, open.File.DueOn), (notice.PersonId, notice.Link, notice.DueOn));
        var entries = await db.Set<TrailEntry>().Where(entry => entry.About == "case:" + open.File.Id).OrderBy(entry => entry.Sequence).ToListAsync(Cancellation);
        Assert.Equal(["cases.open", "cases.propose"], entries.Select(entry => entry.Action));
        Assert.All(entries, entry => Assert.Equal("a-chen", entry.AccountId));
    }

    [Fact]
    public async Task The_same_request_again_changes_nothing_and_is_answered_in_the_same_way()
    {
        var bureau = await Bureau.InAsync(_office);
        var open = Assert.IsType<CaseDone>(await bureau.OpenAsync(request: "r1"));
        var again = Assert.IsType<CaseDone>(await bureau.OpenAsync(request: "r1"));
        Assert.True(again.Repeated);
        Assert.Equal(open.Case.File.Id, again.Case.File.Id);

        var accepted = Assert.IsType<CaseDone>(await bureau.ActAsync(open.Case, "accept", "wu", request: "r2"));
        var repeated = Assert.IsType<CaseDone>(await bureau.ActAsync(open.Case, "accept", "wu", request: "r2"));
        Assert.False(accepted.Repeated);
        Assert.True(repeated.Repeated);
        Assert.Equal(2, repeated.Case.Events.Length);
        Assert.Equal("request-reused", Assert.IsType<CaseRefused>(await bureau.ActAsync(accepted.Case, "confirm", "sec", request: "r2")).Code);
    }

    [Fact]
    public async Task Whoever_saw_an_older_version_is_refused_with_both_and_nothing_changes()
    {
        var bureau = await Bureau.InAsync(_office);
        var open = await bureau.OpenedAsync();
        await bureau.DoneAsync(open, "accept", "wu");

        var stale = Assert.IsType<CaseStale>(await bureau.ActAsync(open, "withdraw", "chen"));

        Assert.Equal(open.File.Version, stale.Expected);
        Assert.Equal(open.File.Version + 1, stale.Current.File.Version);
        Assert.Equal("accepted", stale.Current.File.State);
        Assert.Contains("人员wu", stale.Reason.Zh, StringComparison.Ordinal);
        Assert.Equal(2, stale.Current.Events.Length);
    }

    [Fact]
    public async Task Of_steps_taken_at_once_one_is_done_and_the_others_are_told_so()
    {
        var bureau = await Bureau.InAsync(_office);
        var open = await bureau.OpenedAsync();

        var answers = await Task.WhenAll(new[] { ("accept", "wu"), ("refuse", "wu"), ("withdraw", "chen"), ("accept", "wu") }
            .Select(each => Task.Run(() => bureau.ActAsync(open, each.Item1, each.Item2, "理由"), Cancellation)));

        Assert.Single(answers.OfType<CaseDone>());
        Assert.Equal(3, answers.OfType<CaseStale>().Count());
        var seen = await bureau.Store.FindAsync(open.File.Id, await bureau.WhoAsync("chen"), Cancellation);
        Assert.Equal([1, 2], seen?.Events.Select(happened => happened.Number));
    }

    [Fact]
    public async Task The_same_request_sent_twice_at_once_is_carried_out_once()
    {
        var bureau = await Bureau.InAsync(_office);
        var open = await bureau.OpenedAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => bureau.ActAsync(open, "accept", "wu", request: "once"), Cancellation)));

        Assert.Equal(4, answers.OfType<CaseDone>().Count());
        Assert.Single(answers.OfType<CaseDone>(), done => !done.Repeated);
        await using var db = _office.Open();
        Assert.Equal(1, await db.Set<RecordedEvent>().CountAsync(happened => happened.Action == "accept", Cancellation));
    }

    [Fact]
    public async Task A_refused_first_step_opens_nothing()
    {
        var bureau = await Bureau.InAsync(_office);

        Assert.Equal("guard:successor-is-active", Assert.IsType<CaseRefused>(await bureau.OpenAsync(successor: "p-nobody")).Code);
        Assert.Equal("guard:day-is-ahead", Assert.IsType<CaseRefused>(await bureau.OpenAsync(on: "2013-11-01")).Code);
        Assert.Equal("not-opened", Assert.IsType<CaseRefused>(await bureau.OpenAsync("wu")).Code);
        Assert.Equal("guard:powers-stay-separate", Assert.IsType<CaseRefused>(await bureau.OpenAsync(successor: "p-sec")).Code);

        await using var db = _office.Open();
        Assert.Empty(await db.Set<CaseFile>().ToListAsync(Cancellation));
        Assert.Empty(await db.Set<Notice>().ToListAsync(Cancellation));
        Assert.Empty(await db.Set<Job>().ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Only_one_hand_over_of_a_post_is_open_at_a_time()
    {
        var bureau = await Bureau.InAsync(_office);
        var open = await bureau.OpenedAsync();
        Assert.Equal("open-already", Assert.IsType<CaseRefused>(await bureau.OpenAsync("zhou")).Code);

        await bureau.DoneAsync(open, "withdraw", "chen");
        Assert.IsType<CaseDone>(await bureau.OpenAsync("zhou"));
    }

    [Fact]
    public async Task What_the_events_add_up_to_is_the_state_that_is_kept()
    {
        var bureau = await Bureau.InAsync(_office);
        var open = await bureau.OpenedAsync();
        open = await bureau.DoneAsync(open, "refuse", "wu", "手头工作未交");
        Assert.Equal("p-chen", open.File.WaitsForPerson);
        Assert.Null(open.File.DueOn);
        Assert.IsType<CaseDone>(await bureau.Store.ActAsync(
            open.File.Id,
            new("p2", "propose", open.File.Version, null, open.Events[0] is var first ? OpenCase.ToEvent(first).Data : throw new InvalidOperationException()),
            await bureau.WhoAsync("zhou"), "10.0.0.2", Cancellation));
        var kept = await bureau.Store.FindAsync(open.File.Id, await bureau.WhoAsync("zhou"), Cancellation);

        Assert.NotNull(kept);
        var replayed = Assert.IsType<Replayed>(kept.Replay()).Case;
        Assert.Equal((kept.File.State, kept.File.DueOn), (replayed.State, replayed.Deadline?.Due));
        Assert.Equal(kept.Snapshot.Deadline?.Sentence, replayed.Deadline?.Sentence);
        Assert.Equal(kept.Snapshot.Data.OrderBy(pair => pair.Key), replayed.Data.OrderBy(pair => pair.Key));
        Assert.Equal(("unit-leader", "p-zhou"), (kept.Events[2].ActingAs, kept.Events[2].PersonId));
    }

    [Fact]
    public async Task The_rows_in_the_audit_trail_add_up_to_the_same_state()
    {
        var bureau = await Bureau.InAsync(_office);
        var open = await bureau.OpenedAsync();
        open = await bureau.DoneAsync(open, "accept", "wu");

        // The trail alone: every row of the case's table, replaced by what later entries say of it.
        var told = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        await using var db = _office.Open();
        foreach (var entry in await db.Set<TrailEntry>().OrderBy(entry => entry.Sequence).ToListAsync(Cancellation))
        {
            foreach (var (column, value) in RowChange.Read(entry.Changes).Where(change => change.Table == "cases").SelectMany(change => change.Now ?? new Dictionary<string, string?>()))
            {
                told[column] = value;
            }
        }

        Assert.Equal("accepted", told[nameof(CaseFile.State)]);
        Assert.Equal(Luoshi.Office.People.Roles.SecurityAdmin, told[nameof(CaseFile.WaitsForRole)]);
        Assert.Null(told[nameof(CaseFile.DueOn)]);
        Assert.Equal(open.File.Version.ToString(System.Globalization.CultureInfo.InvariantCulture), told[nameof(CaseFile.Version)]);
    }

    [Fact]
    public async Task A_time_limit_is_the_one_in_force_on_the_day()
    {
        var bureau = await Bureau.InAsync(_office);
        Assert.True((await _office.Get<SettingStore>().SetAsync(CaseSettings.HandoverAccept.Key, "2", new(2013, 12, 3), "试", TemporaryOffice.As("陈一"), Cancellation)).Done);
        var open = await bureau.OpenedAsync();
        Assert.Equal(new DateOnly(2013, 12, 9), open.File.DueOn);

        await bureau.DoneAsync(open, "withdraw", "chen");
        _office.Clock.Now = _office.Clock.Now.AddDays(1);
        Assert.Equal(new DateOnly(2013, 12, 5), (await bureau.OpenedAsync()).File.DueOn);
    }

    [Fact]
    public async Task A_proposal_that_nobody_answers_lapses_by_itself_once_its_last_day_is_over()
    {
        var bureau = await Bureau.InAsync(_office);
        var open = await bureau.OpenedAsync();
        _office.Clock.Now = new(2013, 12, 9, 15, 59, 0, TimeSpan.Zero);
        Assert.DoesNotContain(await bureau.RunJobsAsync(), job => job.Kind == LapseCases.Name);

        _office.Clock.Now = new(2013, 12, 9, 16, 0, 0, TimeSpan.Zero);
        Assert.Contains((JobOutcome.Done, LapseCases.Name), await bureau.RunJobsAsync());

        var lapsed = await bureau.Store.FindAsync(open.File.Id, await bureau.WhoAsync("wu"), Cancellation);
        Assert.Equal("lapsed", lapsed?.File.State);
        Assert.NotNull(lapsed?.File.ClosedAt);
        Assert.Equal("系统", lapsed?.Events[^1].PersonName);
        Assert.Equal(3, (await _office.Get<NoticeStore>().ListAsync("p-wu", 9, Cancellation)).Count + (await _office.Get<NoticeStore>().ListAsync("p-chen", 9, Cancellation)).Count);
        Assert.Equal("ended", Assert.IsType<CaseRefused>(await bureau.ActAsync(lapsed ?? open, "accept", "wu")).Code);
    }

    [Fact]
    public async Task A_proposal_that_was_answered_does_not_lapse()
    {
        var bureau = await Bureau.InAsync(_office);
        var open = await bureau.OpenedAsync();
        open = await bureau.DoneAsync(open, "accept", "wu");
        _office.Clock.Now = new(2013, 12, 20, 2, 0, 0, TimeSpan.Zero);

        Assert.Contains((JobOutcome.Done, LapseCases.Name), await bureau.RunJobsAsync());
        Assert.Equal("accepted", (await bureau.Store.FindAsync(open.File.Id, await bureau.WhoAsync("wu"), Cancellation))?.File.State);
    }

    [Fact]
    public async Task Those_whom_a_case_waits_for_are_reminded_ahead_and_on_the_day_and_each_time_once()
    {
        var bureau = await Bureau.InAsync(_office);
        await bureau.OpenedAsync();
        var jobs = _office.Get<JobIntake>();
        foreach (var day in new[] { 3, 4, 5, 9 })
        {
            _office.Clock.Now = new(2013, 12, day, 1, 0, 0, TimeSpan.Zero);
            await jobs.PutAsync(RemindOfCases.Name, JobTime.Write(_office.Clock.Now), cancellation: Cancellation);
            await bureau.RunJobsAsync();
        }

        var told = (await _office.Get<NoticeStore>().ListAsync("p-wu", 9, Cancellation)).Select(line => line.Text.Zh).Reverse().ToList();
        Assert.Equal(3, told.Count);
        Assert.Contains("将于2013-12-09到期", told[1], StringComparison.Ordinal);
        Assert.Contains("今日到期", told[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_is_seen_by_those_it_concerns_and_by_nobody_else()
    {
        var bureau = await Bureau.InAsync(_office);
        await _office.HireAsync("other", Luoshi.Office.People.Roles.UnitLiaison, "u2", Cancellation);
        await _office.HireAsync("clerk", Luoshi.Office.People.Roles.OfficeClerk, "u9", Cancellation);
        var open = await bureau.OpenedAsync();

        foreach (var (who, sees) in new[] { ("chen", true), ("wu", true), ("zhou", true), ("clerk", true), ("other", false), ("sec", false) })
        {
            Assert.Equal(sees, await bureau.Store.FindAsync(open.File.Id, await bureau.WhoAsync(who), Cancellation) is not null);
        }

        await bureau.DoneAsync(open, "accept", "wu");
        Assert.NotNull(await bureau.Store.FindAsync(open.File.Id, await bureau.WhoAsync("sec"), Cancellation));
    }

    [Fact]
    public async Task What_happened_cannot_be_changed()
    {
        var bureau = await Bureau.InAsync(_office);
        await bureau.OpenedAsync();
        await using var db = await _office.Databases.OpenAsync(new Act(TemporaryOffice.As("某"), "test.forge", "case:1", _office.Clock.Now), Cancellation);
        var happened = await db.Set<RecordedEvent>().SingleAsync(Cancellation);
        db.Entry(happened).Property(row => row.Action).CurrentValue = "accept";

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancellation));
    }

    private async Task<string?> FromOfLastAsync()
    {
        await using var db = _office.Open();
        return await db.Set<TrailEntry>().OrderByDescending(entry => entry.Sequence).Select(entry => entry.From).FirstAsync(Cancellation);
    }
}
