using System.Text;
using Luoshi.Office.Plans;
using Luoshi.Office.Record;

namespace Luoshi.Office.Tests.Plans;

public sealed class PlanStoreOnSqliteTests() : PlanStoreTests(Database.Sqlite);

public sealed class PlanStoreOnPostgresTests() : PlanStoreTests(Database.Postgres);

public abstract class PlanStoreTests(Database database) : IDisposable
{
    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_received_document_comes_back_byte_for_byte_with_what_is_known_about_it()
    {
        var document = TemporaryOffice.Document("方案.txt", "到2015年，产值达到6300亿元。");

        var receipt = await _office.Plans.ReceiveAsync(document, TemporaryOffice.As("陈一"), Cancellation);
        var kept = await _office.Plans.FindAsync(receipt.PlanId, Cancellation);

        Assert.False(receipt.AlreadyKept);
        Assert.Equal(document.Content, await _office.Plans.ReadAsync(receipt.PlanId, Cancellation));
        Assert.Equal(
            new PlanSummary(receipt.PlanId, PlanStore.HashOf(document.Content), "方案.txt", "标题 方案.txt", "UTF-8", document.Content.Length, _office.Clock.Now, "0.1.0"),
            kept);
        Assert.StartsWith(receipt.PlanId, kept?.ContentHash);
    }

    [Fact]
    public async Task The_same_bytes_under_another_name_are_the_plan_that_is_already_kept()
    {
        var first = await _office.Plans.ReceiveAsync(TemporaryOffice.Document("甲.txt", "文字"), TemporaryOffice.As("陈一"), Cancellation);
        var second = await _office.Plans.ReceiveAsync(TemporaryOffice.Document("乙.txt", "文字"), TemporaryOffice.As("陈一"), Cancellation);

        Assert.Equal(new Receipt(first.PlanId, AlreadyKept: true), second);
        Assert.Equal("甲.txt", Assert.Single(await _office.Plans.ListAsync(Cancellation)).Name);
        Assert.Single(await _office.Plans.HistoryAsync(10, Cancellation));
    }

    [Fact]
    public async Task Many_uploads_of_the_same_bytes_at_once_keep_one_plan()
    {
        var document = TemporaryOffice.Document("方案.txt", "同时上传");

        var receipts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _office.Plans.ReceiveAsync(document, TemporaryOffice.As("陈一"), Cancellation), Cancellation)));

        Assert.Single(receipts.Select(receipt => receipt.PlanId).Distinct());
        Assert.Single(receipts, receipt => !receipt.AlreadyKept);
        Assert.Single(await _office.Plans.HistoryAsync(20, Cancellation));
    }

    [Fact]
    public async Task Plans_are_listed_with_the_last_received_first()
    {
        await _office.Plans.ReceiveAsync(TemporaryOffice.Document("先.txt", "一"), TemporaryOffice.As("陈一"), Cancellation);
        _office.Clock.Now += TimeSpan.FromMinutes(1);
        await _office.Plans.ReceiveAsync(TemporaryOffice.Document("后.txt", "二"), TemporaryOffice.As("陈一"), Cancellation);

        Assert.Equal(["后.txt", "先.txt"], (await _office.Plans.ListAsync(Cancellation)).Select(plan => plan.Name));
    }

    [Fact]
    public async Task A_deleted_plan_is_gone_and_its_deletion_is_on_record()
    {
        var document = TemporaryOffice.Document("方案.txt", "文字");
        var receipt = await _office.Plans.ReceiveAsync(document, TemporaryOffice.As("陈一"), Cancellation);
        _office.Clock.Now += TimeSpan.FromHours(2);

        Assert.True((await _office.Plans.DeleteAsync(receipt.PlanId, TemporaryOffice.As("陈一"), Cancellation)).Done);

        Assert.Null(await _office.Plans.FindAsync(receipt.PlanId, Cancellation));
        Assert.Null(await _office.Plans.ReadAsync(receipt.PlanId, Cancellation));
        var history = await _office.Plans.HistoryAsync(10, Cancellation);
        Assert.Equal([PlanEventKind.Deleted, PlanEventKind.Received], history.Select(entry => entry.Kind));
        Assert.Equal((receipt.PlanId, "方案.txt", _office.Clock.Now), (history[0].PlanId, history[0].Name, history[0].At));
        Assert.True(await _office.Plans.EverReceivedAsync(document.Content, Cancellation));
    }

    [Fact]
    public async Task Deleting_what_is_not_there_says_so_and_records_nothing()
    {
        Assert.False((await _office.Plans.DeleteAsync("0123456789abcdef", TemporaryOffice.As("陈一"), Cancellation)).Done);
        Assert.Empty(await _office.Plans.HistoryAsync(10, Cancellation));
    }

    [Fact]
    public async Task A_deleted_document_that_is_received_again_gets_its_address_back()
    {
        var document = TemporaryOffice.Document("方案.txt", "文字");
        var first = await _office.Plans.ReceiveAsync(document, TemporaryOffice.As("陈一"), Cancellation);
        await _office.Plans.DeleteAsync(first.PlanId, TemporaryOffice.As("陈一"), Cancellation);

        Assert.Equal(first, await _office.Plans.ReceiveAsync(document, TemporaryOffice.As("陈一"), Cancellation));
    }

    [Fact]
    public async Task A_document_whose_short_address_is_taken_gets_the_long_one()
    {
        var document = TemporaryOffice.Document("方案.txt", "文字");
        var hash = PlanStore.HashOf(document.Content);
        await using (var db = await _office.Databases.OpenAsync(new Act(TemporaryOffice.As("陈一"), "test.add", "plan", _office.Clock.Now), Cancellation))
        {
            db.Add(new StoredPlan
            {
                Id = hash[..16],
                ContentHash = new string('0', 64),
                Name = "别的.txt",
                Title = "别的",
                Encoding = "UTF-8",
                Size = 1,
                ReceivedAt = _office.Clock.Now,
                CompilerVersion = "0.1.0",
                Content = Encoding.UTF8.GetBytes("x"),
            });
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Equal(hash, (await _office.Plans.ReceiveAsync(document, TemporaryOffice.As("陈一"), Cancellation)).PlanId);
    }

    [Fact]
    public async Task Bytes_that_were_never_here_are_told_apart()
    {
        Assert.False(await _office.Plans.EverReceivedAsync([1, 2, 3], Cancellation));
    }
}
