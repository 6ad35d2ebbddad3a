using Luoshi.Office.Decisions;
using Luoshi.Office.Duties;

namespace Luoshi.Office.Tests.Delivery;

public sealed class MeetingOnSqliteTests() : MeetingTests(Database.Sqlite);

public sealed class MeetingOnPostgresTests() : MeetingTests(Database.Postgres);

public abstract class MeetingTests(Database database) : IDisposable
{
    private static readonly DateOnly Day = new(2013, 6, 3);

    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private MeetingStore Meetings => _office.Get<MeetingStore>();

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_was_decided_is_owed_once_the_head_has_confirmed_it()
    {
        var town = await Town.InAsync(_office);
        var meeting = (await RecordAsync(town, "clerk", Asked("加快选址", "人才局", "科技局"), Asked("听取汇报", ""))).Value;
        Assert.Single(await OwedAsync());

        Assert.NotNull((await Meetings.ConfirmAsync(meeting?.Id ?? "", await town.WhoAsync("clerk"), "10.0.0.1", Cancellation)).Refusal);
        Assert.Null((await Meetings.ConfirmAsync(meeting?.Id ?? "", await town.WhoAsync("head"), "10.0.0.1", Cancellation)).Refusal);
        Assert.Null((await Meetings.ConfirmAsync(meeting?.Id ?? "", await town.WhoAsync("head"), "10.0.0.1", Cancellation)).Refusal);

        var decided = Assert.Single(await OwedAsync(), duty => duty.Number == "J01");
        Assert.Equal(("加快选址", "人才局", DutyOrigin.Decided), (decided.Title, decided.Head, decided.Parts[0].Origin));
        Assert.Equal(["科技局"], decided.Assisting);
        Assert.Equal(["k1"], (await Meetings.DecisionsAsync(meeting?.Id ?? "", Cancellation))[0].ItemIds);
    }

    [Fact]
    public async Task Minutes_are_taken_back_for_a_reason_before_anybody_has_confirmed_them()
    {
        var town = await Town.InAsync(_office);
        var wrong = (await RecordAsync(town, "clerk", Asked("加快选址", "人才局"))).Value?.Id ?? "";
        var right = (await RecordAsync(town, "clerk", Asked("加快建设", "人才局"))).Value?.Id ?? "";
        await Meetings.ConfirmAsync(right, await town.WhoAsync("head"), "10.0.0.1", Cancellation);

        Assert.NotNull((await WithdrawAsync(wrong, "clerk", " ")).Refusal);
        Assert.NotNull((await WithdrawAsync(wrong, "liaison", "记错")).Refusal);
        Assert.NotNull((await WithdrawAsync(right, "clerk", "记错")).Refusal);
        Assert.Equal(MeetingStanding.Withdrawn, (await WithdrawAsync(wrong, "clerk", "记错了日期")).Value?.Standing);
        Assert.NotNull((await Meetings.ConfirmAsync(wrong, await town.WhoAsync("head"), "10.0.0.1", Cancellation)).Refusal);

        Assert.Equal("记错了日期", (await Meetings.FindAsync(wrong, Cancellation))?.WithdrawnWhy);
        Assert.Equal(["加快建设"], (await OwedAsync()).Where(duty => duty.Number.StartsWith('J')).Select(duty => duty.Title));

        async Task<Office.Shared.Outcome<Meeting>> WithdrawAsync(string id, string who, string why) => await Meetings.WithdrawAsync(id, why, await town.WhoAsync(who), "10.0.0.1", Cancellation);
    }

    [Fact]
    public async Task What_names_no_unit_or_no_day_is_refused_with_its_place()
    {
        var town = await Town.InAsync(_office);

        Assert.Contains("第2项", (await RecordAsync(town, "clerk", Asked("甲", "科技局"), Asked("乙", "u77"))).Refusal?.Zh, StringComparison.Ordinal);
        Assert.Contains("期限", (await RecordAsync(town, "clerk", Asked("甲", "科技局") with { DueOn = null })).Refusal?.Zh, StringComparison.Ordinal);
        Assert.Contains("早于会议", (await RecordAsync(town, "clerk", Asked("甲", "科技局") with { DueOn = Day.AddDays(-1) })).Refusal?.Zh, StringComparison.Ordinal);
        Assert.Contains("不能同时协办", (await RecordAsync(town, "clerk", Asked("甲", "科技局", "科技局"))).Refusal?.Zh, StringComparison.Ordinal);
        Assert.NotNull((await RecordAsync(town, "head", Asked("甲", "科技局"))).Refusal);
        Assert.NotNull((await RecordAsync(town, "clerk")).Refusal);
        Assert.Empty(await Meetings.OfPlanAsync("p", Cancellation));
    }

    private static DecisionAsked Asked(string text, string lead, params string[] assisting) => new("议题一", text, ["k1"], lead, assisting, new(2013, 9, 30));

    private async Task<Office.Shared.Outcome<Meeting>> RecordAsync(Town town, string who, params DecisionAsked[] decisions) =>
        await Meetings.RecordAsync("p", "第一次会议", Day, "组长", decisions, await town.WhoAsync(who), "10.0.0.1", Cancellation);

    private async Task<IReadOnlyList<Duty>> OwedAsync() => await _office.Get<DutyStore>().OfPlanAsync("p", Day, Cancellation);
}
