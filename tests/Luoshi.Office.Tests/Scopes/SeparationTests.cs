using Luoshi.Core.Model;
using Luoshi.Office.Accounts;
using Luoshi.Office.People;
using Luoshi.Office.Scopes;

namespace Luoshi.Office.Tests.Scopes;

/// <summary>The trap of the example plan: the office sits in 市科技创新委, which owes most of the work itself.</summary>
public sealed class SeparationTests : IDisposable
{
    private const string Host = "demo-kjcxw";
    private const string Other = "demo-fgw";
    private static readonly DateOnly Day = new(2013, 11, 30);
    private readonly TemporaryOffice _office = new(Database.Sqlite);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _office.Dispose();

    [Theory]
    [InlineData("demo-liaison", Other, "本人报送")]
    [InlineData("demo-leader", Other, "所在单位")]
    [InlineData("demo-head", Other, null)]
    // The office is a part of its host: what the host reports is not for the office to approve.
    [InlineData("demo-head", Host, "所在单位")]
    [InlineData("demo-clerk", Host, "所在单位")]
    [InlineData("demo-supervisor", Host, null)]
    public async Task Whoever_reports_and_whoever_belongs_to_the_unit_that_does_cannot_approve(string userName, string reportedFor, string? reason)
    {
        var (who, units) = (await WhoAsync(userName), await UnitsAsync());

        var refusal = Separation.Approving(who, userName == "demo-liaison" ? who.PersonId : "somebody", reportedFor, units);

        Assert.Equal(reason is null, refusal is null);
        Assert.Contains(reason ?? string.Empty, refusal?.Zh ?? string.Empty, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_reported_cannot_approve_in_a_post_elsewhere_in_which_they_stand_in()
    {
        var who = await StandingInAsync("demo-liaison", "post-demo-supervisor");
        var units = await UnitsAsync();

        Assert.Contains(who.Posts, post => post.StandIn && post.UnitId == "demo-dcs");
        Assert.Contains("您本人报送", Separation.Approving(who, who.PersonId, Other, units)?.Zh, StringComparison.Ordinal);
        Assert.Contains("所在单位报送", Separation.Approving(who, "somebody", Other, units)?.Zh, StringComparison.Ordinal);
        Assert.Null(Separation.Approving(who, "somebody", "demo-nsq", units));
    }

    [Theory]
    [InlineData("demo-head", Host, false)]
    [InlineData("demo-liaison3", Host, false)]
    [InlineData("demo-supervisor", Host, false)]
    [InlineData("demo-group", Host, true)]
    [InlineData("demo-head", Other, true)]
    [InlineData("demo-leader", Other, false)]
    public async Task The_unit_that_hosts_the_office_never_rules_on_its_own_duties_and_the_post_named_for_it_does(string userName, string owing, bool may)
    {
        var refusal = Separation.Ruling(await WhoAsync(userName), await _office.Get<HostStore>().OfAsync(DemoPeople.ProgrammeId, Day, cancellation: Cancellation), [owing], await UnitsAsync());

        Assert.Equal(may, refusal is null);
        Assert.DoesNotContain("代理", refusal?.Zh ?? string.Empty, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_that_the_host_owes_together_with_others_is_not_for_the_office_either()
    {
        var (head, units) = (await WhoAsync("demo-head"), await UnitsAsync());
        var host = await _office.Get<HostStore>().OfAsync(DemoPeople.ProgrammeId, Day, cancellation: Cancellation);

        Assert.NotNull(Separation.Ruling(head, host, [Other, Host], units));
        Assert.NotNull(Separation.Ruling(head, null, [Other], units));
    }

    [Fact]
    public async Task Somebody_of_the_host_who_stands_in_elsewhere_does_not_rule_on_it_by_that()
    {
        var who = await StandingInAsync("demo-liaison3", "post-demo-supervisor");

        Assert.NotNull(Separation.Ruling(who, await _office.Get<HostStore>().OfAsync(DemoPeople.ProgrammeId, Day, cancellation: Cancellation), [Host], await UnitsAsync()));
    }

    [Fact]
    public async Task A_stand_in_is_named_as_one_wherever_their_acts_are_told()
    {
        var who = await StandingInAsync("demo-liaison", "post-demo-supervisor");

        Assert.Contains("市政府督查室 督查专员（代行）", who.ActorFrom("10.0.0.7").Post, StringComparison.Ordinal);
        Assert.Equal("市政府督查室 督查专员（代行）", who.ActorFrom("10.0.0.7", "post-demo-supervisor").Post);
    }

    [Fact]
    public async Task Whoever_scored_does_not_hear_the_appeal_and_others_do()
    {
        var who = await WhoAsync("demo-assessor");

        Assert.NotNull(Separation.HearingAppeal(who, who.PersonId));
        Assert.Null(Separation.HearingAppeal(who, "somebody"));
    }

    [Fact]
    public async Task Every_reason_is_told_in_both_languages()
    {
        var (who, units) = (await WhoAsync("demo-liaison"), await UnitsAsync());
        LocalizedText?[] reasons =
        [
            Separation.Approving(who, who.PersonId, Other, units), Separation.Approving(who, "somebody", Other, units), Separation.HearingAppeal(who, who.PersonId), Separation.Ruling(who, null, [Other], units),
        ];

        Assert.All(reasons, reason => Assert.True(reason is { Zh.Length: > 0, En.Length: > 0 }));
    }

    private async Task<Principal> WhoAsync(string userName)
    {
        await _office.Get<DemoPeople>().BringInAsync(Cancellation);
        return await _office.Get<AccountStore>().PrincipalOfAsync("account-" + userName, Day, Cancellation) ?? throw new InvalidOperationException(userName);
    }

    private async Task<Principal> StandingInAsync(string userName, string postId)
    {
        var who = await WhoAsync(userName);
        var appointed = await _office.Get<HoldingStore>().AppointAsync(who.PersonId, postId, HoldingKind.StandIn, Day, null, "代行", TemporaryOffice.As("安全"), Cancellation);
        Assert.True(appointed.Done, appointed.Refusal?.En);
        return await WhoAsync(userName);
    }

    private Task<UnitDirectory> UnitsAsync() => _office.Get<UnitStore>().DirectoryAsync(Day, cancellation: Cancellation);
}
