using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Tests.Record;

public sealed class ReadingMomentOnSqliteTests() : ReadingMomentTests(Database.Sqlite);

public sealed class ReadingMomentOnPostgresTests() : ReadingMomentTests(Database.Postgres);

public abstract class ReadingMomentTests(Database database) : IDisposable
{
    private static readonly DateOnly Since = new(2013, 1, 1);
    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SettingStore Settings => _office.Get<SettingStore>();

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_was_read_at_a_moment_stands_until_it_is_over_though_others_go_on()
    {
        var before = await DueSoonAsync();
        using (ReadingMoment.Begin(await RecordedAsync()))
        {
            Assert.Equal(before, await DueSoonAsync());
            await ByAnotherAsync(before + 1);
            Assert.Equal(before, await DueSoonAsync());
        }

        Assert.Equal(before + 1, await DueSoonAsync());
    }

    [Fact]
    public async Task Who_acts_reads_what_they_did_themselves()
    {
        var before = await DueSoonAsync();
        using var moment = ReadingMoment.Begin(await RecordedAsync());
        Assert.Equal(before, await DueSoonAsync());

        await SetAsync(before + 1);

        Assert.Equal(before + 1, await DueSoonAsync());
    }

    [Fact]
    public async Task A_moment_ends_with_who_began_it()
    {
        var before = await DueSoonAsync();
        await BeginAsync();
        await ByAnotherAsync(before + 1);

        Assert.Equal(before + 1, await DueSoonAsync());

        async Task BeginAsync()
        {
            ReadingMoment.Begin(await RecordedAsync());
            await DueSoonAsync();
        }
    }

    private async Task<int> DueSoonAsync() => await Settings.GetAsync(DeliverySettings.DueSoon, Since, cancellation: Cancellation);

    private async Task SetAsync(int days) =>
        Assert.True((await Settings.SetAsync(DeliverySettings.DueSoon.Key, days.ToString(System.Globalization.CultureInfo.InvariantCulture), Since, "试行", TemporaryOffice.As("主任"), Cancellation)).Done);

    // Somebody else's request knows nothing of this one's moment.
    private async Task ByAnotherAsync(int days)
    {
        Task set;
        using (ExecutionContext.SuppressFlow())
        {
            set = Task.Run(() => SetAsync(days), Cancellation);
        }

        await set;
    }

    private async Task<long> RecordedAsync()
    {
        await using var db = _office.Open();
        return await db.Set<TrailHead>().Select(head => head.Sequence).SingleAsync(Cancellation);
    }
}
