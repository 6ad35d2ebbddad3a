using Luoshi.Office.Accounts;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Tests.Accounts;

public sealed class SessionStoreOnSqliteTests() : SessionStoreTests(Database.Sqlite);

public sealed class SessionStoreOnPostgresTests() : SessionStoreTests(Database.Postgres);

public abstract class SessionStoreTests(Database database) : IDisposable
{
    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SessionStore Store => _office.Get<SessionStore>();

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_session_is_found_by_its_token_which_is_kept_nowhere()
    {
        var account = await _office.HireAsync("chen", cancellation: Cancellation);
        var token = await Store.OpenAsync(account, "10.0.0.7", "浏览器", Cancellation);

        var found = await Store.FindAsync(token, Cancellation);

        Assert.Equal((account, "10.0.0.7", "浏览器"), (found?.AccountId, found?.From, found?.UserAgent));
        Assert.Null(await Store.FindAsync(token + "x", Cancellation));
        await using var db = _office.Open();
        Assert.DoesNotContain(token, (await db.Set<StoredSession>().SingleAsync(Cancellation)).TokenHash, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_ends_when_nothing_is_done_for_the_minutes_that_are_set()
    {
        var token = await Store.OpenAsync(await _office.HireAsync("chen", cancellation: Cancellation), "10.0.0.7", "", Cancellation);
        await _office.Get<SettingStore>().SetAsync(AccountSettings.IdleMinutes.Key, "10", Staff.Since, "试", TemporaryOffice.As("陈一"), Cancellation);

        _office.Clock.Now += TimeSpan.FromMinutes(9);
        Assert.NotNull(await Store.FindAsync(token, Cancellation));
        _office.Clock.Now += TimeSpan.FromMinutes(9);
        Assert.NotNull(await Store.FindAsync(token, Cancellation));
        _office.Clock.Now += TimeSpan.FromMinutes(10);
        Assert.Null(await Store.FindAsync(token, Cancellation));
    }

    [Fact]
    public async Task A_session_ends_after_the_longest_time_however_busy()
    {
        var token = await Store.OpenAsync(await _office.HireAsync("chen", cancellation: Cancellation), "10.0.0.7", "", Cancellation);

        for (var minutes = 20; minutes < 12 * 60; minutes += 20)
        {
            _office.Clock.Now += TimeSpan.FromMinutes(20);
            Assert.NotNull(await Store.FindAsync(token, Cancellation));
        }

        _office.Clock.Now += TimeSpan.FromMinutes(20);
        Assert.Null(await Store.FindAsync(token, Cancellation));
    }

    [Fact]
    public async Task When_it_was_last_seen_is_written_once_a_minute_and_is_no_act()
    {
        var token = await Store.OpenAsync(await _office.HireAsync("chen", cancellation: Cancellation), "10.0.0.7", "", Cancellation);
        var opened = _office.Clock.Now;
        var acts = (await ActsAsync()).Count;

        _office.Clock.Now = opened.AddSeconds(59);
        await Store.FindAsync(token, Cancellation);
        Assert.Equal(opened, (await Store.FindAsync(token, Cancellation))?.LastSeenAt);

        _office.Clock.Now = opened.AddSeconds(60);
        await Store.FindAsync(token, Cancellation);
        Assert.Equal(opened.AddSeconds(60), (await Store.FindAsync(token, Cancellation))?.LastSeenAt);
        Assert.Equal(acts, (await ActsAsync()).Count);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_once_and_is_an_act()
    {
        var account = await _office.HireAsync("chen", cancellation: Cancellation);
        var token = await Store.OpenAsync(account, "10.0.0.7", "", Cancellation);

        Assert.True(await Store.EndAsync(token, TemporaryOffice.As("陈一"), Cancellation));
        Assert.False(await Store.EndAsync(token, TemporaryOffice.As("陈一"), Cancellation));
        Assert.Null(await Store.FindAsync(token, Cancellation));
        Assert.Equal(("accounts.sign-out", "account:" + account), ((await ActsAsync())[^1].Action, (await ActsAsync())[^1].About));
    }

    [Fact]
    public async Task Signing_out_everywhere_spares_the_session_that_asks_for_it_and_other_accounts()
    {
        var account = await _office.HireAsync("chen", cancellation: Cancellation);
        var here = await Store.OpenAsync(account, "10.0.0.7", "", Cancellation);
        var there = await Store.OpenAsync(account, "10.0.0.8", "", Cancellation);
        var other = await Store.OpenAsync(await _office.HireAsync("li", cancellation: Cancellation), "10.0.0.9", "", Cancellation);

        Assert.Equal(1, await Store.EndAllOfAsync(account, TemporaryOffice.As("陈一"), "改了密码", here, Cancellation));

        Assert.NotNull(await Store.FindAsync(here, Cancellation));
        Assert.Null(await Store.FindAsync(there, Cancellation));
        Assert.NotNull(await Store.FindAsync(other, Cancellation));
        Assert.Single(await Store.OfAsync(account, Cancellation));
        Assert.Equal("改了密码", (await ActsAsync())[^1].Why);
    }

    private async Task<List<TrailEntry>> ActsAsync()
    {
        await using var db = _office.Open();
        return await db.Set<TrailEntry>().AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync(Cancellation);
    }
}
