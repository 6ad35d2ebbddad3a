using Luoshi.Office.ActionPlans;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Inbox;
using Luoshi.Office.Record;
using Luoshi.Office.Tests.Accounts;
using Luoshi.Office.Waiting;

namespace Luoshi.Office.Tests.Delivery;

public sealed class ActionPlanOnSqliteTests() : ActionPlanTests(Database.Sqlite);

public sealed class ActionPlanOnPostgresTests() : ActionPlanTests(Database.Postgres);

public abstract class ActionPlanTests(Database database) : IDisposable
{
    private static readonly ActionPlanContent Plan = new(
        "年内建成平台",
        [
            new("选址", "2013-07-31", "规划科科长", "比选三处", [new("市财政", 120)], []),
            new("开工", "2013-10-31", "工程科科长", "招标", [], [new("人才局", "提供用地红线", "2013-08-31")]),
        ]);

    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task From_draft_to_approval_with_a_unit_that_refuses_and_then_agrees()
    {
        var town = await Town.InAsync(_office);
        var open = await AskedAsync(town);
        var version = await SavedAsync(town, open, Plan, after: 0);
        Assert.Equal("guard:help-is-agreed", await town.RefusalAsync(open, "file", "leader", null, (ActionPlanData.Version, "1")));

        var request = await HelpAsync(town, open, version);
        request = await town.DoAsync(request, "refuse", "helpers-leader", "红线未定");
        Assert.Equal("guard:help-is-agreed", await town.RefusalAsync(open, "file", "leader", null, (ActionPlanData.Version, "1")));
        request = await town.DoAsync(request, "ask-again", "liaison", null, (AssistanceData.What, "提供用地红线草图"));
        await town.DoAsync(request, "agree", "helpers-leader", null, (AssistanceData.PromisedBy, "2013-09-10"));

        // The plan tells what was agreed on since it was written, and that it comes too late for it.
        var reading = _office.Get<ActionPlanReading>();
        var seen = await reading.FindAsync(open.File.Id, await town.WhoAsync("leader"), Cancellation) ?? throw new InvalidOperationException("The plan is not there.");
        var answer = Assert.Single(await reading.HelpAsync(seen, Plan, Cancellation));
        Assert.Equal(("提供用地红线草图", new DateOnly(2013, 9, 10), true), (answer.Otherwise, answer.Promised, answer.ComesLate));

        open = await town.DoAsync(open, "file", "leader", null, (ActionPlanData.Version, "1"));
        Assert.Equal("guard:remarks-name-steps", await town.RefusalAsync(open, "return", "clerk", "日期过晚", (ActionPlanData.Remarks, "9：没有这一步")));
        open = await town.DoAsync(open, "return", "clerk", "日期过晚", (ActionPlanData.Remarks, "2：提前到九月"));
        await SavedAsync(town, open, Plan with { Steps = [Plan.Steps[0], Plan.Steps[1] with { DueOn = "2013-09-30" }] }, after: 1);
        open = await town.DoAsync(open, "file", "leader", null, (ActionPlanData.Version, "2"));
        open = await town.DoAsync(open, "pass", "clerk", null, (ActionPlanData.Opinion, "可行"));
        Assert.Equal("not-permitted", await town.RefusalAsync(open, "approve", "clerk"));
        await town.DoAsync(open, "approve", "head");

        Assert.Equal(
            [("选址", new DateOnly(2013, 7, 31), 2), ("开工", new DateOnly(2013, 9, 30), 2)],
            (await town.AllAsync<StepFact>()).OrderBy(step => step.Number).Select(step => (step.Title, step.DueOn, step.PlanVersion)));
    }

