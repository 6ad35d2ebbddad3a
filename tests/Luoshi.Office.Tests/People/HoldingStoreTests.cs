using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Office.Tests.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Tests.People;

public sealed class HoldingStoreOnSqliteTests() : HoldingStoreTests(Database.Sqlite);

public sealed class HoldingStoreOnPostgresTests() : HoldingStoreTests(Database.Postgres);

public abstract class HoldingStoreTests(Database database) : IDisposable
{
    private static readonly DateOnly Day = new(2013, 6, 1);
    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private HoldingStore Store => _office.Get<HoldingStore>();

    private static Actor By => TemporaryOffice.As("安全");

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(Roles.SystemAdmin, Roles.SecurityAdmin, false)]
    [InlineData(Roles.AuditAdmin, Roles.OfficeClerk, false)]
    [InlineData(Roles.UnitLiaison, Roles.SystemAdmin, false)]
    [InlineData(Roles.PublicReader, Roles.AuditAdmin, false)]
    [InlineData(Roles.UnitLiaison, Roles.RegisterKeeper, true)]
    [InlineData(Roles.SystemAdmin, Roles.SystemAdmin, true)]
    public async Task The_three_administrators_are_never_one_person_with_another_role(string first, string second, bool may)
    {
        await _office.HireAsync("chen", first, cancellation: Cancellation);

        var outcome = await Store.AppointAsync("p-chen", await PostAsync(second), HoldingKind.Regular, Day, null, "任命", By, Cancellation);

        Assert.Equal(may, outcome.Done);
        Assert.Equal(may, outcome.Refusal?.Zh.Contains("三员分立", StringComparison.Ordinal) != true);
        Assert.Equal(may ? 2 : 1, (await HeldAsync("p-chen")).Count);
    }

    [Fact]
    public async Task The_separation_holds_over_time_and_for_stand_ins()
    {
        await _office.HireAsync("chen", Roles.OfficeClerk, cancellation: Cancellation);
        var post = await PostAsync(Roles.AuditAdmin);
        Assert.False((await Store.AppointAsync("p-chen", post, HoldingKind.StandIn, Day, Day, "代行", By, Cancellation)).Done);

        Assert.True((await Store.EndAsync("h-chen", Day, "调离", By, Cancellation)).Done);
        Assert.False((await Store.AppointAsync("p-chen", post, HoldingKind.Regular, Day, null, "任命", By, Cancellation)).Done);
        Assert.True((await Store.AppointAsync("p-chen", post, HoldingKind.Regular, Day.AddDays(1), null, "任命", By, Cancellation)).Done);
    }

    [Fact]
    public async Task Two_appointments_at_once_cannot_both_pass_the_separation()
    {
        await _office.HireAsync("chen", Roles.UnitLiaison, cancellation: Cancellation);
        await Store.EndAsync("h-chen", Day.AddDays(-1), "调离", By, Cancellation);
        var posts = new[] { await PostAsync(Roles.SystemAdmin), await PostAsync(Roles.SecurityAdmin), await PostAsync(Roles.AuditAdmin), await PostAsync(Roles.OfficeHead) };

        var outcomes = await Task.WhenAll(posts.Select(post => Task.Run(
            () => Store.AppointAsync("p-chen", post, HoldingKind.Regular, Day, null, "任命", By, Cancellation), Cancellation)));

        Assert.Single(outcomes, outcome => outcome.Done);
        Assert.Single(await HeldAsync("p-chen"), holding => holding.From == Day);
    }

    [Fact]
    public async Task A_post_has_one_regular_holder_at_a_time_and_may_have_a_stand_in()
    {
        await _office.HireAsync("chen", cancellation: Cancellation);
        await _office.HireAsync("li", cancellation: Cancellation);

        Assert.False((await Store.AppointAsync("p-li", "post-chen", HoldingKind.Regular, Day, null, "任命", By, Cancellation)).Done);
        Assert.True((await Store.AppointAsync("p-li", "post-chen", HoldingKind.StandIn, Day, Day.AddDays(7), "代行", By, Cancellation)).Done);
        Assert.False((await Store.AppointAsync("p-li", "post-chen", HoldingKind.StandIn, Day.AddDays(7), null, "代行", By, Cancellation)).Done);
    }

    [Fact]
    public async Task Handing_over_a_post_keeps_who_held_it_when()
    {
        await _office.HireAsync("chen", cancellation: Cancellation);
        await _office.HireAsync("li", cancellation: Cancellation);
        var before = _office.Clock.Now;
        _office.Clock.Now = before.AddDays(1);

        Assert.True((await Store.EndAsync("h-chen", Day, "交接", By, Cancellation)).Done);
        Assert.True((await Store.AppointAsync("p-li", "post-chen", HoldingKind.Regular, Day.AddDays(1), null, "交接", By, Cancellation)).Done);

        Assert.Equal(["p-chen"], await HoldersAsync(Day));
        Assert.Equal(["p-li"], await HoldersAsync(Day.AddDays(1)));
        Assert.Equal(["p-chen"], await HoldersAsync(Day.AddDays(1), before));
        await using var db = _office.Open();
        Assert.Equal(3, await db.Set<TrailEntry>().CountAsync(act => act.Action == "people.holders", Cancellation));
    }

    [Fact]
    public async Task A_holding_that_never_was_is_withdrawn_and_one_that_ended_is_not_prolonged()
    {
        await _office.HireAsync("chen", cancellation: Cancellation);
        Assert.False((await Store.EndAsync("h-chen", Staff.Since.AddDays(-1), "错", By, Cancellation)).Done);
        Assert.True((await Store.EndAsync("h-chen", Day, "调离", By, Cancellation)).Done);
        Assert.False((await Store.EndAsync("h-chen", Day.AddDays(1), "错", By, Cancellation)).Done);

        Assert.True((await Store.WithdrawAsync("h-chen", "误录", By, Cancellation)).Done);
        Assert.False((await Store.WithdrawAsync("h-chen", "误录", By, Cancellation)).Done);
        Assert.Empty(await HoldersAsync(Day));
    }

    [Fact]
    public async Task Facts_are_never_changed_behind_the_stores()
    {
        await _office.HireAsync("chen", cancellation: Cancellation);
        await using var db = await _office.Databases.OpenAsync(new Act(By, "test.forge", "x", _office.Clock.Now), Cancellation);
        var fact = await db.Set<HoldingFact>().SingleAsync(Cancellation);
        db.Entry(fact).Property(of => of.PostId).CurrentValue = "another";

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancellation));
    }

    private async Task<string> PostAsync(string role)
    {
        var made = await _office.Get<PostStore>().AddAsync("u1", "岗位", role, By, Cancellation);
        Assert.True(made.Done);
        return made.Value.Id;
    }

    private async Task<List<HoldingFact>> HeldAsync(string person)
    {
        await using var db = _office.Open();
        return await db.Set<HoldingFact>().AsNoTracking().Where(holding => holding.Subject == person && holding.Revision == 1).ToListAsync(Cancellation);
    }

    private async Task<IEnumerable<string>> HoldersAsync(DateOnly on, DateTimeOffset? known = null) =>
        (await Store.HoldersAsync(["post-chen"], on, new Act(By, "people.holders", "post:post-chen", _office.Clock.Now), known, Cancellation)).Select(holder => holder.PersonId);
}
