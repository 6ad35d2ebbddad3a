using System.Collections.Immutable;
using Luoshi.Core.Corrections;
using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Office.Corrections;

namespace Luoshi.Office.Tests.Corrections;

public sealed class CorrectionStoreOnSqliteTests() : CorrectionStoreTests(Database.Sqlite);

public sealed class CorrectionStoreOnPostgresTests() : CorrectionStoreTests(Database.Postgres);

public abstract class CorrectionStoreTests(Database database) : IDisposable
{
    private const string Document = "5b1f";
    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private CorrectionStore Store => _office.Corrections;

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_correction_comes_back_as_it_was_made_and_is_dated_when_it_is_recorded()
    {
        var made = (await Store.MakeAsync(Document, Correction("c1"), TemporaryOffice.As("陈一"), Cancellation)).Value;

        Assert.NotNull(made);
        var kept = Assert.Single((await Store.OfAsync(Document, Cancellation)).All);
        Assert.Equal(_office.Clock.Now, made.At);
        Assert.Null(kept.Withdrawn);
        Assert.Equal(made with { Fields = kept.Correction.Fields, Was = kept.Correction.Was }, kept.Correction);
        Assert.Equal(made.Fields, kept.Correction.Fields);
        Assert.Equal(made.Was, kept.Correction.Was);
    }

    [Fact]
    public async Task Corrections_belong_to_one_document()
    {
        await Store.MakeAsync(Document, Correction("c1"), TemporaryOffice.As("陈一"), Cancellation);

        Assert.Empty((await Store.OfAsync("another", Cancellation)).All);
    }

    [Fact]
    public async Task A_withdrawn_correction_is_no_longer_in_force_and_stays_on_record()
    {
        await Store.MakeAsync(Document, Correction("c1"), TemporaryOffice.As("陈一"), Cancellation);
        await Store.MakeAsync(Document, Correction("c2"), TemporaryOffice.As("陈一"), Cancellation);
        _office.Clock.Now += TimeSpan.FromMinutes(5);

        Assert.True((await Store.WithdrawAsync(Document, "c1", TemporaryOffice.As("李二"), "看错了行", Cancellation)).Done);

        var history = await Store.OfAsync(Document, Cancellation);
        Assert.Equal(["c1", "c2"], history.All.Select(kept => kept.Correction.Id));
        Assert.Equal("c2", Assert.Single(history.InForce).Id);
        Assert.Equal(new Withdrawal("李二", _office.Clock.Now, "看错了行"), history.All[0].Withdrawn);
    }

    [Fact]
    public async Task What_is_not_in_force_cannot_be_withdrawn()
    {
        await Store.MakeAsync(Document, Correction("c1"), TemporaryOffice.As("陈一"), Cancellation);
        await Store.WithdrawAsync(Document, "c1", TemporaryOffice.As("李二"), "看错了行", Cancellation);

        Assert.False((await Store.WithdrawAsync(Document, "c1", TemporaryOffice.As("李二"), "再撤一次", Cancellation)).Done);
        Assert.False((await Store.WithdrawAsync(Document, "c9", TemporaryOffice.As("李二"), "没有这条", Cancellation)).Done);
    }

    [Fact]
    public async Task The_stamp_rises_with_everything_that_happens()
    {
        var none = (await Store.OfAsync(Document, Cancellation)).Stamp;
        await Store.MakeAsync(Document, Correction("c1"), TemporaryOffice.As("陈一"), Cancellation);
        var made = (await Store.OfAsync(Document, Cancellation)).Stamp;
        await Store.WithdrawAsync(Document, "c1", TemporaryOffice.As("李二"), "看错了行", Cancellation);
        var withdrawn = (await Store.OfAsync(Document, Cancellation)).Stamp;

        Assert.Equal(0, none);
        Assert.True(none < made && made < withdrawn);
    }

    private static Correction Correction(string id) => new(
        id, CorrectionKind.Change, CorrectedList.Targets, new Anchor("12所", "新建学校", "。"),
        ImmutableSortedDictionary<string, string>.Empty.Add("deadline", "2026"), ImmutableSortedDictionary<string, string>.Empty.Add("deadline", "2025"),
        "陈一", default, "“年内”指下一年");
}
