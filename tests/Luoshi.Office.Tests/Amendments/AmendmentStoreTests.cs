using System.Text;
using Luoshi.Core.Text;
using Luoshi.Office.Amendments;
using Luoshi.Office.Plans;

namespace Luoshi.Office.Tests.Amendments;

public sealed class AmendmentStoreOnSqliteTests() : AmendmentStoreTests(Database.Sqlite);

public sealed class AmendmentStoreOnPostgresTests() : AmendmentStoreTests(Database.Postgres);

public abstract class AmendmentStoreTests(Database database) : IDisposable
{
    private const string Plan = "某县工作方案\n一、目标\n到2015年，工业总产值达到1200亿元。\n";
    private static readonly DateOnly June = new(2014, 6, 1);

    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_accepted_amendment_is_in_the_plan_from_its_day_on()
    {
        var hash = await ReceiveAsync();
        var id = await ProposeAsync(hash, "将“1200亿元”修改为“1300亿元”。");

        Assert.Equal(1200, await AmountAsync(hash, June));
        Assert.True(await _office.Amendments.AcceptAsync(hash, id, June, TemporaryOffice.As("陈一"), "会议通过", Cancellation));

        Assert.Equal(1200, await AmountAsync(hash, June.AddDays(-1)));
        Assert.Equal(1300, await AmountAsync(hash, June));
    }

    [Fact]
    public async Task Every_decision_stays_on_record_and_the_last_one_holds()
    {
        var hash = await ReceiveAsync();
        var id = await ProposeAsync(hash, "将“1200亿元”修改为“1300亿元”。");
        await _office.Amendments.AcceptAsync(hash, id, June, TemporaryOffice.As("陈一"), "会议通过", Cancellation);
        _office.Clock.Now += TimeSpan.FromDays(1);
        await _office.Amendments.WithdrawAsync(hash, id, TemporaryOffice.As("李二"), "文号有误", Cancellation);
        await _office.Amendments.DeclineAsync(hash, id, TemporaryOffice.As("李二"), "重新印发", Cancellation);

        var kept = Assert.Single((await _office.Amendments.OfAsync(hash, Cancellation)).All);
        Assert.Equal([AmendmentEventKind.Accepted, AmendmentEventKind.Withdrawn, AmendmentEventKind.Declined], kept.Decisions.Select(d => d.Kind));
        Assert.Equal(("李二", "重新印发", null), (kept.Decision?.By, kept.Decision?.Reason, kept.Effective));
        Assert.Equal(_office.Clock.Now, kept.Decision?.At);
        Assert.Equal(1200, await AmountAsync(hash, June));
    }

    [Fact]
    public async Task The_history_of_plans_tells_of_decisions()
    {
        var hash = await ReceiveAsync();
        var id = await ProposeAsync(hash, "将“1200亿元”修改为“1300亿元”。");
        await _office.Amendments.AcceptAsync(hash, id, June, TemporaryOffice.As("陈一"), "会议通过", Cancellation);
        await _office.Amendments.WithdrawAsync(hash, id, TemporaryOffice.As("陈一"), "文号有误", Cancellation);

        Assert.Equal(
            [PlanEventKind.AmendmentUndone, PlanEventKind.Amended, PlanEventKind.Received],
            (await _office.Plans.HistoryAsync(10, Cancellation)).Select(e => e.Kind));
    }

    [Fact]
    public async Task The_same_bytes_proposed_at_once_are_one_amendment()
    {
        var hash = await ReceiveAsync();

        var ids = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => ProposeAsync(hash, "删除“某”。"), Cancellation)));

        var kept = Assert.Single((await _office.Amendments.OfAsync(hash, Cancellation)).All);
        Assert.Equal(kept.Id, Assert.Single(ids.Distinct()));
        Assert.Equal(Encoding.UTF8.GetBytes("删除“某”。"), await _office.Amendments.ReadAsync(hash, kept.Id, Cancellation));
    }

    [Fact]
    public async Task Amendments_of_one_day_take_effect_in_the_order_in_which_they_were_proposed()
    {
        var hash = await ReceiveAsync();
        foreach (var (was, now) in (IEnumerable<(int, int)>)[(1200, 1300), (1300, 1400), (1400, 1500)])
        {
            await _office.Amendments.AcceptAsync(hash, await ProposeAsync(hash, $"将“{was}亿元”修改为“{now}亿元”。"), June, TemporaryOffice.As("陈一"), "会议通过", Cancellation);
        }

        Assert.Equal(1500, await AmountAsync(hash, June));
    }

    [Fact]
    public async Task What_was_never_proposed_cannot_be_decided()
    {
        var hash = await ReceiveAsync();

        Assert.False(await _office.Amendments.AcceptAsync(hash, "0123456789abcdef", June, TemporaryOffice.As("陈一"), "会议通过", Cancellation));
        Assert.False(await _office.Amendments.WithdrawAsync(hash, await ProposeAsync(hash, "删除“某”。"), TemporaryOffice.As("陈一"), "没有接受过", Cancellation));
        Assert.Null(await _office.Amendments.ReadAsync(hash, "0123456789abcdef", Cancellation));
        Assert.Single(await _office.Plans.HistoryAsync(10, Cancellation));
    }

    private async Task<string> ReceiveAsync()
    {
        var document = TemporaryOffice.Document("方案.txt", Plan);
        await _office.Plans.ReceiveAsync(document, TemporaryOffice.As("陈一"), Cancellation);
        return PlanStore.HashOf(document.Content);
    }

    private Task<string> ProposeAsync(string hash, string text) =>
        _office.Amendments.ProposeAsync(hash, SourceDocument.FromText("通知.txt", text), Encoding.UTF8.GetBytes(text), TemporaryOffice.As("陈一"), Cancellation);

    private async Task<decimal?> AmountAsync(string hash, DateOnly day) =>
        (await _office.Amendments.OfAsync(hash, Cancellation)).Of(SourceDocument.FromText("方案.txt", Plan)).AsOf(day).Compilation.Plan.Targets[0].Low;
}
