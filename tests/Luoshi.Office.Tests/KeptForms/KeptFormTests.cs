using System.Text;
using Luoshi.Office.Accounts;
using Luoshi.Office.KeptForms;
using Luoshi.Office.Record;
using Luoshi.Office.Tests.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Tests.KeptForms;

public sealed class KeptFormOnSqliteTests() : KeptFormTests(Database.Sqlite);

public sealed class KeptFormOnPostgresTests() : KeptFormTests(Database.Postgres);

public abstract class KeptFormTests(Database database) : IDisposable
{
    private const string Page = "/liaisons/invite?lang=en";
    private static readonly byte[] Typed = Encoding.UTF8.GetBytes("不能丢的一段话");
    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private KeptFormStore Store => _office.Get<KeptFormStore>();

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_was_typed_comes_back_to_its_person_on_its_page_and_to_nobody_else()
    {
        var token = await KeptAsync();

        Assert.Equal(Typed, await Store.FindAsync(token, "a-chen", Page, Cancellation));
        Assert.Null(await Store.FindAsync(token, "a-wu", Page, Cancellation));
        Assert.Null(await Store.FindAsync(token, "a-chen", "/workbench", Cancellation));
        Assert.Null(await Store.FindAsync("made-up", "a-chen", Page, Cancellation));
        await Store.ForgetAsync(token, "a-wu", Page, Cancellation);
        Assert.Equal(Typed, await Store.FindAsync(token, "a-chen", Page, Cancellation));
        await Store.ForgetAsync(token, "a-chen", Page, Cancellation);
        Assert.Null(await Store.FindAsync(token, "a-chen", Page, Cancellation));
    }

    [Fact]
    public async Task It_is_kept_for_a_while_only_and_unreadable_in_the_database()
    {
        var token = await KeptAsync();
        await using (var db = await _office.Databases.CreateDbContextAsync(Cancellation))
        {
            var content = (await db.Set<KeptForm>().SingleAsync(Cancellation)).Content;
            Assert.Equal(-1, content.AsSpan().IndexOf(Typed));
        }

        _office.Clock.Now += TimeSpan.FromMinutes(29);
        Assert.NotNull(await Store.FindAsync(token, "a-chen", Page, Cancellation));
        _office.Clock.Now += TimeSpan.FromMinutes(2);
        Assert.Null(await Store.FindAsync(token, "a-chen", Page, Cancellation));
    }

    [Fact]
    public async Task A_person_has_one_form_kept_and_what_is_over_is_thrown_away()
    {
        var first = await KeptAsync();
        var second = await KeptAsync();
        Assert.Null(await Store.FindAsync(first, "a-chen", Page, Cancellation));
        Assert.NotNull(await Store.FindAsync(second, "a-chen", Page, Cancellation));

        _office.Clock.Now += TimeSpan.FromHours(1);
        await KeptAsync("wu");
        await using var db = await _office.Databases.CreateDbContextAsync(Cancellation);
        Assert.Equal("a-wu", (await db.Set<KeptForm>().SingleAsync(Cancellation)).AccountId);
    }

    [Fact]
    public async Task Nothing_is_kept_for_whoever_never_had_a_session_or_had_one_long_ago()
    {
        Assert.Null(await Store.KeepAsync("made-up", Page, Typed, Cancellation));
        await _office.HireAsync("chen", cancellation: Cancellation);
        var session = await _office.Get<SessionStore>().OpenAsync("a-chen", "10.0.0.1", "test", Cancellation);
        _office.Clock.Now += TimeSpan.FromHours(25);

        Assert.Null(await Store.KeepAsync(session, Page, Typed, Cancellation));
    }

    private async Task<string> KeptAsync(string userName = "chen")
    {
        if (await _office.Get<AccountStore>().PrincipalOfAsync("a-" + userName, Office.Calendar.ChinaTime.Today(_office.Clock), Cancellation) is null)
        {
            await _office.HireAsync(userName, cancellation: Cancellation);
        }

        var sessions = _office.Get<SessionStore>();
        var session = await sessions.OpenAsync("a-" + userName, "10.0.0.1", "test", Cancellation);
        await sessions.EndAsync(session, new Actor("a-" + userName, "人员" + userName, null, "10.0.0.1"), Cancellation);
        return await Store.KeepAsync(session, Page, Typed, Cancellation) ?? throw new InvalidOperationException("Nothing was kept.");
    }
}
