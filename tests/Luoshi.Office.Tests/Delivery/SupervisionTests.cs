using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Office.Evidence;
using Luoshi.Office.Notices;
using Luoshi.Office.People;
using Luoshi.Office.Scopes;
using Luoshi.Office.Settings;
using Luoshi.Office.Supervision;

namespace Luoshi.Office.Tests.Delivery;

public sealed class SupervisionOnSqliteTests() : SupervisionTests(Database.Sqlite);

public sealed class SupervisionOnPostgresTests() : SupervisionTests(Database.Postgres);

public abstract class SupervisionTests(Database database) : IDisposable
{
    private static readonly (string, string)[] Matter =
    [
        (SupervisionData.Unit, "科技局"), (SupervisionData.Matter, "平台选址"), (SupervisionData.Source, SupervisionSource.Plan), (SupervisionData.Item, Town.Duty),
    ];

    private readonly TemporaryOffice _office = new(database);

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task From_registration_to_closure_with_an_extension_and_a_redo()
    {
        var town = await Town.InAsync(_office);
        var open = await IssuedAsync(town, due: "2013-06-28");
        Assert.Equal((new DateOnly(2013, 6, 28), null), (open.File.DueOn, DueDays.FirstOf(open)));
        open = await town.DoAsync(open, "sign", "liaison");

        town.OnDay(2013, 6, 20);
        open = await town.DoAsync(open, "ask-extension", "leader", "图纸未齐", (SupervisionData.NewDue, "2013-07-15"), (SupervisionData.Progress, "完成一半"));
        open = await town.DoAsync(open, "grant-extension", "head", null, (SupervisionData.GrantedDue, "2013-07-10"));
        Assert.Equal((new DateOnly(2013, 7, 10), new DateOnly(2013, 6, 28), 1), (open.File.DueOn, open.File.OriginalDueOn, open.File.Extensions));
        Assert.Equal(new DateOnly(2013, 6, 28), DueDays.FirstOf(open));

        open = await town.DoAsync(open, "answer", "leader", null, (SupervisionData.Answer, "已选址"));
        open = await town.DoAsync(open, "redo", "clerk", "未附批文", (SupervisionData.RedoDue, "2013-07-20"));
        Assert.Equal("未附批文", SupervisionKind.Redone(open)?.Why);
        Assert.Equal((new DateOnly(2013, 7, 20), new DateOnly(2013, 6, 28), 1), (open.File.DueOn, open.File.OriginalDueOn, open.File.Extensions));

        open = await town.DoAsync(open, "answer", "leader", null, (SupervisionData.Answer, "补附批文"));
        open = await town.DoAsync(open, "verify", "clerk", null, (SupervisionData.Finding, "属实"), (SupervisionData.FindingEvidence, await HandInAsync(open, 1)));
        Assert.Equal("data-missing", await town.RefusalAsync(open, "ask-closure", "leader", null, (SupervisionData.Completion, "已完成")));
        open = await town.DoAsync(
            open, "ask-closure", "leader", null, (SupervisionData.Completion, "已完成"), (SupervisionData.Resolution, "党组会研究同意"), (SupervisionData.Publicity, "已公示七日"));
        open = await town.DoAsync(open, "close", "head");

        Assert.Equal(("closed", true), (open.File.State, open.File.ClosedAt is not null));
    }

    [Fact]
    public async Task What_follows_a_written_instruction_names_leader_day_and_words()
    {
        var town = await Town.InAsync(_office);
        (string, string)[] instructed = [.. Matter[..2], (SupervisionData.Source, SupervisionSource.Instruction), (SupervisionData.SourceText, "请抓紧"), (SupervisionData.InstructedBy, "王副市长")];

        Assert.IsType<CaseRefused>(await town.TryOpenAsync(SupervisionKind.ByOffice.Code, "clerk", null, instructed));
        Assert.IsType<CaseDone>(await town.TryOpenAsync(SupervisionKind.ByOffice.Code, "clerk", null, [.. instructed, (SupervisionData.InstructedOn, "2013-06-01")]));
    }

