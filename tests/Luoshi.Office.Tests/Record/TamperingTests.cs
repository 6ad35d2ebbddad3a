using Luoshi.Office.Record;
using Luoshi.Office.Trail;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Tests.Record;

public sealed class TamperingOnSqliteTests() : TamperingTests(Database.Sqlite);

public sealed class TamperingOnPostgresTests() : TamperingTests(Database.Postgres);

/// <summary>Edits made behind the application's back, straight in the database: each is found and located.</summary>
public abstract class TamperingTests(Database database) : IAsyncLifetime
{
    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private TrailSeals Seals => new(Path.Combine(_office.Folder, TrailSeals.FileName));

    public async ValueTask InitializeAsync()
    {
        foreach (var name in (string[])["甲", "乙", "丙", "丁"])
        {
            await _office.Plans.ReceiveAsync(TemporaryOffice.Document(name + ".txt", name), TemporaryOffice.As("陈一"), Cancellation);
        }

        // Whoever has the database to themselves takes its guard away first.
        foreach (var sql in _office.Connection is null
            ? (string[])["DROP TRIGGER trail_is_kept", "DROP TRIGGER trail_is_not_changed"]
            : ["DROP TRIGGER trail_is_kept ON trail"])
        {
            await ExecuteAsync(sql);
        }
    }

    public ValueTask DisposeAsync()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_untouched_record_is_clean_and_has_the_same_digest_each_time()
    {
        var first = await VerifyAsync();
        var second = await VerifyAsync();

        Assert.Empty(first.Faults);
        Assert.Equal((4, 8), (first.Entries, first.Rows));
        Assert.Equal(first.Digest, second.Digest);
    }

    [Fact]
    public async Task An_edited_entry_is_found()
    {
        await ExecuteAsync("UPDATE trail SET \"Name\" = '别人' WHERE \"Sequence\" = 2");

        await FoundAsync((TrailFaultKind.EntryEdited, "trail 2"));
    }

    [Fact]
    public async Task An_entry_that_was_edited_with_a_hash_of_its_own_no_longer_links()
    {
        var entry = (await EntriesAsync())[1];
        var forged = new TrailEntry
        {
            Sequence = 2,
            At = entry.At,
            Name = "别人",
            From = entry.From,
            Action = entry.Action,
            About = entry.About,
            Changes = entry.Changes,
            Previous = entry.Previous,
            Hash = string.Empty,
        };
        await ExecuteAsync($"UPDATE trail SET \"Name\" = '别人', \"Hash\" = '{TrailHash.Of(forged)}' WHERE \"Sequence\" = 2");

        await FoundAsync((TrailFaultKind.EntryUnlinked, "trail 3"));
    }

    [Fact]
    public async Task A_deleted_entry_is_found()
    {
        await ExecuteAsync("DELETE FROM trail WHERE \"Sequence\" = 3");

        await FoundAsync((TrailFaultKind.EntriesMissing, "trail 3"), (TrailFaultKind.RowUnexplained, null), (TrailFaultKind.RowUnexplained, null));
    }

    [Fact]
    public async Task Two_entries_that_changed_places_are_found()
    {
        await ExecuteAsync("UPDATE trail SET \"Sequence\" = 99 WHERE \"Sequence\" = 2");
        await ExecuteAsync("UPDATE trail SET \"Sequence\" = 2 WHERE \"Sequence\" = 3");
        await ExecuteAsync("UPDATE trail SET \"Sequence\" = 3 WHERE \"Sequence\" = 99");

        var faults = (await VerifyAsync()).Faults;
        Assert.Contains(faults, fault => (fault.Kind, fault.Place) == (TrailFaultKind.EntryEdited, "trail 2"));
        Assert.Contains(faults, fault => (fault.Kind, fault.Place) == (TrailFaultKind.EntryEdited, "trail 3"));
    }

    [Fact]
    public async Task A_cut_tail_is_found_by_the_head()
    {
        await ExecuteAsync("DELETE FROM trail WHERE \"Sequence\" > 3");
        await ExecuteAsync("DELETE FROM plans WHERE \"Name\" = '丁.txt'");
        await ExecuteAsync("DELETE FROM plan_events WHERE \"Name\" = '丁.txt'");

        await FoundAsync((TrailFaultKind.TailMissing, "trail 4"));
    }

