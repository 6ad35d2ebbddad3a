using System.Collections.Immutable;
using Luoshi.Core;
using Luoshi.Core.Corrections;
using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Office.Duties;
using Luoshi.Office.Notices;
using Luoshi.Office.People;
using Luoshi.Office.Plans;
using Luoshi.Office.Publishing;
using Microsoft.EntityFrameworkCore;
using Role = Luoshi.Core.Model.Role;

namespace Luoshi.Office.Tests.Delivery;

public sealed class PublishingOnSqliteTests() : PublishingTests(Database.Sqlite);

public sealed class PublishingOnPostgresTests() : PublishingTests(Database.Postgres);

public abstract class PublishingTests(Database database) : IDisposable
{
    private static readonly DateOnly Day = new(2013, 6, 3);

    private const string Text = """
        某市工作方案
        一、主要任务
        （一）建设平台
        2013年建成平台3个。（市科技局、市人才局牵头，相关区政府配合）
        （二）引进人才
        到2013年引进人才200人。（市旅游局牵头）
        （三）开放设备
        推动科研设备向企业开放。
        """;

    private static readonly Plan Plan = Compile(Text);

    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private PublicationStore Publications => _office.Get<PublicationStore>();

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_review_names_what_is_open_and_each_point_can_be_settled()
    {
        var town = await Town.InAsync(_office);
        var review = await ReviewAsync();
        Assert.Equal([PointKind.UnknownUnit, PointKind.EmptyGroup, PointKind.JointLeads, PointKind.NoOwner], review.Points.Select(point => point.Kind).Order());
        Assert.NotNull((await PublishAsync(review)).Refusal);

        await SettleAsync(review);
        review = await ReviewAsync();
        Assert.Empty(review.Open);
        Assert.Null((await PublishAsync(review)).Refusal);

        var duties = await _office.Get<DutyStore>().OfPlanAsync("plan", Day, Cancellation);
        Assert.Equal(3, duties.Length);
        Assert.Equal("人才局", duties[0].Head);
        Assert.Contains(duties[0].Parts, part => part is { UnitId: "city", Role: Role.Assist, Origin: DutyOrigin.GroupMember, Words: "相关区政府" });
        Assert.Contains(duties, duty => duty.Parts is [{ UnitId: "科技局", Origin: DutyOrigin.Assigned }]);

        // Both who works on it and who answers for it in each unit that owes something are told; nobody else is.
        await using var db = await _office.Databases.CreateDbContextAsync(Cancellation);
        var told = await db.Set<Notice>().Where(notice => notice.Kind == "publishing.published").ToListAsync(Cancellation);
        Assert.Equal(["helper", "helpers-leader", "leader", "liaison"], await NamesAsync(town, told));
        Assert.All(told, notice => Assert.Equal("/plans/plan/duties", notice.Link));
    }

    private static async Task<IEnumerable<string>> NamesAsync(Town town, IReadOnlyList<Notice> told)
    {
        List<string> names = [];
        foreach (var name in new[] { "clerk", "group", "head", "helper", "helpers-leader", "leader", "liaison", "supervisor" })
        {
            var person = (await town.WhoAsync(name)).PersonId;
            names.AddRange(told.Where(notice => notice.PersonId == person).Select(_ => name));
        }

        return names;
    }

    [Fact]
    public async Task A_plan_is_published_once_and_its_points_are_closed_then()
    {
        await Town.InAsync(_office);
        await SettleAsync(await ReviewAsync());
        var review = await ReviewAsync();
        await PublishAsync(review);

        Assert.NotNull((await PublishAsync(review)).Refusal);
        Assert.NotNull((await ChooseAsync(review.Points[0], "科技局")).Refusal);
        Assert.Equal(3, (await Publications.OfPlanAsync("plan", Cancellation))?.Duties);
    }

