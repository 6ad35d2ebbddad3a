using System.Collections.Immutable;
using Luoshi.Office.Accounts;
using Luoshi.Office.Calendar;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Inbox;
using Luoshi.Office.Notices;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Office.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Tests.CaseFiles;

public sealed class RecusalOnSqliteTests() : RecusalTests(Database.Sqlite);

public sealed class RecusalOnPostgresTests() : RecusalTests(Database.Postgres);

/// <summary>The trap of the example plan: the office sits in 市科技创新委, which owes most of the work itself.</summary>
public abstract class RecusalTests(Database database) : IDisposable
{
    private const string Host = "demo-kjcxw";
    private const string Office = "demo-bgs";
    private const string Other = "demo-fgw";
    private readonly TemporaryOffice _office = new(database);
    private int _requests;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task On_the_duties_of_the_unit_that_hosts_it_the_office_prepares_and_the_post_named_for_it_rules()
    {
        await StartAsync();
        var open = await ProposedAsync(Host);

        Assert.Equal("not-permitted", await RefusalAsync(open, "establish", "demo-head"));
        Assert.Equal("not-permitted", await RefusalAsync(open, "establish", "demo-supervisor"));
        open = await DoAsync(open, "establish", "demo-group");
        Assert.True(open.Events[^1].StandIn);
        Assert.Equal(Roles.OfficeHead, open.Events[^1].ActingAs);

        Assert.Equal("not-permitted", await RefusalAsync(open, "issue", "demo-group"));
        open = await DoAsync(open, "issue", "demo-clerk");
        open = await DoAsync(open, "sign", "demo-leader3");
        open = await DoAsync(open, "ask-extension", "demo-leader3", "图纸未齐", (SupervisionData.NewDue, "2014-01-20"), (SupervisionData.Progress, "完成一半"));
        Assert.Equal("not-permitted", await RefusalAsync(open, "grant-extension", "demo-head", null, (SupervisionData.GrantedDue, "2014-01-10")));
        Assert.True((await DoAsync(open, "grant-extension", "demo-group", null, (SupervisionData.GrantedDue, "2014-01-10"))).Events[^1].StandIn);
    }

    [Fact]
    public async Task On_the_duties_of_others_the_office_rules_and_nobody_stands_in()
    {
        await StartAsync();
        var open = await ProposedAsync(Other);

        Assert.Equal("not-permitted", await RefusalAsync(open, "establish", "demo-group"));
        Assert.False((await DoAsync(open, "establish", "demo-head")).Events[^1].StandIn);
    }

    [Fact]
    public async Task On_the_duties_of_the_office_itself_it_rules_no_more_than_on_those_of_its_host()
    {
        await StartAsync();
        var open = await OpenAsync(Office, "demo-clerk");

        Assert.Equal("not-permitted", await RefusalAsync(open, "propose", "demo-clerk", null, Proposal));
    }

    [Fact]
    public async Task What_the_post_has_to_rule_on_waits_in_its_inbox_and_not_in_that_of_the_office_and_both_are_told()
    {
        await StartAsync();
        var (host, other) = (await ProposedAsync(Host), await ProposedAsync(Other));

        Assert.Equal([host.Link], await WaitingAsync("demo-group"));
        Assert.Equal([other.Link], await WaitingAsync("demo-head"));
        await using var db = await _office.Databases.CreateDbContextAsync(Cancellation);
        var told = await db.Set<Notice>().Where(notice => notice.About == CaseFile.AboutOf(host.File.Id)).Select(notice => notice.PersonId).ToListAsync(Cancellation);
        Assert.Contains("person-demo-group", told);
        Assert.Contains("person-demo-head", told);
    }

    [Fact]
    public async Task Where_nobody_is_named_nobody_rules_on_the_host_and_whoever_is_named_next_does()
    {
        await StartAsync();
        var open = await ProposedAsync(Host);
        await DeclareAsync(null);
        Assert.Equal("not-permitted", await RefusalAsync(open, "establish", "demo-group"));
        Assert.Equal("not-permitted", await RefusalAsync(open, "establish", "demo-head"));

        await DeclareAsync("post-demo-supervisor");
        Assert.Equal("not-permitted", await RefusalAsync(open, "establish", "demo-group"));
        Assert.True((await DoAsync(open, "establish", "demo-supervisor")).Events[^1].StandIn);
    }

    [Fact]
    public async Task A_post_of_the_host_cannot_be_named()
    {
        await StartAsync();

        var refused = await _office.Get<HostStore>().DeclareAsync(DemoPeople.ProgrammeId, Host, "post-demo-head", new(2013, 12, 2), "试", TemporaryOffice.As("主任"), Cancellation);
        Assert.False(refused.Done);
    }