    [Fact]
    public async Task A_tail_cut_together_with_its_head_is_found_by_the_seal()
    {
        await using (var db = _office.Open())
        {
            await Seals.SealAsync(db, _office.Clock.Now, Cancellation);
        }

        var third = (await EntriesAsync())[2];
        await ExecuteAsync("DELETE FROM trail WHERE \"Sequence\" > 3");
        await ExecuteAsync("DELETE FROM plans WHERE \"Name\" = '丁.txt'");
        await ExecuteAsync("DELETE FROM plan_events WHERE \"Name\" = '丁.txt'");
        await ExecuteAsync($"UPDATE trail_head SET \"Sequence\" = 3, \"Hash\" = '{third.Hash}'");

        await FoundAsync((TrailFaultKind.SealBroken, "trail 4"));
    }

    [Fact]
    public async Task A_row_that_was_edited_is_found_with_what_the_trail_says_of_it()
    {
        await ExecuteAsync("UPDATE plans SET \"Title\" = '另一个标题' WHERE \"Name\" = '乙.txt'");

        var fault = Assert.Single((await VerifyAsync()).Faults);
        Assert.Equal(TrailFaultKind.RowEdited, fault.Kind);
        Assert.StartsWith("plans ", fault.Place, StringComparison.Ordinal);
        Assert.Contains("Title is “另一个标题”; entry 2 of the trail (陈一, 2013-11-30 09:02) says “标题 乙.txt”", fault.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_was_removed_is_found()
    {
        await ExecuteAsync("DELETE FROM plans WHERE \"Name\" = '乙.txt'");

        var fault = Assert.Single((await VerifyAsync()).Faults);
        Assert.Equal(TrailFaultKind.RowMissing, fault.Kind);
    }

    [Fact]
    public async Task A_row_that_was_put_in_is_found()
    {
        await ExecuteAsync(
            "INSERT INTO correction_events (\"Id\", \"ContentHash\", \"CorrectionId\", \"Kind\", \"By\", \"Reason\", \"At\") VALUES (77, 'h', 'c', 'Withdrawn', '谁', '无', 0)");

        await FoundAsync((TrailFaultKind.RowUnexplained, "correction_events 77"));
    }

    [Fact]
    public async Task What_was_stored_before_there_was_a_trail_is_told_once_and_held_to_it_from_then_on()
    {
        await ExecuteAsync("DELETE FROM trail");
        await ExecuteAsync($"UPDATE trail_head SET \"Sequence\" = 0, \"Hash\" = '{TrailHash.Origin}'");

        Assert.Equal(8, await TrailBaseline.EnsureAsync(_office.Databases, _office.Clock, Cancellation));
        Assert.Equal(0, await TrailBaseline.EnsureAsync(_office.Databases, _office.Clock, Cancellation));

        Assert.Empty((await VerifyAsync()).Faults);
        await ExecuteAsync("UPDATE plans SET \"Title\" = '另一个标题' WHERE \"Name\" = '乙.txt'");
        Assert.Equal(TrailFaultKind.RowEdited, Assert.Single((await VerifyAsync()).Faults).Kind);
    }

    private Task<Verification> VerifyAsync() => new TrailVerifier(_office.Databases, Seals, []).VerifyAsync(Cancellation);

    private async Task FoundAsync(params (TrailFaultKind Kind, string? Place)[] expected)
    {
        var faults = (await VerifyAsync()).Faults;
        Assert.Equal(expected.Select(one => one.Kind), faults.Select(fault => fault.Kind));
        Assert.All(expected.Zip(faults), pair => Assert.True(pair.First.Place is null || pair.First.Place == pair.Second.Place, pair.Second.Place));
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var db = _office.Open();
        await db.Database.ExecuteSqlRawAsync(sql, Cancellation);
    }

    private async Task<List<TrailEntry>> EntriesAsync()
    {
        await using var db = _office.Open();
        return await db.Set<TrailEntry>().AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync(Cancellation);
    }
}
