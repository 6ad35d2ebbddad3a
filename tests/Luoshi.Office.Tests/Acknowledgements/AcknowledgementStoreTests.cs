using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Office.Acknowledgements;

namespace Luoshi.Office.Tests.Acknowledgements;

public sealed class AcknowledgementStoreOnSqliteTests() : AcknowledgementStoreTests(Database.Sqlite);

public sealed class AcknowledgementStoreOnPostgresTests() : AcknowledgementStoreTests(Database.Postgres);

public abstract class AcknowledgementStoreTests(Database database) : IDisposable
{
    private const string Document = "5b1f";
    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private AcknowledgementStore Store => _office.Acknowledgements;

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_acknowledgement_comes_back_as_it_was_made_and_is_dated_when_it_is_recorded()
    {
        var made = await Make("a1");

        var kept = Assert.Single((await Store.OfAsync(Document, Cancellation)).All);
        Assert.Equal(_office.Clock.Now, made.At);
        Assert.Equal(new KeptAcknowledgement(made, null), kept);
        Assert.Empty((await Store.OfAsync("another", Cancellation)).All);
    }

    [Fact]
    public async Task A_withdrawn_one_is_no_longer_in_force_and_stays_on_record_with_who_when_and_why()
    {
        await Make("a1");
        await Make("a2");
        _office.Clock.Now += TimeSpan.FromMinutes(5);

        Assert.True(await Store.WithdrawAsync(Document, "a1", TemporaryOffice.As("李二"), "口径已经统一", Cancellation));

        var history = await Store.OfAsync(Document, Cancellation);
        Assert.Equal(["a1", "a2"], history.All.Select(kept => kept.Acknowledgement.Id));
        Assert.Equal("a2", Assert.Single(history.InForce).Id);
        Assert.Equal(new Withdrawal("李二", _office.Clock.Now, "口径已经统一"), history.All[0].Withdrawn);
    }

    [Fact]
    public async Task What_is_not_in_force_cannot_be_withdrawn()
    {
        await Make("a1");
        await Store.WithdrawAsync(Document, "a1", TemporaryOffice.As("李二"), "口径已经统一", Cancellation);

        Assert.False(await Store.WithdrawAsync(Document, "a1", TemporaryOffice.As("李二"), "再撤一次", Cancellation));
        Assert.False(await Store.WithdrawAsync(Document, "a9", TemporaryOffice.As("李二"), "没有这条", Cancellation));
    }

    [Fact]
    public async Task The_stamp_rises_with_everything_that_happens()
    {
        var none = (await Store.OfAsync(Document, Cancellation)).Stamp;
        await Make("a1");
        var made = (await Store.OfAsync(Document, Cancellation)).Stamp;
        await Store.WithdrawAsync(Document, "a1", TemporaryOffice.As("李二"), "口径已经统一", Cancellation);

        Assert.Equal(0, none);
        Assert.True(none < made && made < (await Store.OfAsync(Document, Cancellation)).Stamp);
    }

    private Task<Acknowledgement> Make(string id) => Store.MakeAsync(
        Document, at => new(id, "LS1001", new Anchor("500公里", "新建道路", "（县道"), "0123456789abcdef", "陈一", at, "口径不同"), TemporaryOffice.As("陈一"), Cancellation);
}