    [Fact]
    public async Task Choices_are_units_of_the_directory_and_leads_stay_those_of_the_plan()
    {
        await Town.InAsync(_office);
        var review = await ReviewAsync();

        Assert.NotNull((await ChooseAsync(Point(review, PointKind.UnknownUnit), "u77")).Refusal);
        Assert.NotNull((await ChooseAsync(Point(review, PointKind.JointLeads), "city")).Refusal);
        Assert.NotNull((await ChooseAsync(Point(review, PointKind.EmptyGroup))).Refusal);
        Assert.NotNull((await Publications.ChooseAsync("plan", Point(review, PointKind.NoOwner), [], " ", TemporaryOffice.As("测试"), Cancellation)).Refusal);
    }

    [Fact]
    public async Task Work_may_be_left_to_nobody_on_purpose()
    {
        await Town.InAsync(_office);
        var review = await ReviewAsync();
        await SettleAsync(review);
        await Publications.ChooseAsync("plan", Point(review, PointKind.NoOwner), [], "由后续方案明确", TemporaryOffice.As("测试"), Cancellation);
        review = await ReviewAsync();

        Assert.Empty(review.Open);
        Assert.Equal(2, review.Duties.Length);
    }

    [Fact]
    public async Task An_amendment_renews_what_is_owed_from_its_day_and_what_was_owed_before_stays_on_record()
    {
        await Town.InAsync(_office);
        await SettleAsync(await ReviewAsync());
        await PublishAsync(await ReviewAsync());
        var (renewals, day) = (_office.Get<DutyRenewals>(), Day.AddMonths(3));
        var amended = await ReviewAsync(Compile(Text.Replace("市科技局、市人才局牵头", "市人才局牵头", StringComparison.Ordinal)));
        Assert.NotEmpty(await renewals.ChangesAsync("plan", amended, day, Cancellation));

        var renewed = await renewals.RenewAsync("plan", amended, day, "印发修订通知", TemporaryOffice.As("测试"), Cancellation);
        Assert.Null(renewed.Refusal);
        Assert.Empty(await renewals.ChangesAsync("plan", amended, day, Cancellation));
        Assert.NotNull((await renewals.RenewAsync("plan", amended, day, "再来一次", TemporaryOffice.As("测试"), Cancellation)).Refusal);
        Assert.NotNull((await renewals.RenewAsync("plan", await ReviewAsync(), Day.AddDays(9), "更早", TemporaryOffice.As("测试"), Cancellation)).Refusal);
        Assert.Equal(["人才局", "科技局"], await LeadsAsync(day.AddDays(-1)));
        Assert.Equal(["人才局"], await LeadsAsync(day));

        // And back again, on that day and later: a part that begins again is another statement.
        var back = await ReviewAsync();
        Assert.Null((await renewals.RenewAsync("plan", back, day, "通知有误", TemporaryOffice.As("测试"), Cancellation)).Refusal);
        Assert.Equal(["人才局", "科技局"], await LeadsAsync(day));
        Assert.Null((await renewals.RenewAsync("plan", amended, day.AddDays(30), "再修订", TemporaryOffice.As("测试"), Cancellation)).Refusal);
        Assert.Equal(["人才局"], await LeadsAsync(day.AddDays(30)));
        Assert.Equal(["人才局", "科技局"], await LeadsAsync(day.AddDays(29)));
    }

    [Fact]
    public async Task Work_that_an_amendment_adds_is_settled_before_duties_are_renewed()
    {
        await Town.InAsync(_office);
        await SettleAsync(await ReviewAsync());
        await PublishAsync(await ReviewAsync());
        var amended = Compile(Text + "\n（四）新增事项\n建设展示中心。\n");
        var review = await ReviewAsync(amended);
        Assert.NotNull((await _office.Get<DutyRenewals>().RenewAsync("plan", review, Day.AddDays(9), "修订", TemporaryOffice.As("测试"), Cancellation)).Refusal);

        Assert.Null((await ChooseAsync(review.Open.Single(), "科技局")).Refusal);
        review = await ReviewAsync(amended);
        Assert.Null((await _office.Get<DutyRenewals>().RenewAsync("plan", review, Day.AddDays(9), "修订", TemporaryOffice.As("测试"), Cancellation)).Refusal);
        Assert.Equal(4, (await _office.Get<DutyStore>().OfPlanAsync("plan", Day.AddDays(9), Cancellation)).Length);
    }