    [Fact]
    public async Task The_subject_sees_the_evidence_of_a_finding_and_nothing_else_that_the_office_keeps()
    {
        var town = await Town.InAsync(_office);
        var open = await town.DoAsync(await IssuedAsync(town), "sign", "liaison");
        var (cited, kept) = (await HandInAsync(open, 1), await HandInAsync(open, 2));
        open = await town.DoAsync(open, "answer", "leader", null, (SupervisionData.Answer, "已办"));
        await town.DoAsync(open, "redo", "clerk", "不实", (SupervisionData.RedoDue, "2013-07-20"), (SupervisionData.FindingEvidence, cited));

        Assert.Equal([cited], await SeenAsync("leader"));
        Assert.Empty(await SeenAsync("helpers-leader"));
        Assert.Equivalent(new[] { cited, kept }, await SeenAsync("clerk"), strict: true);

        async Task<IEnumerable<string>> SeenAsync(string who) =>
            (await Evidence.LinksAsync("case:" + open.File.Id, Scope.Of(await town.WhoAsync(who)), TestContext.Current.CancellationToken)).Select(link => link.Hash);
    }

    [Fact]
    public async Task What_is_found_done_rests_on_evidence_of_the_case_and_not_on_that_of_an_earlier_finding()
    {
        var town = await Town.InAsync(_office);
        var open = await town.DoAsync(await IssuedAsync(town), "sign", "liaison");
        var answered = await HandInAsync(open, 1);
        open = await town.DoAsync(open, "answer", "leader", null, (SupervisionData.Answer, "已办"), (SupervisionData.Evidence, answered));
        open = await town.DoAsync(open, "redo", "clerk", "不实", (SupervisionData.RedoDue, "2013-07-20"), (SupervisionData.FindingEvidence, await HandInAsync(open, 2)));
        open = await town.DoAsync(open, "answer", "leader", null, (SupervisionData.Answer, "补办"));

        const string Guard = "guard:finding-rests-on-evidence";
        Assert.Equal(Guard, await town.RefusalAsync(open, "verify", "clerk", null, (SupervisionData.Finding, "属实")));
        Assert.Equal(Guard, await town.RefusalAsync(open, "verify", "clerk", null, (SupervisionData.Finding, "属实"), (SupervisionData.FindingEvidence, "0f0f")));
        open = await town.DoAsync(open, "verify", "clerk", null, (SupervisionData.Finding, "属实"), (SupervisionData.FindingEvidence, answered));

        Assert.Equal("cleared", open.File.State);
        Assert.IsType<Replayed>(open.Replay());
    }

