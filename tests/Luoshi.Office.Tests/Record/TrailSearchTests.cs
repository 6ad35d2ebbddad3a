using Luoshi.Office.Record;
using Luoshi.Office.Trail;

namespace Luoshi.Office.Tests.Record;

public sealed class TrailSearchOnSqliteTests() : TrailSearchTests(Database.Sqlite);

public sealed class TrailSearchOnPostgresTests() : TrailSearchTests(Database.Postgres);

public abstract class TrailSearchTests(Database database) : IAsyncLifetime
{
    private static readonly Actor Auditor = new("a9", "审计员", null, "test");
    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private TrailStore Store => new(_office.Databases, _office.Clock);

    public async ValueTask InitializeAsync()
    {
        var first = await _office.Plans.ReceiveAsync(TemporaryOffice.Document("甲.txt", "甲"), new Actor("a1", "陈一", null, "test"), Cancellation);
        _office.Clock.Now += TimeSpan.FromDays(1);
        await _office.Plans.ReceiveAsync(TemporaryOffice.Document("乙.txt", "乙"), new Actor("a2", "李二", null, "test"), Cancellation);
        _office.Clock.Now += TimeSpan.FromDays(1);
        await _office.Plans.DeleteAsync(first.PlanId, new Actor("a1", "陈一", null, "test"), Cancellation);
    }

    public ValueTask DisposeAsync()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Entries_are_found_by_person_action_object_words_and_time()
    {
        Assert.Equal([3, 1], await FoundAsync(new TrailQuery { AccountId = "a1" }));
        Assert.Equal([2], await FoundAsync(new TrailQuery { Name = "李" }));
        Assert.Equal([3], await FoundAsync(new TrailQuery { Action = "plans.delete" }));
        Assert.Equal([3, 2, 1], await FoundAsync(new TrailQuery { Action = "plans." }));
        Assert.Equal([3, 2, 1], await FoundAsync(new TrailQuery { About = "plan:" }));
        Assert.Equal([2], await FoundAsync(new TrailQuery { Words = "标题 乙" }));
        Assert.Equal([2], await FoundAsync(new TrailQuery { From = _office.Clock.Now.AddDays(-1), To = _office.Clock.Now }));
        Assert.Equal([1], await FoundAsync(new TrailQuery { Before = 2 }));
    }

    [Fact]
    public async Task Looking_into_the_trail_is_told_with_what_was_asked()
    {
        await Store.SearchAsync(new TrailQuery { Name = "李" }, 10, Auditor, Cancellation);

        var told = Assert.Single(await Store.SearchAsync(new TrailQuery { Action = "trail.search" }, 1, Auditor, Cancellation));
        Assert.Equal("审计员", told.Name);
        Assert.Contains("李", told.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_exported_can_be_checked_elsewhere()
    {
        var lines = new List<string>();
        await foreach (var line in Store.ExportAsync(new TrailQuery { Before = 4 }, Auditor, Cancellation))
        {
            lines.Add(line);
        }

        var entries = lines.ConvertAll(line => System.Text.Json.JsonSerializer.Deserialize<TrailEntry>(line, System.Text.Json.JsonSerializerOptions.Web));
        Assert.Equal(3, entries.Count);
        Assert.All(entries, entry => Assert.Equal(entry?.Hash, entry is null ? null : TrailHash.Of(entry)));
    }

    private async Task<IEnumerable<long>> FoundAsync(TrailQuery query) =>
        (await Store.SearchAsync(query with { Action = query.Action ?? "plans." }, 10, Auditor, Cancellation)).Select(entry => entry.Sequence);
}