    [Fact]
    public async Task What_is_not_complete_is_saved_and_not_filed()
    {
        var town = await Town.InAsync(_office);
        var open = await AskedAsync(town);
        await SavedAsync(town, open, new("目标", [new("选址", "七月", "", "比选", [], [])]), after: 0);

        var refused = Assert.IsType<CaseRefused>(await town.TryAsync(open, "file", "leader", null, (ActionPlanData.Version, "1")));
        Assert.Equal("guard:version-is-complete", refused.Code);
        Assert.Contains("“七月”读不懂", refused.Reason.Zh, StringComparison.Ordinal);
        Assert.Contains("步骤1：缺少责任岗位。", refused.Reason.Zh, StringComparison.Ordinal);
        Assert.Equal("guard:version-is-complete", await town.RefusalAsync(open, "file", "leader", null, (ActionPlanData.Version, "7")));
    }

    [Fact]
    public async Task Many_faults_are_told_up_to_what_can_be_read()
    {
        var town = await Town.InAsync(_office);
        var open = await AskedAsync(town);
        await SavedAsync(town, open, new("目标", [.. Enumerable.Repeat(new ActionStep("", "2013-07-31", "", "比选", [], []), 6)]), after: 0);

        var refused = Assert.IsType<CaseRefused>(await town.TryAsync(open, "file", "leader", null, (ActionPlanData.Version, "1")));
        Assert.Contains("步骤4：缺少责任岗位。另有4处。", refused.Reason.Zh, StringComparison.Ordinal);
        Assert.EndsWith("There are 4 more.", refused.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_writers_do_not_overwrite_each_other_and_other_units_do_not_write()
    {
        var town = await Town.InAsync(_office);
        var open = await AskedAsync(town);
        await SavedAsync(town, open, Plan, after: 0);
        var desk = _office.Get<ActionPlanDesk>();

        Assert.NotNull((await desk.SaveAsync(open.File.Id, Plan, 0, await town.WhoAsync("leader"), "10.0.0.1", Cancellation)).Refusal);
        Assert.NotNull((await desk.SaveAsync(open.File.Id, Plan, 1, await town.WhoAsync("helper"), "10.0.0.1", Cancellation)).Refusal);
        Assert.Single(await desk.VersionsAsync(open.File.Id, Cancellation));
    }

    [Fact]
    public async Task Help_is_asked_for_once()
    {
        var town = await Town.InAsync(_office);
        var open = await AskedAsync(town);
        var version = await SavedAsync(town, open, Plan, after: 0);
        await HelpAsync(town, open, version);

        Assert.Empty((await _office.Get<ActionPlanDesk>().AskForHelpAsync(open.File.Id, version.Number, await town.WhoAsync("liaison"), "10.0.0.1", Cancellation)).Value ?? ["x"]);
    }

    [Fact]
    public async Task Help_that_was_withdrawn_is_asked_for_anew_and_lines_of_one_version_are_requests_of_their_own()
    {
        var town = await Town.InAsync(_office);
        var open = await AskedAsync(town);
        var two = Plan with { Steps = [Plan.Steps[0] with { Help = [new("人才局", "派专家", "2013-07-01")] }, Plan.Steps[1]] };
        var version = await SavedAsync(town, open, two, after: 0);
        var first = await AskAsync(town, open, version);
        Assert.Equal(2, first.Distinct().Count());

        var request = await town.Cases.FindAsync(first[0], await town.WhoAsync("liaison"), Cancellation);
        await town.DoAsync(request ?? throw new InvalidOperationException("It is not seen."), "withdraw", "liaison", "改期");
        var anew = Assert.Single(await AskAsync(town, open, version));
        Assert.DoesNotContain(anew, first);
        Assert.Empty(await AskAsync(town, open, version));
    }

    [Fact]
    public async Task Plans_for_two_parks_of_one_unit_keep_the_steps_of_both_and_a_later_one_replaces_its_own()
    {
        var town = await Town.InAsync(_office);
        foreach (var (park, title) in new[] { ("东园", "甲"), ("西园", "乙"), ("东园", "丙") })
        {
            var open = await town.DoAsync(
                await town.OpenAsync(ActionPlanKind.OfPark.Code, "clerk", (ActionPlanData.Duty, Town.Duty), (ActionPlanData.Park, park), (ActionPlanData.Unit, "科技局")), "ask", "clerk", null, (ActionPlanData.Due, "2013-06-28"));
            await SavedAsync(town, open, new("目标", [new(title, "2013-09-30", "科长", "招标", [], [])]), after: 0);
            open = await town.DoAsync(open, "file", "leader", null, (ActionPlanData.Version, "1"));
            await town.DoAsync(await town.DoAsync(open, "pass", "clerk", null, (ActionPlanData.Opinion, "可行")), "approve", "group");
        }

        var steps = await _office.Get<ActionPlanReading>().StepsAsync("p", new(2013, 6, 3), Cancellation);
        Assert.Equivalent(new[] { "乙", "丙" }, steps[Town.Duty].Select(step => step.Title), strict: true);
    }

    [Fact]
    public async Task The_liaison_finds_it_among_what_they_must_do_and_lays_it_before_the_leader()
    {
        var town = await Town.InAsync(_office);
        var open = await AskedAsync(town);
        Assert.Equal(["submit"], await ToDoAsync("liaison"));
        Assert.Equal("guard:version-is-complete", await town.RefusalAsync(open, "submit", "liaison", null, (ActionPlanData.Version, "1")));
        await SavedAsync(town, open, Plan, after: 0);

        open = await town.DoAsync(open, "submit", "liaison", null, (ActionPlanData.Version, "1"));
        Assert.Equal(new DateOnly(2013, 6, 28), open.File.DueOn);
        Assert.Empty(await ToDoAsync("liaison"));
        Assert.Contains("send-back", await ToDoAsync("leader"));
        open = await town.DoAsync(open, "send-back", "leader", "措施不够");
        Assert.Equal((ActionPlanKind.Drafting, new DateOnly(2013, 6, 28)), (open.File.State, open.File.DueOn));

        async Task<IEnumerable<string>> ToDoAsync(string who) =>
            (await new CasesToHandle(_office.Databases, _office.Get<CaseStore>(), _office.Get<CaseReading>(), _office.Get<Recusals>(), _office.Get<UntilNextAct>()).OfAsync(await town.WhoAsync(who), new(2013, 6, 3), Cancellation)).SelectMany(entry => entry.Actions.Select(action => action.Code));
    }

    [Fact]
    public async Task A_park_plan_is_written_by_a_unit_that_leads()
    {
        var town = await Town.InAsync(_office);

        Assert.IsType<CaseRefused>(await town.TryOpenAsync(
            ActionPlanKind.OfPark.Code, "clerk", null, (ActionPlanData.Duty, Town.Duty), (ActionPlanData.Park, "东园"), (ActionPlanData.Unit, "人才局")));
    }

    [Fact]
    public async Task Remarks_are_kept_by_paragraph_with_the_version_that_came_back()
    {
        var town = await Town.InAsync(_office);
        var open = await AskedAsync(town);
        var plain = Plan with { Steps = [Plan.Steps[0]] };
        await SavedAsync(town, open, plain, after: 0);
        open = await town.DoAsync(open, "file", "leader", null, (ActionPlanData.Version, "1"));
        open = await town.DoAsync(open, "return", "clerk", "请修改", (ActionPlanData.Remarks, ActionPlanRemarks.Join([(0, "目标过低"), (1, "日期\n过晚"), (2, " ")])));

        var returned = Assert.Single(ActionPlanRemarks.Of(open));
        Assert.Equal((1, "请修改"), (returned.Version, returned.Event.Why));
        Assert.Equal([(0, "目标过低"), (1, "日期 过晚")], returned.ByStep.Select(remark => (remark.Key, remark.Value)));
    }

    [Fact]
    public async Task A_plan_is_seen_by_every_unit_with_a_part_in_the_work_and_by_no_other()
    {
        var town = await Town.InAsync(_office);
        var open = await AskedAsync(town);
        await _office.HireAsync("stranger", Office.People.Roles.UnitLeader, "水务局", Cancellation);
        var reading = _office.Get<ActionPlanReading>();

        Assert.NotNull(await reading.FindAsync(open.File.Id, await town.WhoAsync("helper"), Cancellation));
        Assert.Null(await reading.FindAsync(open.File.Id, await town.WhoAsync("stranger"), Cancellation));
        Assert.Equal("/action-plans/" + open.File.Id, open.Link);
    }

    [Fact]
    public async Task The_waiting_ledger_tells_who_waits_for_whom_since_when()
    {
        var town = await Town.InAsync(_office);
        var open = await AskedAsync(town);
        var request = await HelpAsync(town, open, await SavedAsync(town, open, Plan, after: 0));
        town.OnDay(2013, 6, 17);
        var ledger = _office.Get<WaitingLedger>();

        var wait = Assert.Single(await ledger.OnAsync(new(2013, 6, 17), "人才局", Cancellation));
        Assert.Equal(("科技局", "人才局", "人才局", true), (wait.Lead, wait.Asked, wait.WaitsFor, wait.Overdue));
        Assert.Equal(new DateOnly(2013, 6, 3), wait.Since);

        await town.DoAsync(request, "refer", "leader", "久未答复");
        Assert.Null(Assert.Single(await ledger.OnAsync(new(2013, 6, 17), null, Cancellation)).WaitsFor);
        await town.DoAsync(request, "release", "head", "改由市局提供");
        Assert.Empty(await ledger.OnAsync(new(2013, 6, 17), null, Cancellation));
    }

    [Fact]
    public void Versions_are_compared_step_by_step()
    {
        var later = Plan with { Steps = [Plan.Steps[1] with { DueOn = "2013-09-30" }, new("验收", "2013-12-20", "质监科", "第三方", [], [])] };

        Assert.Equal(
            [(StepChange.Changed, "开工"), (StepChange.Added, "验收"), (StepChange.Removed, "选址")],
            ActionPlanDifference.Between(Plan, later).Select(pair => (pair.Change, (pair.After ?? pair.Before)?.Title)));
        Assert.All(ActionPlanDifference.Between(Plan, ActionPlanContent.FromJson(Plan.ToJson())), pair => Assert.Equal(StepChange.Same, pair.Change));
    }

    private static async Task<OpenCase> AskedAsync(Town town) =>
        await town.DoAsync(await town.OpenAsync(ActionPlanKind.OfTask.Code, "clerk", (ActionPlanData.Duty, Town.Duty)), "ask", "clerk", null, (ActionPlanData.Due, "2013-06-28"));

    private async Task<ActionPlanVersion> SavedAsync(Town town, OpenCase open, ActionPlanContent content, int after) =>
        (await _office.Get<ActionPlanDesk>().SaveAsync(open.File.Id, content, after, await town.WhoAsync("liaison"), "10.0.0.1", Cancellation)).Value
        ?? throw new InvalidOperationException("It was not saved.");

    private async Task<IReadOnlyList<string>> AskAsync(Town town, OpenCase open, ActionPlanVersion version) =>
        (await _office.Get<ActionPlanDesk>().AskForHelpAsync(open.File.Id, version.Number, await town.WhoAsync("liaison"), "10.0.0.1", Cancellation)).Value ?? throw new InvalidOperationException("It was refused.");

    private async Task<OpenCase> HelpAsync(Town town, OpenCase open, ActionPlanVersion version)
    {
        var made = await _office.Get<ActionPlanDesk>().AskForHelpAsync(open.File.Id, version.Number, await town.WhoAsync("liaison"), "10.0.0.1", Cancellation);
        return await town.Cases.FindAsync(Assert.Single(made.Value ?? []), await town.WhoAsync("helper"), Cancellation) ?? throw new InvalidOperationException("It is not seen.");
    }
}