    [Fact]
    public async Task A_unit_that_is_named_to_assist_has_the_case_in_its_list()
    {
        var town = await Town.InAsync(_office);
        var open = await town.OpenAsync(SupervisionKind.ByOffice.Code, "clerk", Matter);
        Assert.Empty(await SeenAsync());

        await town.DoAsync(
            open, "propose", "clerk", null, (SupervisionData.Requirement, "限期"), (SupervisionData.Due, "2013-06-28"), (SupervisionData.Assisting, "人才局"));

        Assert.Equal(open.File.Id, Assert.Single(await SeenAsync()).File.Id);

        async Task<IEnumerable<OpenCase>> SeenAsync() =>
            await _office.Get<CaseLists>().OfKindAsync(SupervisionKind.ByOffice.Code, await town.WhoAsync("helpers-leader"), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Where_a_matter_comes_from_is_told_in_both_languages_and_its_own_words_as_they_are()
    {
        var town = await Town.InAsync(_office);
        var open = await town.OpenAsync(SupervisionKind.ByOffice.Code, "clerk", [.. Matter, (SupervisionData.SourceText, "第三条")]);

        var details = (await _office.Get<CaseHistory>().OfAsync(open, TestContext.Current.CancellationToken)).Details;

        Assert.Equal(new("方案任务", "work of the plan"), Assert.Single(details, detail => detail.Name.En == "where it comes from").Said);
        Assert.Equal(("第三条", null), Assert.Single(details.Select(detail => (detail.Value, detail.Said)), detail => detail.Value == "第三条"));
    }

    [Fact]
    public async Task Notices_are_numbered_by_kind_and_year_without_a_gap()
    {
        var town = await Town.InAsync(_office);
        await IssuedAsync(town);
        await IssuedAsync(town, item: "p/k2");
        var numbers = (await town.AllAsync<SupervisionNotice>()).Select(notice => notice.Cited).Order();

        Assert.Equal(["督办〔2013〕1号", "督办〔2013〕2号"], numbers);
    }

    [Fact]
    public async Task No_item_is_supervised_twice_at_once()
    {
        var town = await Town.InAsync(_office);
        await IssuedAsync(town);
        var again = await town.OpenAsync(SupervisionKind.ByGovernment.Code, "supervisor", Matter);

        Assert.Equal("guard:not-supervised-twice", await town.RefusalAsync(again, "propose", "supervisor", null, (SupervisionData.Requirement, "限期"), (SupervisionData.Due, "2013-06-28")));
    }

    [Fact]
    public async Task No_unit_is_sent_more_notices_in_a_month_than_are_allowed()
    {
        var town = await Town.InAsync(_office);
        await _office.Get<SettingStore>().SetAsync(SupervisionSettings.MostNotices.Key, "1", new(2013, 1, 1), "试", TemporaryOffice.As("测试"), TestContext.Current.CancellationToken);
        await IssuedAsync(town);
        var second = await ProposedAsync(town, "p/k2", "2013-08-30");
        Assert.Equal("guard:not-too-often", await town.RefusalAsync(second, "establish", "head"));

        town.OnDay(2013, 7, 8);
        await town.DoAsync(second, "establish", "head");
    }

    [Fact]
    public async Task An_extension_is_asked_for_before_the_due_day_and_not_after()
    {
        var town = await Town.InAsync(_office);
        var open = await town.DoAsync(await IssuedAsync(town, due: "2013-06-10"), "sign", "liaison");
        town.OnDay(2013, 6, 11);

        Assert.Equal("guard:deadline-ahead", await town.RefusalAsync(open, "ask-extension", "leader", "忙", (SupervisionData.NewDue, "2013-07-15"), (SupervisionData.Progress, "一半")));
    }

    [Fact]
    public async Task A_closed_case_still_knows_its_first_due_day_and_how_often_it_was_extended()
    {
        var town = await Town.InAsync(_office);
        var open = await town.DoAsync(await IssuedAsync(town), "sign", "liaison");
        open = await town.DoAsync(open, "ask-extension", "leader", "忙", (SupervisionData.NewDue, "2013-07-20"), (SupervisionData.Progress, "一半"));
        open = await town.DoAsync(open, "grant-extension", "head", null, (SupervisionData.GrantedDue, "2013-07-15"));
        Assert.Equal(new DueDays(open.File.DueOn, open.File.OriginalDueOn, open.File.Extensions), DueDays.LastOf(open));

        open = await town.DoAsync(open, "stop", "head", "不再需要");

        Assert.False(open.IsOpen);
        Assert.Equal(new DueDays(new(2013, 7, 15), new(2013, 6, 28), 1), DueDays.LastOf(open));
    }

    [Fact]
    public async Task What_is_overdue_rises_on_the_ladder_once_for_each_rung()
    {
        var town = await Town.InAsync(_office);
        await town.DoAsync(await IssuedAsync(town, due: "2013-06-07"), "sign", "liaison");

        // Saturday the 8th and Sunday the 9th are worked, the 10th to the 12th are not: three working days.
        town.OnDay(2013, 6, 13);
        await town.WorkAsync(ClimbLadder.Schedule);
        Assert.Equal([LadderStep.Reminder], (await town.AllAsync<SupervisionRung>()).Select(rung => rung.Step).Order());

        town.OnDay(2013, 6, 24);
        await town.WorkAsync(ClimbLadder.Schedule);
        await town.WorkAsync(ClimbLadder.Schedule);
        var rungs = await town.AllAsync<SupervisionRung>();
        Assert.Equal([LadderStep.Reminder, LadderStep.Letter, LadderStep.Bulletin], rungs.Select(rung => rung.Step).Order());
        Assert.Equal(3, (await town.AllAsync<Notice>()).Count(notice => notice.Kind == ClimbLadder.Name && notice.PersonId == "p-leader"));
    }

    [Fact]
    public async Task A_review_is_asked_for_in_time_and_decided_by_somebody_who_took_no_part()
    {
        var town = await Town.InAsync(_office);
        var open = await town.DoAsync(await IssuedAsync(town), "sign", "liaison");
        var asking = (ReviewData.Case, open.File.Id);
        Assert.IsType<CaseRefused>(await town.TryOpenAsync(ReviewKind.Kind.Code, "leader", null, asking, (ReviewData.Grounds, "情况有变")));

        open = await town.DoAsync(open, "answer", "leader", null, (SupervisionData.Answer, "已办"));
        await town.DoAsync(open, "redo", "clerk", "不实", (SupervisionData.RedoDue, "2013-07-20"));
        Assert.IsType<CaseRefused>(await town.TryOpenAsync(ReviewKind.Kind.Code, "helpers-leader", null, asking, (ReviewData.Grounds, "情况有变")));

        var review = await town.OpenAsync(ReviewKind.Kind.Code, "leader", asking, (ReviewData.Grounds, "批文已附"));
        Assert.Equal(("asked", new DateOnly(2013, 7, 3)), (review.File.State, review.File.DueOn));

        // The days are those for deciding, and taking it up late wins none.
        town.OnDay(2013, 6, 20);
        review = await town.DoAsync(review, "accept", "reviewer");
        Assert.Equal(new DateOnly(2013, 7, 3), review.File.DueOn);
        Assert.Equal("changed", (await town.DoAsync(review, "change", "reviewer", null, (ReviewData.Ruling, "撤销退回意见"))).File.State);

        town.OnDay(2013, 7, 10);
        Assert.IsType<CaseRefused>(await town.TryOpenAsync(ReviewKind.Kind.Code, "leader", null, asking, (ReviewData.Grounds, "再议")));
    }

    [Fact]
    public async Task A_unit_is_supervised_over_work_in_which_it_has_a_part_and_does_not_assist_itself()
    {
        var town = await Town.InAsync(_office);
        var stranger = await town.TryOpenAsync(SupervisionKind.ByOffice.Code, "clerk", null, [(SupervisionData.Unit, "inspection"), .. Matter[1..]]);
        Assert.Contains("不由", Assert.IsType<CaseRefused>(stranger).Reason.Zh, StringComparison.Ordinal);

        var open = await town.OpenAsync(SupervisionKind.ByOffice.Code, "clerk", Matter);
        (string, string)[] proposal = [(SupervisionData.Requirement, "限期选址"), (SupervisionData.Due, "2013-06-28")];
        Assert.Equal("guard:others-assist", await town.RefusalAsync(open, "propose", "clerk", null, [.. proposal, (SupervisionData.Assisting, "人才局、科技局")]));
        Assert.Equal("proposed", (await town.DoAsync(open, "propose", "clerk", null, [.. proposal, (SupervisionData.Assisting, "人才局")])).File.State);
    }

    [Fact]
    public void No_list_offers_a_review_which_is_asked_for_on_the_page_of_what_it_is_about()
    {
        var kinds = _office.Get<CaseKinds>();

        Assert.Contains(ReviewKind.Kind, kinds.OpenedBy([Roles.UnitLeader]));
        Assert.DoesNotContain(ReviewKind.Kind, kinds.OfferedTo([Roles.UnitLeader]));
        Assert.Contains(SupervisionKind.ByOffice, kinds.OfferedTo([Roles.OfficeClerk]));
    }

    private EvidenceStore Evidence => new(_office.Databases, new EvidenceOptions(Path.Combine(_office.Folder, "evidence"), 1 << 20), _office.Clock);

    private async Task<string> HandInAsync(OpenCase open, byte mark) =>
        (await Evidence.ReceiveAsync(new MemoryStream([.. "%PDF-1.7\n"u8, mark]), $"{mark}.pdf", "case:" + open.File.Id, "office", TemporaryOffice.As("经办"), TestContext.Current.CancellationToken)).Kept?.File.Hash ?? string.Empty;

    private static async Task<OpenCase> IssuedAsync(Town town, string item = Town.Duty, string due = "2013-06-28") =>
        await town.DoAsync(await town.DoAsync(await ProposedAsync(town, item, due), "establish", "head"), "issue", "clerk");

    private static async Task<OpenCase> ProposedAsync(Town town, string item, string due)
    {
        var open = await town.OpenAsync(SupervisionKind.ByOffice.Code, "clerk", [.. Matter[..3], (SupervisionData.Item, item)]);
        return await town.DoAsync(open, "propose", "clerk", null, (SupervisionData.Requirement, "限期选址"), (SupervisionData.Due, due));
    }
}
