using Luoshi.Office.Jobs;
using Luoshi.Office.Settings;

namespace Luoshi.Office.Tests.Settings;

public sealed class SettingStoreOnSqliteTests() : SettingStoreTests(Database.Sqlite);

public sealed class SettingStoreOnPostgresTests() : SettingStoreTests(Database.Postgres);

public abstract class SettingStoreTests(Database database) : IDisposable
{
    private static readonly DateOnly January = new(2013, 1, 1);
    private static readonly DateOnly July = new(2013, 7, 1);

    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SettingStore Store => _office.Get<SettingStore>();

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_nobody_set_has_its_default() =>
        Assert.Equal(30, await Store.GetAsync(AccountSettings.IdleMinutes, July, cancellation: Cancellation));

    [Fact]
    public async Task A_value_holds_from_its_day_until_the_next_begins()
    {
        await SetAsync("20", January);
        await SetAsync("10", July);

        Assert.Equal(30, await ValueAsync(January.AddDays(-1)));
        Assert.Equal(20, await ValueAsync(January));
        Assert.Equal(20, await ValueAsync(July.AddDays(-1)));
        Assert.Equal(10, await ValueAsync(July));
    }

    [Fact]
    public async Task What_was_known_before_a_value_was_set_anew_can_be_asked_again()
    {
        await SetAsync("20", January);
        var before = _office.Clock.Now;
        _office.Clock.Now = before.AddDays(1);
        await SetAsync("15", January);

        Assert.Equal(15, await ValueAsync(July));
        Assert.Equal(20, await ValueAsync(July, before));
        Assert.Equal(30, await ValueAsync(July, before.AddSeconds(-1)));
        Assert.Equal(["20", "15"], (await Store.HistoryAsync(AccountSettings.IdleMinutes.Key, Cancellation)).Select(fact => fact.Value));
    }

    [Fact]
    public async Task Every_setting_is_told_with_its_value_of_a_day_and_those_that_follow()
    {
        await SetAsync("20", January);
        await SetAsync("10", July);

        var states = await Store.StatesAsync(July.AddDays(-1), Cancellation);

        Assert.Equal(SettingList.All, states.Select(state => state.Setting));
        var idle = Assert.Single(states, state => state.Setting == AccountSettings.IdleMinutes);
        Assert.Equal(("20", January, "10"), (idle.Value, idle.Set?.From, Assert.Single(idle.Ahead).Value));
        Assert.All(states.Where(state => state != idle), state => Assert.Equal((state.Setting.DefaultText, null), (state.Value, state.Set)));
    }

    [Fact]
    public async Task What_is_asked_often_is_read_anew_after_a_while_and_governs_jobs()
    {
        var now = _office.Get<SettingsNow>();
        var jobs = _office.Get<JobRules>();
        await now.RefreshAsync(Cancellation);
        await Store.SetAsync(ServiceSettings.JobTries.Key, "3", January, "演练", TemporaryOffice.As("系统"), Cancellation);

        await now.RefreshAsync(Cancellation);
        Assert.Equal(8, jobs.Now.MostAttempts);

        _office.Clock.Now += TimeSpan.FromSeconds(30);
        await jobs.RefreshAsync(Cancellation);
        Assert.Equal(3, jobs.Now.MostAttempts);
    }

    [Fact]
    public async Task A_value_taken_back_leaves_what_was_set_before()
    {
        await SetAsync("20", January);
        await SetAsync("10", July);

        Assert.True((await Store.WithdrawAsync(AccountSettings.IdleMinutes.Key, July, "误设", TemporaryOffice.As("陈一"), Cancellation)).Done);
        Assert.Equal(20, await ValueAsync(July));
        Assert.False((await Store.WithdrawAsync(AccountSettings.IdleMinutes.Key, July, "误设", TemporaryOffice.As("陈一"), Cancellation)).Done);
    }

    [Theory]
    [InlineData("accounts.no-such-key", "1", "accounts.no-such-key")]
    [InlineData("accounts.idle-minutes", "0", "1―480")]
    [InlineData("accounts.idle-minutes", "很久", "很久")]
    [InlineData("supervision.review-within", "0", "1―365")]
    [InlineData("accounts.second-factor-for", "nobody", "administrators")]
    public async Task What_is_no_setting_or_out_of_its_bounds_is_refused_with_what_it_takes(string key, string value, string told)
    {
        var outcome = await Store.SetAsync(key, value, January, "试", TemporaryOffice.As("陈一"), Cancellation);

        Assert.False(outcome.Done);
        Assert.Contains(told, outcome.Refusal?.Zh, StringComparison.Ordinal);
        Assert.NotEqual(outcome.Refusal?.Zh, outcome.Refusal?.En);
        Assert.Empty(await Store.HistoryAsync(key, Cancellation));
    }

    [Fact]
    public async Task Two_who_set_the_same_day_at_once_are_both_kept()
    {
        await Task.WhenAll(Enumerable.Range(11, 3).Select(value => Task.Run(() => SetAsync($"{value}", January), Cancellation)));

        Assert.Equal([1, 2, 3], (await Store.HistoryAsync(AccountSettings.IdleMinutes.Key, Cancellation)).Select(fact => fact.Revision).Order());
    }

    [Fact]
    public void Every_setting_has_a_key_of_its_own_and_takes_its_default()
    {
        Assert.Equal(SettingList.All.Count, SettingList.All.Select(setting => setting.Key).Distinct().Count());

        // Whoever reads the list cannot tell two of the same meaning apart, and one of them would do nothing.
        Assert.Equal(SettingList.All.Count, SettingList.All.Select(setting => setting.Meaning.Zh).Distinct().Count());
        Assert.Equal(SettingList.All.Count, SettingList.All.Select(setting => setting.Meaning.En).Distinct().Count());
        Assert.Equal(["supervision.review-within", "supervision.review-decision"], SettingList.All.Select(setting => setting.Key).Where(key => key.Contains("review", StringComparison.Ordinal) && key.StartsWith("supervision.", StringComparison.Ordinal)));
        Assert.All(SettingList.All, setting =>
        {
            Assert.True(setting.IsValue(setting.DefaultText), setting.Key);
            Assert.NotEqual(setting.Meaning.Zh, setting.Meaning.En);
            Assert.NotEmpty(setting.Source.Zh);
        });
    }

    private async Task SetAsync(string value, DateOnly from) =>
        Assert.True((await Store.SetAsync(AccountSettings.IdleMinutes.Key, value, from, "试", TemporaryOffice.As("陈一"), Cancellation)).Done);

    private Task<int> ValueAsync(DateOnly on, DateTimeOffset? known = null) => Store.GetAsync(AccountSettings.IdleMinutes, on, known, Cancellation);
}
