using Luoshi.Office.Accounts;
using Luoshi.Office.People;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Tests.Accounts;

public sealed class FirstStartOnSqliteTests() : FirstStartTests(Database.Sqlite);

public sealed class FirstStartOnPostgresTests() : FirstStartTests(Database.Postgres);

public abstract class FirstStartTests(Database database) : IDisposable
{
    private const string From = "127.0.0.1";

    private static readonly FirstAdministrator[] Three =
    [
        new(Roles.SystemAdmin, new("朱一"), "sys", Staff.Password + "一"),
        new(Roles.SecurityAdmin, new("秦二"), "sec", Staff.Password + "二"),
        new(Roles.AuditAdmin, new("尤三"), "aud", Staff.Password + "三"),
    ];

    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private FirstStart Store => _office.Get<FirstStart>();

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_link_makes_three_administrators_once_and_there_is_no_other_link_then()
    {
        var token = await LinkAsync();

        var made = await Store.CreateAsync(token, "信息中心", Three, Roles.SecurityAdmin, From, Cancellation);

        Assert.Equal(["sys", "sec", "aud"], made.Value?.Select(account => account.UserName));
        var who = await _office.Get<AccountStore>().PrincipalOfAsync(made.Value?[1].Id ?? "", new(2013, 11, 30), Cancellation);
        Assert.Equal([("信息中心", Roles.SecurityAdmin)], who?.Posts.Select(post => (post.UnitName, post.RoleCode)));
        Assert.False((await Store.CreateAsync(token, "信息中心", Three, Roles.SecurityAdmin, From, Cancellation)).Done);
        Assert.Null(await Store.LinkAsync(Cancellation));
    }

    [Theory]
    [InlineData(Roles.SecurityAdmin, "sys,aud")]
    [InlineData(null, "sys,sec,aud")]
    public async Task Whoever_did_not_type_their_password_has_to_change_it(string? typedBy, string changing)
    {
        var made = await Store.CreateAsync(await LinkAsync(), "信息中心", Three, typedBy, From, Cancellation);

        Assert.Equal(changing, string.Join(',', made.Value?.Where(account => account.MustChangePassword).Select(account => account.UserName) ?? []));
        var signedIn = Assert.IsType<SignedIn>(await _office.Get<SignIn>().PasswordAsync("aud", Three[2].Password, From, Cancellation));
        Assert.True(signedIn.MustChangePassword);
    }

    [Fact]
    public async Task Each_start_makes_the_link_before_void_and_it_grows_old()
    {
        var first = await LinkAsync();
        var second = await LinkAsync();

        Assert.False(await Store.IsOpenAsync(first, Cancellation));
        Assert.True(await Store.IsOpenAsync(second, Cancellation));
        _office.Clock.Now = _office.Clock.Now.AddHours(24);
        Assert.False((await Store.CreateAsync(second, "信息中心", Three, Roles.SecurityAdmin, From, Cancellation)).Done);
        Assert.Equal(0, await AccountsAsync());
    }

    [Fact]
    public async Task All_three_are_made_or_none()
    {
        var token = await LinkAsync();

        Assert.False((await Store.CreateAsync(token, "信息中心", Three[..2], Roles.SecurityAdmin, From, Cancellation)).Done);
        Assert.False((await Store.CreateAsync(token, "信息中心", [Three[0], Three[1], Three[1]], Roles.SecurityAdmin, From, Cancellation)).Done);
        Assert.False((await Store.CreateAsync(token, "信息中心", [Three[0], Three[1], Three[2] with { UserName = "SYS" }], Roles.SecurityAdmin, From, Cancellation)).Done);
        Assert.False((await Store.CreateAsync(token, "信息中心", [Three[0], Three[1], Three[2] with { Person = new("朱一") }], Roles.SecurityAdmin, From, Cancellation)).Done);
        var alike = await Store.CreateAsync(token, "信息中心", [Three[0], Three[1], Three[2] with { Password = Three[0].Password }], Roles.SecurityAdmin, From, Cancellation);
        Assert.Contains("必须各不相同", alike.Refusal?.Zh, StringComparison.Ordinal);
        Assert.False((await Store.CreateAsync(token, " ", Three, Roles.SecurityAdmin, From, Cancellation)).Done);
        var weak = await Store.CreateAsync(token, "信息中心", [Three[0], Three[1], Three[2] with { Password = "password1234" }], Roles.SecurityAdmin, From, Cancellation);
        Assert.StartsWith("审计管理员", weak.Refusal?.Zh, StringComparison.Ordinal);
        Assert.Equal(0, await AccountsAsync());

        Assert.True((await Store.CreateAsync(token, "信息中心", Three, Roles.SecurityAdmin, From, Cancellation)).Done);
    }