    [Fact]
    public async Task A_published_plan_is_neither_corrected_nor_deleted()
    {
        await Town.InAsync(_office);
        var by = TemporaryOffice.As("测试");
        var kept = await _office.Plans.ReceiveAsync(new("方案.txt", "某市工作方案", System.Text.Encoding.UTF8.GetBytes(Text), "UTF-8", "0.1.0"), by, Cancellation);
        var hash = PlanStore.HashOf(System.Text.Encoding.UTF8.GetBytes(Text));
        var correction = new Correction(
            "c1", CorrectionKind.Reject, CorrectedList.Targets, new Anchor("引进人才200人", "到2013年", "。"),
            ImmutableSortedDictionary<string, string>.Empty, ImmutableSortedDictionary<string, string>.Empty, "测试", default, "不是指标");
        Assert.True((await _office.Corrections.MakeAsync(hash, correction, by, Cancellation)).Done);
        await SettleAsync(await ReviewAsync());
        Assert.Null((await Publications.PublishAsync(kept.PlanId, hash, await ReviewAsync(), Day, "印发", by, Cancellation)).Refusal);

        Assert.Equal(Day, (await _office.Plans.FindAsync(kept.PlanId, Cancellation))?.PublishedFrom);
        Assert.NotNull((await _office.Corrections.MakeAsync(hash, correction with { Id = "c2" }, by, Cancellation)).Refusal);
        Assert.NotNull((await _office.Corrections.WithdrawAsync(hash, "c1", by, "撤回", Cancellation)).Refusal);
        Assert.NotNull((await _office.Plans.DeleteAsync(kept.PlanId, by, Cancellation)).Refusal);
        Assert.NotNull(await _office.Plans.FindAsync(kept.PlanId, Cancellation));
    }

    private static Plan Compile(string text) => PlanCompiler.Compile(SourceDocument.FromText("方案.txt", text)).Plan;

    private async Task<IEnumerable<string>> LeadsAsync(DateOnly on) =>
        (await _office.Get<DutyStore>().OfPlanAsync("plan", on, Cancellation))[0].Parts.Where(part => part.Role == Role.Lead).Select(part => part.UnitId);

    private static ReviewPoint Point(PublishingReview review, PointKind kind) => review.Points.Single(point => point.Kind == kind);

    private async Task<PublishingReview> ReviewAsync(Plan? plan = null) => PublishingReview.Of(
        "plan", plan ?? Plan, await _office.Get<UnitStore>().DirectoryAsync(Day, cancellation: Cancellation), await Publications.ChoicesAsync("plan", Cancellation));

    private async Task SettleAsync(PublishingReview review)
    {
        await ChooseAsync(Point(review, PointKind.EmptyGroup), "city");
        await ChooseAsync(Point(review, PointKind.JointLeads), "人才局", "科技局");
        await ChooseAsync(Point(review, PointKind.NoOwner), "科技局");
        await ChooseAsync(Point(review, PointKind.UnknownUnit), "inspection");
    }

    private Task<Office.Shared.Outcome<PublishingChoice>> ChooseAsync(ReviewPoint point, params string[] units) =>
        Publications.ChooseAsync("plan", point, units, "会议议定", TemporaryOffice.As("测试"), Cancellation);

    private Task<Office.Shared.Outcome<Publication>> PublishAsync(PublishingReview review) =>
        Publications.PublishAsync("plan", "hash", review, Day, "印发", TemporaryOffice.As("测试"), Cancellation);
}
