using Luoshi.Office.Accounts;
using Luoshi.Office.People;

namespace Luoshi.Office.Tests.Accounts;

public sealed class HostUnitRulesTests : IDisposable
{
    private static readonly DateOnly Day = new(2013, 11, 30);
    private readonly TemporaryOffice _office = new(Database.Sqlite);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _office.Dispose();

    [Theory]
    [InlineData("demo-head", "demo-fgw", true)]
    [InlineData("demo-head", "demo-kjcxw", false)]
    [InlineData("demo-head", "demo-bgs", false)]
    [InlineData("demo-group", "demo-kjcxw", true)]
    [InlineData("demo-supervisor", "demo-kjcxw", false)]
    [InlineData("demo-leader", "demo-fgw", false)]
    [InlineData("demo-leader", "demo-nsq", true)]
    public async Task Nobody_rules_on_their_own_unit_and_a_named_post_rules_for_the_host(string userName, string dutyUnit, bool may)
    {
        var ruling = await RuleAsync(userName, dutyUnit, declared: true);

        Assert.Equal(may, ruling.May);
        Assert.NotEmpty(ruling.Reason.Zh);
        Assert.NotEmpty(ruling.Reason.En);
    }

    [Fact]
    public async Task Where_no_host_is_declared_nobody_rules() => Assert.False((await RuleAsync("demo-head", "demo-fgw", declared: false)).May);

    [Fact]
    public async Task Where_nobody_stands_in_nobody_rules_on_the_hosts_duties()
    {
        await _office.Get<DemoPeople>().BringInAsync(Cancellation);
        var hosts = _office.Get<HostStore>();
        Assert.True((await hosts.DeclareAsync("p", "demo-kjcxw", null, Day, "试", TemporaryOffice.As("主任"), Cancellation)).Done);
        Assert.False((await hosts.DeclareAsync("p", "demo-kjcxw", "post-demo-head", Day, "试", TemporaryOffice.As("主任"), Cancellation)).Done);

        var units = await _office.Get<UnitStore>().DirectoryAsync(Day, cancellation: Cancellation);
        var post = new HeldPost("post-demo-group", "副组长", "demo-ldxz", "领导小组", Roles.LeadingGroup, StandIn: false);
        Assert.False(HostUnitRules.MayRule(await hosts.OfAsync("p", Day, cancellation: Cancellation), [post], ["demo-kjcxw"], units).May);
    }

    private async Task<Ruling> RuleAsync(string userName, string dutyUnit, bool declared)
    {
        await _office.Get<DemoPeople>().BringInAsync(Cancellation);
        var who = await _office.Get<AccountStore>().PrincipalOfAsync("account-" + userName, Day, Cancellation);
        var host = declared ? await _office.Get<HostStore>().OfAsync(DemoPeople.ProgrammeId, Day, cancellation: Cancellation) : null;
        return HostUnitRules.MayRule(host, who?.Posts.ToList() ?? [], [dutyUnit], await _office.Get<UnitStore>().DirectoryAsync(Day, cancellation: Cancellation));
    }
}
