using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Office.Tests.Accounts;

namespace Luoshi.Office.Tests.People;

public sealed class UnitStoreOnSqliteTests() : UnitStoreTests(Database.Sqlite);

public sealed class UnitStoreOnPostgresTests() : UnitStoreTests(Database.Postgres);

public abstract class UnitStoreTests(Database database) : IDisposable
{
    private static readonly DateOnly Since = new(2009, 9, 1);
    private static readonly DateOnly Later = new(2014, 6, 1);
    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private UnitStore Store => _office.Get<UnitStore>();

    private UnitGroupStore Groups => _office.Get<UnitGroupStore>();

    private static Actor By => TemporaryOffice.As("安全");

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("市科技创新委", NameKind.Unit)]
    [InlineData("科技创新委", NameKind.Unit)]
    [InlineData("深圳市科技创新委员会", NameKind.Unit)]
    [InlineData("市科创委", NameKind.Unit)]
    [InlineData("科创委", NameKind.Unit)]
    [InlineData("市市场监管局", NameKind.Unknown)]
    [InlineData("市相关区政府", NameKind.Unknown)]
    public async Task A_unit_is_found_by_any_of_its_names_with_or_without_its_city(string name, NameKind kind)
    {
        var unit = await OpenAsync(new("市科技创新委", "深圳市科技创新委员会", ["市科创委"]));

        var found = (await Store.DirectoryAsync(Later, cancellation: Cancellation)).Resolve(name);

        Assert.Equal(kind, found.Kind);
        Assert.Equal(kind == NameKind.Unit ? [unit] : [], found.Units.Select(of => of.Id));
    }

    [Fact]
    public async Task A_name_that_fits_several_units_says_which_and_the_whole_name_decides()
    {
        await OpenAsync(new("市公安局"));
        await OpenAsync(new("区公安局"));
        var units = await Store.DirectoryAsync(Later, cancellation: Cancellation);

        Assert.Equal((NameKind.Ambiguous, 2), (units.Resolve("公安局").Kind, units.Resolve("公安局").Units.Length));
        Assert.Equal(NameKind.Unit, units.Resolve("区公安局").Kind);
    }

    [Fact]
    public async Task A_unit_of_an_act_that_was_taken_back_is_forgotten_though_another_gets_its_number()
    {
        await using (var db = await _office.Databases.OpenAsync(new Act(By, "units.open", "unit:taken-back", _office.Clock.Now), Cancellation))
        await using (await db.Database.BeginTransactionAsync(Cancellation))
        {
            db.Add(UnitStore.Make("taken-back", new("市一局"), Since, null, 1, By.Name, _office.Clock.Now));
            await db.SaveChangesAsync(Cancellation);
            Assert.Equal("市一局", (await UnitStore.DirectoryAsync(db, Since, null, Cancellation)).Find("taken-back")?.Name);
        }

        var unit = await OpenAsync(new("市二局"));

        Assert.Equal([unit], (await Store.DirectoryAsync(Since, cancellation: Cancellation)).Units.Select(of => of.Id));
        Assert.Equal([unit], (await Store.DirectoryAsync(Since, cancellation: Cancellation)).Units.Select(of => of.Id));
    }

    [Fact]
    public async Task A_renamed_unit_is_found_by_both_names_from_its_day_and_was_called_otherwise_before()
    {
        var unit = await OpenAsync(new("市经贸信息委"));
        Assert.True((await Store.ChangeAsync(unit, new("市工业和信息化局"), Later, "机构改革", By, Cancellation)).Done);

        var before = await Store.DirectoryAsync(Later.AddDays(-1), cancellation: Cancellation);
        var after = await Store.DirectoryAsync(Later, cancellation: Cancellation);
        Assert.Equal("市经贸信息委", before.Find(unit)?.Name);
        Assert.Equal(NameKind.Unknown, before.Resolve("市工业和信息化局").Kind);
        Assert.Equal("市工业和信息化局", after.Find(unit)?.Name);
        Assert.Equal((NameKind.Unit, unit), (after.Resolve("经贸信息委").Kind, after.Resolve("经贸信息委").Units[0].Id));
    }

    [Fact]
    public async Task After_a_merger_the_old_name_leads_to_the_successor_also_through_two_steps()
    {
        var first = await OpenAsync(new("市规划局"));
        var second = await OpenAsync(new("市规划国土委"));
        var third = await OpenAsync(new("市自然资源局"));
        Assert.True((await Store.CloseAsync(first, Later, [second], SuccessionKind.Merged, "合并", By, Cancellation)).Done);
        Assert.True((await Store.CloseAsync(second, Later.AddYears(1), [third], SuccessionKind.Renamed, "改革", By, Cancellation)).Done);

        Assert.Equal((NameKind.Unit, first), await ResolveAsync("市规划局", Later));
        Assert.Equal((NameKind.Successors, second), await ResolveAsync("市规划局", Later.AddDays(1)));
        Assert.Equal((NameKind.Successors, third), await ResolveAsync("规划局", Later.AddYears(2)));
    }

    [Fact]
    public async Task What_was_known_before_a_unit_was_closed_can_be_asked_again()
    {
        var unit = await OpenAsync(new("市规划局"));
        var before = _office.Clock.Now;
        _office.Clock.Now = before.AddDays(1);
        await Store.CloseAsync(unit, Later, [], SuccessionKind.Merged, "撤销", By, Cancellation);

        Assert.Null((await Store.DirectoryAsync(Later.AddDays(1), cancellation: Cancellation)).Find(unit));
        Assert.NotNull((await Store.DirectoryAsync(Later.AddDays(1), before, Cancellation)).Find(unit));
    }

    [Fact]
    public async Task A_group_stands_for_its_members_of_the_day()
    {
        var first = await OpenAsync(new("南山区政府"));
        var second = await OpenAsync(new("宝安区政府"));
        var third = await OpenAsync(new("龙岗区政府"));
        var group = await Groups.DefineAsync("相关区政府", ["各区政府"], [first, second], Since, By, Cancellation);
        Assert.True((await Groups.SetMembersAsync(group.Value?.Subject ?? "", [second, third], Later, "调整", By, Cancellation)).Done);

        Assert.Equal(["南山区政府", "宝安区政府"], await MembersAsync("相关区政府", Later.AddDays(-1)));
        Assert.Equal(["宝安区政府", "龙岗区政府"], await MembersAsync("各区政府", Later));

        Assert.True((await Groups.SetMembersAsync(group.Value?.Subject ?? "", [first], Later, "更正", By, Cancellation)).Done);
        Assert.True((await Groups.SetMembersAsync(group.Value?.Subject ?? "", [first, third], Later, "再更正", By, Cancellation)).Done);
        Assert.Equal(["南山区政府", "龙岗区政府"], await MembersAsync("相关区政府", Later));
        Assert.Equal(["南山区政府", "宝安区政府"], await MembersAsync("相关区政府", Later.AddDays(-1)));
    }

    [Fact]
    public async Task The_tree_has_no_circles_and_a_unit_with_parts_or_people_is_not_closed()
    {
        var above = await OpenAsync(new("市公安局"));
        var below = await OpenAsync(new("市公安交警局", ParentId: above));

        Assert.False((await Store.ChangeAsync(above, new("市公安局", ParentId: below), Later, "错", By, Cancellation)).Done);
        Assert.False((await Store.CloseAsync(above, Later, [], SuccessionKind.Merged, "撤销", By, Cancellation)).Done);
        Assert.True((await Store.DirectoryAsync(Later, cancellation: Cancellation)).IsWithin(below, above));

        await _office.HireAsync("chen", unitId: below, cancellation: Cancellation);
        var refused = await Store.CloseAsync(below, Later, [], SuccessionKind.Merged, "撤销", By, Cancellation);
        Assert.Contains("岗位chen", refused.Refusal?.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_another_unit_has_is_refused()
    {
        await OpenAsync(new("市公安局", "深圳市公安局"));

        Assert.False((await Store.OpenAsync(new("深圳市公安局"), Since, By, Cancellation)).Done);
        Assert.False((await Store.OpenAsync(new(" "), Since, By, Cancellation)).Done);
        Assert.False((await Groups.DefineAsync("公安局", [], [], Since, By, Cancellation)).Done);
    }

    private async Task<string> OpenAsync(UnitDetails details)
    {
        var opened = await Store.OpenAsync(details, Since, By, Cancellation);
        Assert.True(opened.Done, opened.Refusal?.Zh);
        return opened.Value.Subject;
    }

    private async Task<(NameKind Kind, string Id)> ResolveAsync(string name, DateOnly on)
    {
        var found = (await Store.DirectoryAsync(on, cancellation: Cancellation)).Resolve(name);
        return (found.Kind, Assert.Single(found.Units).Id);
    }

    private async Task<IEnumerable<string>> MembersAsync(string name, DateOnly on) =>
        (await Store.DirectoryAsync(on, cancellation: Cancellation)).Resolve(name).Units.Select(unit => unit.Name).Order(StringComparer.Ordinal);
}