    [Fact]
    public async Task Used_by_two_at_once_the_link_makes_three_accounts()
    {
        var token = await LinkAsync();
        var others = Array.ConvertAll(Three, of => of with { UserName = of.UserName + "2", Person = new(of.Person.Name + "乙") });

        var outcomes = await Task.WhenAll(
            Task.Run(() => Store.CreateAsync(token, "信息中心", Three, Roles.SecurityAdmin, From, Cancellation), Cancellation),
            Task.Run(() => Store.CreateAsync(token, "另一中心", others, Roles.SecurityAdmin, From, Cancellation), Cancellation));

        Assert.Single(outcomes, outcome => outcome.Done);
        Assert.Equal(3, await AccountsAsync());
    }

    [Fact]
    public async Task Demo_people_come_in_once_one_for_every_role_and_never_beside_real_accounts()
    {
        var demo = _office.Get<DemoPeople>();
        Assert.True(await demo.BringInAsync(Cancellation));
        Assert.False(await demo.BringInAsync(Cancellation));
        Assert.Equal(Roles.All.Select(role => role.Code).Order(), DemoPeople.SignIns.Select(of => of.RoleCode).Distinct().Order());

        foreach (var (userName, roleCode, _) in DemoPeople.SignIns.Where(of => of.RoleCode is Roles.UnitLiaison or Roles.SecurityAdmin))
        {
            var signedIn = Assert.IsType<SignedIn>(await _office.Get<SignIn>().PasswordAsync(userName, DemoPeople.Password, From, Cancellation));
            Assert.False(signedIn.SecondFactorDue);
            var who = await _office.Get<AccountStore>().PrincipalOfAsync(signedIn.AccountId, new(2013, 11, 30), Cancellation);
            Assert.True(who is { IsDemo: true } && who.HasRole(roleCode) && who.Name.StartsWith("（演示）", StringComparison.Ordinal));
        }

        var directory = await _office.Get<UnitStore>().DirectoryAsync(new(2013, 11, 30), cancellation: Cancellation);
        Assert.Equal("市科技创新委", Assert.Single(directory.Resolve("科技创新委").Units).Name);
        Assert.Equal(NameKind.Group, directory.Resolve("相关区政府").Kind);
        Assert.Equal("demo-kjcxw", (await _office.Get<HostStore>().OfAsync(DemoPeople.ProgrammeId, new(2013, 11, 30), cancellation: Cancellation))?.UnitId);
    }

    [Fact]
    public async Task Demo_people_stay_away_where_somebody_works()
    {
        await _office.HireAsync("chen", cancellation: Cancellation);

        Assert.False(await _office.Get<DemoPeople>().BringInAsync(Cancellation));
        Assert.Equal(1, await AccountsAsync());
    }

    private async Task<string> LinkAsync()
    {
        var token = await Store.LinkAsync(Cancellation);
        Assert.NotNull(token);
        return token;
    }

    private async Task<int> AccountsAsync()
    {
        await using var db = _office.Open();
        return await db.Set<Account>().CountAsync(Cancellation);
    }
}
