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
        var (end, faults) = await CheckAsync(await ExportAsync(new TrailQuery { Before = 4 }));

        Assert.Empty(faults);
        Assert.Equal((3, 1, 3, "审计员"), (end?.Entries, end?.First, end?.Last, end?.By));
        // A part that leaves entries out is whole in itself.
        Assert.Empty((await CheckAsync(await ExportAsync(new TrailQuery { AccountId = "a1" }))).Faults);
        Assert.Empty((await CheckAsync(await ExportAsync(new TrailQuery { AccountId = "nobody" }))).Faults);
    }

    [Fact]
    public async Task Whatever_is_done_to_an_exported_file_is_found_and_its_line_is_named()
    {
        var lines = await ExportAsync(new TrailQuery { Before = 4 });

        Assert.Equal(["line 2", "line 4"], await FaultsAsync([lines[0], lines[1].Replace("李二", "别人", StringComparison.Ordinal), lines[2], lines[3]]));
        Assert.Equal(["line 2", "line 3"], await FaultsAsync([lines[0], lines[2], lines[3]]));
        Assert.Equal(["line 2", "line 4"], await FaultsAsync([lines[1], lines[0], lines[2], lines[3]]));
        Assert.Equal(["line 4"], await FaultsAsync(lines[..3]));
        Assert.Equal(["line 5"], await FaultsAsync([.. lines, lines[0]]));
        Assert.Equal(["line 2", "line 4"], await FaultsAsync([lines[0], "{}", lines[2], lines[3]]));
        Assert.Equal(["line 1", "line 2"], await FaultsAsync(["no line of an export"]));
        Assert.Equal(["line 1"], await FaultsAsync([]));
    }

    [Fact]
    public async Task What_was_taken_out_of_an_exported_file_is_named_with_its_place()
    {
        var lines = await ExportAsync(new TrailQuery { Before = 4 });

        async Task<string> FirstAsync(params string[] left) => (await CheckAsync(left)).Faults[0] is var fault ? $"{fault.Place}: {fault.Text.En}" : "";
        Assert.StartsWith("line 2: Entry 2 is missing before this line", await FirstAsync(lines[0], lines[2], lines[3]), StringComparison.Ordinal);
        Assert.StartsWith("line 1: Entries 1 to 2 are missing before this line", await FirstAsync(lines[2], lines[3]), StringComparison.Ordinal);
        Assert.StartsWith("line 2: Entries 2 to 3 are missing before this line", await FirstAsync(lines[0], lines[3]), StringComparison.Ordinal);

        // Where only a part was asked for, what lies between is not missing.
        var part = await ExportAsync(new TrailQuery { AccountId = "a1" });
        Assert.DoesNotContain("missing", await FirstAsync(part[0], part[2]), StringComparison.Ordinal);
    }

    private async Task<List<string>> ExportAsync(TrailQuery query)
    {
        var lines = new List<string>();
        await foreach (var line in Store.ExportAsync(query, Auditor, Cancellation))
        {
            lines.Add(line);
        }

        return lines;
    }

    private static Task<(TrailExportEnd? End, IReadOnlyList<TrailFault> Faults)> CheckAsync(IEnumerable<string> lines) =>
        TrailExport.CheckAsync(new StringReader(string.Concat(lines.Select(line => line + "\n"))), Cancellation);

    private static async Task<List<string>> FaultsAsync(IEnumerable<string> lines) => [.. (await CheckAsync(lines)).Faults.Select(fault => fault.Place)];

    private async Task<IEnumerable<long>> FoundAsync(TrailQuery query) =>
        (await Store.SearchAsync(query with { Action = query.Action ?? "plans." }, 10, Auditor, Cancellation)).Select(entry => entry.Sequence);
}
