using Ical.Net.CalendarComponents;
using Luoshi.Office.Accounts;
using Luoshi.Office.Feeds;
using Luoshi.Office.Record;
using Luoshi.Office.Tests.CaseFiles;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Tests.Feeds;

public sealed class FeedOnSqliteTests() : FeedTests(Database.Sqlite);

public sealed class FeedOnPostgresTests() : FeedTests(Database.Postgres);

public abstract class FeedTests(Database database) : IDisposable
{
    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private FeedStore Store => _office.Get<FeedStore>();

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Due_dates_are_all_day_events_that_say_how_they_were_computed()
    {
        var bureau = await Bureau.InAsync(_office);
        var open = await bureau.OpenedAsync();
        var secret = await MakeAsync(bureau, "wu");

        var told = Assert.Single(await ReadAsync(secret));
        Assert.True(told.IsAllDay);
        Assert.Equal((new DateOnly(2013, 12, 9), "CONFIRMED", 0), (told.Start?.Date, told.Status, told.Sequence));
        Assert.Equal("http://127.0.0.1:5080" + open.Link, told.Url?.AbsoluteUri);
        Assert.Contains("岗位交接", told.Summary, StringComparison.Ordinal);
        Assert.Contains("5个工作日", told.Description, StringComparison.Ordinal);
        Assert.Empty(await ReadAsync(await MakeAsync(bureau, "chen")));
    }

    [Fact]
    public async Task What_is_done_is_cancelled_under_its_uid_with_a_higher_sequence_and_forgotten_later()
    {
        var bureau = await Bureau.InAsync(_office);
        var open = await bureau.OpenedAsync();
        var secret = await MakeAsync(bureau, "wu");
        var first = Assert.Single(await ReadAsync(secret));
        var again = Assert.Single(await ReadAsync(secret));
        Assert.Equal((first.Uid, first.Sequence, first.DtStamp), (again.Uid, again.Sequence, again.DtStamp));

        await bureau.DoneAsync(open, "refuse", "wu", "理由");
        var cancelled = Assert.Single(await ReadAsync(secret));
        Assert.Equal((first.Uid, 1, "CANCELLED"), (cancelled.Uid, cancelled.Sequence, cancelled.Status));
        Assert.Equal(1, Assert.Single(await ReadAsync(secret)).Sequence);

        _office.Clock.Now = _office.Clock.Now.AddDays(61);
        Assert.Empty(await ReadAsync(secret));
    }

    [Fact]
    public async Task What_comes_back_has_the_uid_it_had_with_a_higher_sequence()
    {
        var bureau = await Bureau.InAsync(_office);
        var open = await bureau.OpenedAsync();
        var secret = await MakeAsync(bureau, "wu");
        var first = Assert.Single(await ReadAsync(secret));
        open = await bureau.DoneAsync(open, "refuse", "wu", "理由");
        await ReadAsync(secret);
        _office.Clock.Now = _office.Clock.Now.AddDays(1);
        Assert.IsType<Luoshi.Office.CaseFiles.CaseDone>(await bureau.Store.ActAsync(
            open.File.Id, new("p2", "propose", open.File.Version, null, Luoshi.Office.CaseFiles.OpenCase.ToEvent(open.Events[0]).Data), await bureau.WhoAsync("chen"), "10.0.0.1", Cancellation));

        var back = Assert.Single(await ReadAsync(secret));
        Assert.Equal((first.Uid, 2, "CONFIRMED", new DateOnly(2013, 12, 10)), (back.Uid, back.Sequence, back.Status, back.Start?.Date));
    }

    [Fact]
    public async Task An_address_that_was_revoked_or_made_anew_or_guessed_opens_nothing()
    {
        var bureau = await Bureau.InAsync(_office);
        var old = await MakeAsync(bureau, "wu");
        var secret = await MakeAsync(bureau, "wu");
        Assert.Null(await Store.ReadAsync(old, Cancellation));
        Assert.NotNull(await Store.ReadAsync(secret, Cancellation));
        Assert.Null(await Store.ReadAsync("", Cancellation));
        Assert.Null(await Store.ReadAsync(secret + "0", Cancellation));

        Assert.True(await Store.RevokeAsync("p-wu", TemporaryOffice.As("吴"), Cancellation));
        Assert.False(await Store.RevokeAsync("p-wu", TemporaryOffice.As("吴"), Cancellation));
        Assert.Null(await Store.ReadAsync(secret, Cancellation));
        Assert.Null(await Store.OfAsync("p-wu", Cancellation));
    }

    [Fact]
    public async Task The_feed_is_silent_while_the_account_is_disabled()
    {
        var bureau = await Bureau.InAsync(_office);
        var secret = await MakeAsync(bureau, "wu");
        Assert.True((await _office.Get<AccountStore>().DisableAsync("a-wu", "停用", TemporaryOffice.As("安"), Cancellation)).Done);
        Assert.Null(await Store.ReadAsync(secret, Cancellation));
    }

    [Fact]
    public async Task The_secret_is_kept_nowhere()
    {
        var bureau = await Bureau.InAsync(_office);
        var secret = await MakeAsync(bureau, "wu");
        await using var db = _office.Open();

        Assert.Equal(64, secret.Length);
        Assert.DoesNotContain(secret, (await db.Set<CalendarFeed>().SingleAsync(Cancellation)).TokenHash, StringComparison.Ordinal);
        Assert.All(await db.Set<TrailEntry>().ToListAsync(Cancellation), entry => Assert.DoesNotContain(secret, entry.Changes, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Programs_that_fetch_at_once_are_all_answered()
    {
        var bureau = await Bureau.InAsync(_office);
        await bureau.OpenedAsync();
        var secret = await MakeAsync(bureau, "wu");

        var told = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ReadAsync(secret), Cancellation)));
        Assert.All(told, events => Assert.Equal(0, Assert.Single(events).Sequence));
        Assert.Single(told.Select(events => events[0].Uid).Distinct());
    }

    private async Task<string> MakeAsync(Bureau bureau, string userName)
    {
        var who = await bureau.WhoAsync(userName);
        return await Store.MakeAsync(who, "zh", who.ActorFrom("10.0.0.1"), Cancellation);
    }

    private async Task<List<CalendarEvent>> ReadAsync(string secret)
    {
        var text = await Store.ReadAsync(secret, Cancellation);
        Assert.NotNull(text);
        Assert.DoesNotContain("人员", text, StringComparison.Ordinal);
        return [.. Ical.Net.Calendar.Load(text)?.Events ?? throw new InvalidOperationException("It is no calendar.")];
    }
}