    [Fact]
    public async Task Somebody_of_the_host_does_not_rule_on_it_in_another_post()
    {
        await StartAsync();
        var open = await ProposedAsync(Host);
        var group = await WhoAsync("demo-group");
        var both = group with { Posts = group.Posts.Add(new HeldPost("post-demo-leader3", "分管负责人", Host, "市科技创新委", Roles.UnitLeader, StandIn: false)) };

        Assert.Equal("not-permitted", Code(await _office.Get<CaseStore>().ActAsync(open.File.Id, Asked(open, "establish", null), both, "10.0.0.1", Cancellation)));
    }

    [Fact]
    public async Task A_part_of_a_unit_stands_aside_with_it()
    {
        await StartAsync();
        var open = await ProposedAsync(Other);
        var head = await WhoAsync("demo-head");
        Assert.True((await _office.Get<UnitStore>().OpenAsync(new("高技术处", ParentId: Other), new(2013, 11, 1), TemporaryOffice.As("系统管理员"), Cancellation)).Done);
        var part = (await _office.Get<UnitStore>().DirectoryAsync(new(2013, 12, 2), cancellation: Cancellation)).PartsOf(Other).Single().Id;
        var moved = head with { Posts = [head.Posts[0] with { UnitId = part }] };

        Assert.Equal("not-permitted", Code(await _office.Get<CaseStore>().ActAsync(open.File.Id, Asked(open, "establish", null), moved, "10.0.0.1", Cancellation)));
    }

    private static (string, string)[] Proposal => [(SupervisionData.Requirement, "限期办结"), (SupervisionData.Due, "2013-12-31")];

    private async Task StartAsync()
    {
        // A Monday, in the open hours.
        _office.Clock.Now = new(2013, 12, 2, 2, 0, 0, TimeSpan.Zero);
        await _office.Get<DemoPeople>().BringInAsync(Cancellation);
    }

    private async Task DeclareAsync(string? post) =>
        Assert.True((await _office.Get<HostStore>().DeclareAsync(DemoPeople.ProgrammeId, Host, post, new(2013, 12, 2), "试", TemporaryOffice.As("主任"), Cancellation)).Done);

    private async Task<OpenCase> ProposedAsync(string unit) => await DoAsync(await OpenAsync(unit, "demo-clerk"), "propose", "demo-clerk", null, Proposal);

    private async Task<OpenCase> OpenAsync(string unit, string name)
    {
        (string, string)[] data = [(SupervisionData.Unit, unit), (SupervisionData.Matter, "按期办结"), (SupervisionData.Source, SupervisionSource.Clue), (SupervisionData.SourceText, "来信反映")];
        return Assert.IsType<CaseDone>(await _office.Get<CaseStore>().OpenAsync(
            new(SupervisionKind.ByOffice.Code, $"open-{++_requests}", data.ToImmutableDictionary(of => of.Item1, of => of.Item2), null), await WhoAsync(name), "10.0.0.1", Cancellation)).Case;
    }

    private async Task<OpenCase> DoAsync(OpenCase open, string action, string name, string? why = null, params (string, string)[] data)
    {
        var answer = await _office.Get<CaseStore>().ActAsync(open.File.Id, Asked(open, action, why, data), await WhoAsync(name), "10.0.0.1", Cancellation);
        return answer is CaseDone done ? done.Case : throw new InvalidOperationException($"{action} by {name}: {(answer as CaseRefused)?.Reason.En}");
    }

    private async Task<string?> RefusalAsync(OpenCase open, string action, string name, string? why = null, params (string, string)[] data) =>
        Code(await _office.Get<CaseStore>().ActAsync(open.File.Id, Asked(open, action, why, data), await WhoAsync(name), "10.0.0.1", Cancellation));

    private StepAsked Asked(OpenCase open, string action, string? why, params (string, string)[] data) =>
        new($"step-{++_requests}", action, open.File.Version, why, data.ToImmutableDictionary(of => of.Item1, of => of.Item2));

    private static string? Code(CaseAnswer answer) => (answer as CaseRefused)?.Code;

    private async Task<IReadOnlyList<string>> WaitingAsync(string name)
    {
        var source = new CasesToHandle(_office.Databases, _office.Get<CaseStore>(), _office.Get<CaseReading>(), _office.Get<Recusals>(), _office.Get<UntilNextAct>());
        return [.. (await source.OfAsync(await WhoAsync(name), ChinaTime.Today(_office.Clock), Cancellation)).Select(entry => entry.Link)];
    }

    private async Task<Principal> WhoAsync(string name) =>
        await _office.Get<AccountStore>().PrincipalOfAsync("account-" + name, ChinaTime.Today(_office.Clock), Cancellation) ?? throw new InvalidOperationException($"There is no {name}.");
}
