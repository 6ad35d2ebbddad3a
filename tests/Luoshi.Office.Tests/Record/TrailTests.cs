using Luoshi.Office.Corrections;
using Luoshi.Office.Plans;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Tests.Record;

public sealed class TrailOnSqliteTests() : TrailTests(Database.Sqlite);

public sealed class TrailOnPostgresTests() : TrailTests(Database.Postgres);

public abstract class TrailTests(Database database) : IDisposable
{
    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_change_is_told_with_who_when_what_and_the_rows_it_touched()
    {
        var by = new Actor("a1", "陈一", "市科技创新委 经办", "127.0.0.1");
        await _office.Plans.ReceiveAsync(TemporaryOffice.Document("方案.txt", "文字"), by, Cancellation);

        var entry = Assert.Single(await EntriesAsync());
        Assert.Equal((1, "plans.receive", "a1", "陈一", "市科技创新委 经办", "127.0.0.1"), (entry.Sequence, entry.Action, entry.AccountId, entry.Name, entry.Post, entry.From));
        Assert.Equal(TrailHash.Origin, entry.Previous);
        var plan = Assert.Single(RowChange.Read(entry.Changes), change => change.Table == "plans");
        Assert.Null(plan.Was);
        Assert.Equal("方案.txt", plan.Now?["Name"]);
        Assert.StartsWith("sha256:", plan.Now?["Content"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_entry_holds_the_hash_of_the_one_before_it_also_when_many_write_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(
            async () =>
            {
                for (var i = 0; i < 50; i++)
                {
                    await _office.Plans.ReceiveAsync(TemporaryOffice.Document($"{writer}-{i}.txt", $"文字{writer}-{i}"), TemporaryOffice.As("陈一"), Cancellation);
                }
            },
            Cancellation)));

        var entries = await EntriesAsync();
        Assert.Equal(Enumerable.Range(1, 8 * 50).Select(number => (long)number), entries.Select(entry => entry.Sequence));
        Assert.All(entries.Zip(entries.Skip(1)), pair => Assert.Equal(pair.First.Hash, pair.Second.Previous));
        Assert.All(entries, entry => Assert.Equal(TrailHash.Of(entry), entry.Hash));
    }

    [Fact]
    public async Task Nothing_is_saved_without_an_act()
    {
        await using var db = _office.Open();
        db.Add(new PlanEvent { PlanId = "p", ContentHash = "h", Name = "n", Kind = PlanEventKind.Received, At = _office.Clock.Now });

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancellation));
        Assert.Empty(await EntriesAsync());
    }

    [Theory]
    [InlineData("DELETE FROM trail")]
    [InlineData("DELETE FROM trail WHERE \"Sequence\" = 2")]
    [InlineData("UPDATE trail SET \"Name\" = '别人' WHERE \"Sequence\" = 1")]
    [InlineData("UPDATE trail SET \"Sequence\" = 99 WHERE \"Sequence\" = 1")]
    public async Task No_mistake_of_the_program_changes_or_deletes_an_entry(string sql)
    {
        await FillAsync();
        var before = await EntriesAsync();
        await using var db = _office.Open();

        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(sql, Cancellation));

        Assert.Contains("the audit trail is only added to", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before.Select(entry => entry.Hash), (await EntriesAsync()).Select(entry => entry.Hash));
    }

    [Fact]
    public async Task Entries_are_kept_also_from_the_mapping_and_from_emptying_the_table()
    {
        await FillAsync();
        await using var db = _office.Open();

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Set<TrailEntry>().ExecuteDeleteAsync(Cancellation));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Set<TrailEntry>().ExecuteUpdateAsync(row => row.SetProperty(entry => entry.Name, "别人"), Cancellation));
        db.Remove((await EntriesAsync())[0]);
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancellation));
        if (_office.Connection is not null)
        {
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync("TRUNCATE trail", Cancellation));
        }

        Assert.Equal(3, (await EntriesAsync()).Count);
    }

    private async Task FillAsync()
    {
        foreach (var name in (string[])["甲", "乙", "丙"])
        {
            await _office.Plans.ReceiveAsync(TemporaryOffice.Document(name + ".txt", name), TemporaryOffice.As("陈一"), Cancellation);
        }
    }

    [Fact]
    public async Task What_is_removed_is_told_as_it_was()
    {
        var receipt = await _office.Plans.ReceiveAsync(TemporaryOffice.Document("方案.txt", "文字"), TemporaryOffice.As("陈一"), Cancellation);

        await _office.Plans.DeleteAsync(receipt.PlanId, TemporaryOffice.As("李二"), Cancellation);

        var plan = Assert.Single(RowChange.Read((await EntriesAsync())[^1].Changes), change => change.Table == "plans");
        Assert.Null(plan.Now);
        Assert.Equal("方案.txt", plan.Was?["Name"]);
    }

    [Fact]
    public async Task What_fails_leaves_no_entry()
    {
        await using var db = await Databases.OpenAsync(new Act(TemporaryOffice.As("陈一"), "test.double", "x", _office.Clock.Now), Cancellation);
        db.AddRange(Withdrawn(), Withdrawn());

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancellation));
        Assert.Empty(await EntriesAsync());
    }

    [Fact]
    public async Task Words_that_a_database_keeps_otherwise_do_not_break_the_chain()
    {
        await using (var db = _office.Open())
        {
            await db.NoteAsync(new Act(TemporaryOffice.As("陈\0一"), "people.read", "person:\uD842", _office.Clock.Now, "a\0b"), Cancellation);
        }

        var entry = Assert.Single(await EntriesAsync());
        Assert.Equal(("陈\uFFFD一", "person:\uFFFD", "a\uFFFDb"), (entry.Name, entry.About, entry.Why));
        Assert.Equal(TrailHash.Of(entry), entry.Hash);
    }

    [Fact]
    public async Task Reading_is_told_without_rows()
    {
        await using var db = _office.Open();
        await db.NoteAsync(new Act(TemporaryOffice.As("陈一"), "people.read", "person:1", _office.Clock.Now), Cancellation);

        var entry = Assert.Single(await EntriesAsync());
        Assert.Empty(RowChange.Read(entry.Changes));
        Assert.Equal(TrailHash.Of(entry), entry.Hash);
    }

    private IDbContextFactory<OfficeDb> Databases => _office.Databases;

    private static CorrectionEvent Withdrawn() => new()
    {
        ContentHash = "h",
        CorrectionId = "c",
        Kind = CorrectionEventKind.Withdrawn,
        By = "陈一",
        Reason = "两次",
        At = DateTimeOffset.UnixEpoch,
    };

    private async Task<List<TrailEntry>> EntriesAsync()
    {
        await using var db = _office.Open();
        return await db.Set<TrailEntry>().AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync(Cancellation);
    }
}
