using Luoshi.Office.People;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Tests.People;

public sealed class PersonStoreOnSqliteTests() : PersonStoreTests(Database.Sqlite);

public sealed class PersonStoreOnPostgresTests() : PersonStoreTests(Database.Postgres);

public abstract class PersonStoreTests(Database database) : IDisposable
{
    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private PersonStore Store => _office.Get<PersonStore>();

    private static Actor By => TemporaryOffice.As("安全");

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_person_comes_back_trimmed_and_every_reading_is_noted()
    {
        var added = await Store.AddAsync(new(" 何清 ", " heqing@example.invalid ", " "), By, Cancellation);

        var read = await Store.FindAsync(added.Value?.Id ?? "", Reading("people.read"), Cancellation);
        Assert.Equal(("何清", "heqing@example.invalid", null), (read?.Name, read?.Email, read?.Phone));
        Assert.Single(await Store.ListAsync(Reading("people.list"), Cancellation));
        await using var db = _office.Open();
        Assert.Equal(["people.add", "people.read", "people.list"], await db.Set<TrailEntry>().OrderBy(act => act.Sequence).Select(act => act.Action).ToListAsync(Cancellation));
    }

    [Theory]
    [InlineData("", null, null)]
    [InlineData("何清", "heqing", null)]
    [InlineData("何清", "何清 <heqing@example.invalid>", null)]
    [InlineData("何清", null, "电话")]
    public async Task What_is_no_name_address_or_number_is_refused(string name, string? email, string? phone)
    {
        Assert.False((await Store.AddAsync(new(name, email, phone), By, Cancellation)).Done);
        Assert.Empty(await Store.ListAsync(Reading("people.list"), Cancellation));
    }

    [Fact]
    public async Task Of_two_who_change_the_same_version_the_second_is_told()
    {
        var added = (await Store.AddAsync(new("何清"), By, Cancellation)).Value;
        Assert.NotNull(added);

        Assert.True((await Store.ChangeAsync(added.Id, added.Version, new("何清", Phone: "0755-8888 0000"), By, Cancellation)).Done);
        Assert.False((await Store.ChangeAsync(added.Id, added.Version, new("何晴"), By, Cancellation)).Done);
        Assert.Equal("何清", (await Store.FindAsync(added.Id, Reading("people.read"), Cancellation))?.Name);
    }

    private Act Reading(string action) => new(By, action, "people:all", _office.Clock.Now);
}
