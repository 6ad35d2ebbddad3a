using System.Collections.Immutable;
using Luoshi.Core;
using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Office.ActionPlans;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Duties;
using Luoshi.Office.Evidence;
using Luoshi.Office.Facts;
using Luoshi.Office.Observations;
using Luoshi.Office.People;
using Luoshi.Office.Publishing;
using Luoshi.Office.Record;
using Luoshi.Office.Reports;
using Luoshi.Office.Settings;
using Luoshi.Office.Shared;
using Luoshi.Office.Tests.Accounts;
using Microsoft.EntityFrameworkCore;
using Role = Luoshi.Core.Model.Role;

namespace Luoshi.Office.Tests.Delivery;

public sealed class ReportOnSqliteTests() : ReportTests(Database.Sqlite);

public sealed class ReportOnPostgresTests() : ReportTests(Database.Postgres);

public abstract class ReportTests(Database database) : IDisposable
{
    private const string PlanId = "plan";

    private static readonly Plan Plan = PlanCompiler.Compile(SourceDocument.FromText("方案.txt", """
        某市工作方案
        一、主要任务
        （一）建设平台
        2013年建成平台3个，2013年10月完成选址。（市科技局牵头，市人才局配合）
        （二）引进人才
        到2013年引进人才200人。（市人才局牵头）
        """)).Plan;

    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private RoundStore Rounds => _office.Get<RoundStore>();

    private ReturnDesk Desk => _office.Get<ReturnDesk>();

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Each_unit_gets_exactly_the_lines_that_it_owes()
    {
        var town = await PublishedAsync();
        var round = await OpenAsync(town, 6);
        var returns = await ReturnsAsync(town);

        Assert.Equal(["人才局", "科技局"], returns.Select(file => file.OwnerUnit).Order(StringComparer.Ordinal));
        Assert.All(returns, file => Assert.Equal((ReturnKind.ToReport, new DateOnly(2013, 7, 5)), (file.State, file.DueOn)));
        Assert.Equal(
            [LineKind.Work, LineKind.Target, LineKind.Milestone],
            (await Desk.LinesAsync(returns.Single(file => file.OwnerUnit == "科技局").Id, Cancellation)).Select(line => line.Kind));
        Assert.Equal([LineKind.Work, LineKind.Target], (await Desk.LinesAsync(returns.Single(file => file.OwnerUnit == "人才局").Id, Cancellation)).Select(line => line.Kind));

        // What was cut short is taken up again, and nothing is asked for twice.
        Assert.Null(await Rounds.AskAsync(round, await town.WhoAsync("clerk"), "10.0.0.1", Cancellation));
        Assert.Equal(2, (await ReturnsAsync(town)).Count);
        Assert.NotNull((await Rounds.OpenAsync(PlanId, Plan, Frequency.Month, new(2013, 6, 1), new(2013, 6, 30), new(2013, 7, 5), await town.WhoAsync("clerk"), "10.0.0.1", Cancellation)).Refusal);
    }

    [Fact]
    public async Task A_joint_lead_answers_for_the_steps_that_it_planned_itself_and_for_no_more()
    {
        var town = await PublishedAsync();
        await PlanStepAsync(await PlatformAsync(), "人才局");

        await OpenAsync(town, 6);
        var lines = await Desk.LinesAsync((await ReturnsAsync(town)).Single(file => file.OwnerUnit == "人才局").Id, Cancellation);

        Assert.Equal([LineKind.Work, LineKind.Target, LineKind.Milestone], lines.Select(line => line.Kind));
        Assert.Equal("完成园区改造方案", lines[2].Title);
    }

    [Fact]
    public async Task A_joint_lead_that_has_done_all_it_planned_is_not_asked_and_keeps_nobody_from_being_asked()
    {
        var town = await PublishedAsync();
        await _office.HireAsync("park", Roles.UnitLiaison, "园区办", Cancellation);
        await _office.HireAsync("parks-leader", Roles.UnitLeader, "园区办", Cancellation);
        var platform = await PlatformAsync();
        await PlanStepAsync(platform, "园区办", new DutyFact
        {
            Subject = platform.Subject,
            StatementId = platform.Subject + "|园区办",
            Revision = 1,
            From = new(2013, 1, 1),
            RecordedAt = _office.Clock.Now,
            RecordedBy = "测试",
            PlanId = PlanId,
            ItemId = platform.ItemId,
            Number = platform.Number,
            Title = platform.Title,
            UnitId = "园区办",
            Role = Role.Lead,
            Order = 2,
            Origin = DutyOrigin.Stated,
            Words = "园区办",
        });
        await OpenAsync(town, 6);
        var own = (await ReturnsAsync(town)).Single(file => file.OwnerUnit == "园区办").Id;
        var line = Assert.Single(await Desk.LinesAsync(own, Cancellation));
        var open = await town.Cases.FindAsync(own, await town.WhoAsync("park"), Cancellation) ?? throw new InvalidOperationException("It is not seen.");
        var done = Edit(line) with { State = ReportedState.Done, Evidence = await HandInAsync(open, "园区办") };
        await Desk.SaveAsync(own, [done], await town.WhoAsync("park"), "10.0.0.1", Cancellation);
        await town.DoAsync(await town.DoAsync(await town.DoAsync(open, "hand-up", "park"), "sign", "parks-leader"), "accept", "clerk");

        town.OnDay(2013, 8, 1);
        await OpenAsync(town, 7);

        Assert.Equal(
            [("人才局", 2), ("园区办", 1), ("科技局", 2)],
            (await ReturnsAsync(town)).CountBy(file => file.OwnerUnit).Select(of => (of.Key, of.Value)).OrderBy(of => of.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Drafted_signed_returned_and_accepted_it_is_a_frozen_picture_with_observations()
    {
        var town = await PublishedAsync();
        await OpenAsync(town, 6);
        var open = await OwnAsync(town);
        Assert.Equal("guard:lines-are-complete", await town.RefusalAsync(open, "hand-up", "liaison"));
        await FillAsync(town, open, value: "1", ReportedState.OnSchedule);
        open = await town.DoAsync(open, "hand-up", "liaison");
        Assert.NotNull((await Desk.SaveAsync(open.File.Id, [], await town.WhoAsync("liaison"), "10.0.0.1", Cancellation)).Refusal);
        open = await town.DoAsync(open, "sign", "leader");
        open = await town.DoAsync(open, "return", "clerk", "数值有误");
        await FillAsync(town, open, value: "2", ReportedState.OnSchedule);
        open = await town.DoAsync(await town.DoAsync(open, "hand-up", "liaison"), "sign", "leader");
        open = await town.DoAsync(open, "accept", "clerk");

        var observation = Assert.Single(await town.AllAsync<ObservationFact>());
        Assert.Equal((2m, "科技局", new DateOnly(2013, 6, 1), new DateOnly(2013, 6, 30), open.File.Id), (observation.Value, observation.UnitId, observation.From, observation.Until ?? default, observation.CaseId));
        Assert.Equal([null, 2m, null], (await Desk.PictureAsync(open.File.Id, Cancellation))?.Lines.Select(line => line.Value) ?? []);
    }

    [Fact]
    public async Task The_next_round_stands_as_the_last_was_accepted_and_nothing_new_is_said_at_once()
    {
        var town = await PublishedAsync();
        await OpenAsync(town, 6);
        await AcceptedAsync(town, "2");
        town.OnDay(2013, 8, 1);
        await OpenAsync(town, 7);
        var open = await OwnAsync(town);
        var lines = await Desk.LinesAsync(open.File.Id, Cancellation);
        Assert.All(lines, line => Assert.Equal((ReportedState.OnSchedule, false), (line.State, line.Touched)));
        Assert.Equal("guard:lines-are-complete", await town.RefusalAsync(open, "hand-up", "liaison"));

        var same = (await Desk.SaveAsync(open.File.Id, [.. lines.Select(Edit)], await town.WhoAsync("liaison"), "10.0.0.1", Cancellation)).Value;
        Assert.Equal(0, same?.Changed);
        Assert.Equal("guard:lines-are-complete", await town.RefusalAsync(open, "hand-up", "liaison"));

        var saved = (await Desk.NothingNewAsync(open.File.Id, await town.WhoAsync("liaison"), "10.0.0.1", Cancellation)).Value;
        Assert.Equal((3, 0), (saved?.Changed, saved?.Faults.Length));
        await town.DoAsync(open, "hand-up", "liaison");
    }

    [Fact]
    public async Task What_was_accepted_as_done_is_asked_in_no_later_round()
    {
        var town = await PublishedAsync();
        await OpenAsync(town, 6);
        var open = await OwnAsync(town);
        var file = await HandInAsync(open, "科技局");
        var lines = await Desk.LinesAsync(open.File.Id, Cancellation);
        Assert.Empty(await FaultsAsync(town, open, [.. lines.Select(line => line.Kind == LineKind.Milestone
            ? Edit(line) with { State = ReportedState.Done, Evidence = file } : Edit(line) with { Value = line.Kind == LineKind.Target ? "2" : "" })]));
        await HandThroughAsync(town, open);
        foreach (var month in new[] { 7, 8 })
        {
            town.OnDay(2013, month + 1, 1);
            await OpenAsync(town, month);
            Assert.DoesNotContain(await Desk.LinesAsync((await OwnAsync(town)).File.Id, Cancellation), line => line.Kind == LineKind.Milestone);
            await AcceptedAsync(town, "2");
        }
    }

    [Fact]
    public async Task What_the_system_knows_from_elsewhere_is_prefilled_where_it_is_newer()
    {
        var town = await PublishedAsync();
        var target = Plan.Targets[0].Id;
        await using (var db = await _office.Databases.OpenAsync(new Act(TemporaryOffice.As("测试"), "test.import", "plan:" + PlanId, _office.Clock.Now), Cancellation))
        {
            db.Add(new ObservationFact
            {
                Subject = $"{PlanId}/{target}",
                StatementId = "imported",
                Revision = 1,
                From = new(2013, 5, 1),
                Until = new(2013, 5, 31),
                RecordedAt = _office.Clock.Now,
                RecordedBy = "测试",
                UnitId = "统计局",
                Value = 1.5m,
                Unit = "个",
                Source = SourceClass.Import,
                CaseId = "",
                Evidence = "",
            });
            await db.SaveChangesAsync(Cancellation);
        }

        await OpenAsync(town, 6);
        var open = await OwnAsync(town);
        Assert.Equal([null, 1.5m, null], (await Desk.LinesAsync(open.File.Id, Cancellation)).Select(line => line.Value));
        var view = await ViewAsync(open, "liaison");
        Assert.Equal((1.5m, SourceClass.Import), (view.Lines[1].Held?.Value, view.Lines[1].Held?.Source));
        Assert.Null(view.Lines[1].Before);

        // What the unit says later counts again.
        await AcceptedAsync(town, "2");
        town.OnDay(2013, 8, 1);
        await OpenAsync(town, 7);
        var next = await ViewAsync(await OwnAsync(town), "liaison");
        Assert.Equal((2m, 2m), (next.Lines[1].Line.Value, next.Lines[1].Before?.Value));
        Assert.Empty(next.Changes);
    }

    [Fact]
    public async Task The_board_tells_how_a_round_stands_and_shows_a_unit_its_own_alone()
    {
        var town = await PublishedAsync();
        var round = await OpenAsync(town, 6);
        await AcceptedAsync(town, "2");
        var board = _office.Get<RoundBoard>();
        var standing = Assert.Single(await board.ListAsync(null, await town.WhoAsync("clerk"), Cancellation));
        Assert.Equal((2, 1, 1, 0, 1), (standing.Asked, standing.Filed, standing.Accepted, standing.Late(new(2013, 7, 5)), standing.Late(new(2013, 7, 6))));
        Assert.Empty(await board.ListAsync("other", await town.WhoAsync("clerk"), Cancellation));

        var own = await board.FindAsync(round.Id, await town.WhoAsync("helper"), Cancellation);
        Assert.Equal("人才局", Assert.Single(own?.Rows ?? []).Return.UnitId);
        Assert.Equal(2, (await board.FindAsync(round.Id, await town.WhoAsync("supervisor"), Cancellation))?.Rows.Length);
        Assert.Null(await board.FindAsync("none", await town.WhoAsync("clerk"), Cancellation));
        Assert.Equal(new DateOnly(2013, 6, 3), (await board.FindAsync(round.Id, await town.WhoAsync("leader"), Cancellation))?.Rows.Single().FiledOn);
        Assert.Null(await _office.Get<ReturnReader>().FindAsync((await OwnAsync(town)).File.Id, await town.WhoAsync("helper"), Cancellation));
    }

    [Fact]
    public async Task The_burden_is_what_was_asked_by_the_settings_of_the_day_and_less_where_it_is_prefilled()
    {
        var town = await PublishedAsync();
        await OpenAsync(town, 6);
        await AcceptedAsync(town, "2");
        var board = _office.Get<RoundBoard>();
        var first = (await board.BurdenAsync(new(2013, 6, 30), Cancellation)).Units.Single(unit => unit.UnitId == "科技局");

        // Work, target, milestone: 5 + 6 + 5 fields; each 10 + 3 x 60 + 90 seconds, and the figure 60 more.
        Assert.Equal((1, 3, 16, 0, (3 * 280) + 60), (first.Returns, first.Asked.Lines, first.Asked.Fields, first.Asked.Prefilled, first.Asked.Seconds));
        town.OnDay(2013, 7, 1);
        await _office.Get<SettingStore>().SetAsync(DeliverySettings.BurdenCheck.Key, "20", new(2013, 7, 1), "实测", TemporaryOffice.As("测试"), Cancellation);
        await OpenAsync(town, 7);
        var second = (await board.BurdenAsync(new(2013, 7, 1), Cancellation)).Units.Single(unit => unit.UnitId == "科技局");
        Assert.Equal((16, 16, 60, 1), (second.Asked.Fields, second.Asked.Prefilled, second.Asked.Seconds, second.Asked.Minutes));
        Assert.Equivalent(first, (await board.BurdenAsync(new(2013, 6, 1), Cancellation)).Units.Single(unit => unit.UnitId == "科技局"), strict: true);
        Assert.Empty((await board.BurdenAsync(new(2013, 9, 1), Cancellation)).Units);
    }

    [Fact]
    public async Task A_workbook_is_taken_as_a_whole_and_the_same_one_again_changes_nothing()
    {
        var town = await PublishedAsync();
        await OpenAsync(town, 6);
        var open = await OwnAsync(town);
        var view = await ViewAsync(open, "liaison");
        List<SheetRow> rows = [.. view.Lines.Select(of => Row(of.Line, "按计划推进 on schedule", of.Line.Kind == LineKind.Target ? "1,200" : ""))];
        Assert.Equal((3, 0), await TakeAsync(town, view, rows));
        var saved = await Desk.LinesAsync(open.File.Id, Cancellation);
        Assert.Equal([null, 1200m, null], saved.Select(line => line.Value));

        Assert.Equal((0, 0), await TakeAsync(town, await ViewAsync(open, "liaison"), rows));
        Assert.Equal(saved.Select(line => line.Version), (await Desk.LinesAsync(open.File.Id, Cancellation)).Select(line => line.Version));

        // One line changed on the page meanwhile: the workbook that was taken away before does not undo it.
        rows = [.. saved.Select(line => Row(line, "on schedule", ReturnFields.Write(line.Value)))];
        Assert.Empty(await FaultsAsync(town, open, [Edit(saved[0]) with { Narrative = "网页上改的" }]));
        rows[0] = rows[0] with { Cells = rows[0].Cells.SetItem(ReturnFields.NarrativeCode, "表格里改的") };
        rows[2] = rows[2] with { Cells = rows[2].Cells.SetItem(ReturnFields.NarrativeCode, "选址完成") };
        Assert.Equal((0, 1), await TakeAsync(town, await ViewAsync(open, "liaison"), rows));
        Assert.Equal(["网页上改的", "", ""], (await Desk.LinesAsync(open.File.Id, Cancellation)).Select(line => line.Narrative));
    }

    [Fact]
    public async Task Everything_that_is_wrong_in_a_workbook_is_told_at_once()
    {
        var town = await PublishedAsync();
        await OpenAsync(town, 6);
        var view = await ViewAsync(await OwnAsync(town), "liaison");
        var lines = view.Lines.Select(of => of.Line).ToList();
        var (edits, unread) = ReturnSheet.Read(view,
        [
            Row(lines[0], "差不多", "3"),
            Row(lines[1], "done", "约3个") with { Unread = ImmutableDictionary<string, LocalizedText>.Empty.Add(ReturnFields.HelpCode, new("公式不收。", "no formulas.")) },
            Row(lines[1] , "done", "3") with { LineId = "unknown" },
        ]);
        var saved = await Desk.SaveAsync(view.Id, edits, unread, await town.WhoAsync("liaison"), "10.0.0.1", Cancellation);

        Assert.Equal(
            [(lines[0].Id, "state"), (lines[0].Id, "value"), (lines[1].Id, "help"), (lines[1].Id, "value"), (lines[2].Id, "state"), ("unknown", "state")],
            (saved.Value?.Faults ?? []).Select(fault => (fault.LineId, ReturnFields.CodeOf(fault.Field))).OrderBy(fault => lines.FindIndex(line => line.Id == fault.LineId) is var place && place < 0 ? 9 : place).ThenBy(fault => fault.Item2, StringComparer.Ordinal));
        Assert.All(await Desk.LinesAsync(view.Id, Cancellation), line => Assert.False(line.Touched));
    }

    [Fact]
    public async Task Evidence_is_what_the_unit_itself_handed_in()
    {
        var town = await PublishedAsync();
        await OpenAsync(town, 6);
        var open = await OwnAsync(town);
        var lines = await Desk.LinesAsync(open.File.Id, Cancellation);
        var (own, others) = (await HandInAsync(open, "科技局"), await HandInAsync(open, "人才局", "别家的材料"));

        Assert.NotNull((await Desk.AttachAsync(open.File.Id, lines[0].Id, others, await town.WhoAsync("liaison"), "10.0.0.1", Cancellation)).Refusal);
        Assert.Single(await FaultsAsync(town, open, [Edit(lines[0]) with { Evidence = others }]));
        Assert.Equal(1, (await Desk.AttachAsync(open.File.Id, lines[0].Id, own, await town.WhoAsync("liaison"), "10.0.0.1", Cancellation)).Value?.Changed);
        Assert.Equal(0, (await Desk.AttachAsync(open.File.Id, lines[0].Id, own, await town.WhoAsync("liaison"), "10.0.0.1", Cancellation)).Value?.Changed);
        var view = await ViewAsync(open, "liaison");
        Assert.Equal(("材料.txt", "材料.txt"), (view.Files[own], ReturnSheet.NamesOf(view.Lines[0].Line, view.Files)));

        // In a workbook it is called by its name.
        var (edits, _) = ReturnSheet.Read(view, view.Lines.Select(of => Row(of.Line, "on schedule", "") with { Cells = ImmutableDictionary<string, string>.Empty.Add(ReturnFields.EvidenceCode, "材料.txt") }));
        Assert.All(edits, edit => Assert.Equal(own, edit.Evidence));
    }

    [Fact]
    public async Task What_is_wrong_in_one_line_saves_none()
    {
        var town = await PublishedAsync();
        await OpenAsync(town, 6);
        var open = await OwnAsync(town);
        var lines = await Desk.LinesAsync(open.File.Id, Cancellation);
        var saved = (await Desk.SaveAsync(
            open.File.Id,
            [Edit(lines[0]), Edit(lines[1]) with { Value = "约3个" }, Edit(lines[2]) with { Evidence = "没有的文件" }],
            await town.WhoAsync("liaison"), "10.0.0.1", Cancellation)).Value;

        Assert.Equal([(lines[1].Id, ReturnFields.Value), (lines[2].Id, ReturnFields.Evidence)], saved?.Faults.Select(fault => (fault.LineId, fault.Field)) ?? []);
        Assert.All(await Desk.LinesAsync(open.File.Id, Cancellation), line => Assert.False(line.Touched));
    }

    [Fact]
    public async Task A_line_that_somebody_else_changed_is_not_overwritten()
    {
        var town = await PublishedAsync();
        await OpenAsync(town, 6);
        var open = await OwnAsync(town);
        var seen = await Desk.LinesAsync(open.File.Id, Cancellation);
        await FillAsync(town, open, "1", ReportedState.OnSchedule);
        var late = (await Desk.SaveAsync(open.File.Id, [Edit(seen[0]) with { Narrative = "另一种说法" }], await town.WhoAsync("leader"), "10.0.0.1", Cancellation)).Value;

        Assert.Contains("这一行已改动", Assert.Single(late?.Faults ?? []).Text.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_round_is_locked_until_one_unit_gets_an_exception()
    {
        var town = await PublishedAsync();
        var round = await OpenAsync(town, 6);
        var open = await AcceptedAsync(town, "2");
        await Rounds.CloseAsync(round.Id, "到期", await town.WhoAsync("clerk"), "10.0.0.1", Cancellation);
        var other = (await ReturnsAsync(town)).Single(file => file.OwnerUnit == "人才局");
        Assert.NotNull((await Desk.NothingNewAsync(other.Id, await town.WhoAsync("helper"), "10.0.0.1", Cancellation)).Refusal);

        town.OnDay(2013, 7, 22);
        Assert.Null((await Rounds.ExceptAsync(round.Id, "科技局", new(2013, 7, 31), "数值报错", await town.WhoAsync("clerk"), "10.0.0.1", Cancellation)).Refusal);
        var again = await OwnAsync(town);
        Assert.Equal((open.File.Id, ReturnKind.ToReport), (again.Snapshot.Data[ReturnData.Reopens], again.File.State));
        await FillAsync(town, again, "3", ReportedState.OnSchedule);
        again = await town.DoAsync(await town.DoAsync(again, "hand-up", "liaison"), "sign", "leader");
        await town.DoAsync(again, "accept", "clerk");

        await using var db = _office.Open();
        Assert.Equal(3m, (await db.Set<ObservationFact>().KnownAt(null).SingleAsync(Cancellation)).Value);
        Assert.Equal([2m, 3m], (await town.AllAsync<ObservationFact>()).OrderBy(fact => fact.Revision).Select(fact => fact.Value));
        var (before, after) = (await Desk.PictureAsync(open.File.Id, Cancellation), await Desk.PictureAsync(again.File.Id, Cancellation));
        var change = Assert.Single(ReturnDifference.Between(before?.Lines ?? [], after?.Lines ?? []));
        Assert.Equal([("2", "3")], change.Fields.Select(field => (field.Before, field.After)));
    }

    [Fact]
    public async Task What_was_accepted_stays_in_force_until_its_correction_is_and_one_exception_runs_at_a_time()
    {
        var town = await PublishedAsync();
        var round = await OpenAsync(town, 6);
        var accepted = await AcceptedAsync(town, "2");
        var clerk = await town.WhoAsync("clerk");
        town.OnDay(2013, 7, 22);
        Assert.Null((await ExceptAsync(new(2013, 7, 31))).Refusal);
        var correction = await OwnAsync(town);
        Assert.Equal((1, 1, accepted.File.Id), await InForceAsync());

        Assert.Contains("2013-07-31", (await ExceptAsync(new(2013, 7, 31))).Refusal?.Zh, StringComparison.Ordinal);
        Assert.Null((await ExceptAsync(new(2013, 8, 2))).Refusal);
        Assert.Equal([new(2013, 7, 31), new(2013, 8, 2)], (await town.AllAsync<RoundReopening>()).Select(of => of.Until).Order());

        // Cancelled, the correction leaves what was accepted in force, and another one can be opened.
        await town.DoAsync(correction, "cancel", "head", "不必更正");
        Assert.Equal((1, 1, accepted.File.Id), await InForceAsync());
        town.OnDay(2013, 7, 23);
        Assert.Null((await ExceptAsync(new(2013, 7, 31))).Refusal);
        var again = await OwnAsync(town);
        Assert.Equal((accepted.File.Id, ReturnKind.ToReport), (again.Snapshot.Data[ReturnData.Reopens], again.File.State));
        await FillAsync(town, again, "3", ReportedState.OnSchedule);
        await HandThroughAsync(town, again);
        Assert.Equal((1, 1, again.File.Id), await InForceAsync());

        Task<Outcome<RoundReopening>> ExceptAsync(DateOnly until) => Rounds.ExceptAsync(round.Id, "科技局", until, "数值报错", clerk, "10.0.0.1", Cancellation);

        async Task<(int Filed, int Accepted, string Id)> InForceAsync()
        {
            var standing = Assert.Single(await _office.Get<RoundBoard>().ListAsync(PlanId, clerk, Cancellation));
            return (standing.Filed, standing.Accepted, standing.Returns.Single(of => of.UnitId == "科技局").CaseId);
        }
    }

    [Fact]
    public async Task Whoever_reports_does_not_accept()
    {
        var town = await PublishedAsync();
        await OpenAsync(town, 6);
        var open = await OwnAsync(town);
        await FillAsync(town, open, "1", ReportedState.OnSchedule);
        open = await town.DoAsync(await town.DoAsync(open, "hand-up", "liaison"), "sign", "leader");

        Assert.Equal("not-permitted", await town.RefusalAsync(open, "accept", "leader"));
        Assert.Equal("not-permitted", await town.RefusalAsync(open, "accept", "liaison"));
    }

    private async Task<ReturnView> ViewAsync(OpenCase open, string name) =>
        await _office.Get<ReturnReader>().FindAsync(open.File.Id, await new Town(_office).WhoAsync(name), Cancellation) ?? throw new InvalidOperationException("It is not seen.");

    private static SheetRow Row(ReturnLine line, string state, string value) => new(
        line.Id, ReturnSheet.StampOf(line), ImmutableDictionary<string, string>.Empty.Add(ReturnFields.StateCode, state).Add(ReturnFields.ValueCode, value), ImmutableDictionary<string, LocalizedText>.Empty);

    private async Task<(int Changed, int Faults)> TakeAsync(Town town, ReturnView view, IEnumerable<SheetRow> rows)
    {
        var (edits, unread) = ReturnSheet.Read(view, rows);
        var saved = (await Desk.SaveAsync(view.Id, edits, unread, await town.WhoAsync("liaison"), "10.0.0.1", Cancellation)).Value ?? throw new InvalidOperationException("It was refused.");
        return (saved.Changed, saved.Faults.Length);
    }

    private async Task<IReadOnlyList<LineFault>> FaultsAsync(Town town, OpenCase open, IReadOnlyList<LineEdit> edits) =>
        (await Desk.SaveAsync(open.File.Id, edits, await town.WhoAsync("liaison"), "10.0.0.1", Cancellation)).Value?.Faults ?? throw new InvalidOperationException("It was refused.");

    // Files are told apart by their bytes.
    private async Task<string> HandInAsync(OpenCase open, string unit, string content = "证明材料")
    {
        var receipt = await new EvidenceStore(_office.Databases, new EvidenceOptions(Path.Combine(_office.Folder, "evidence"), 1 << 20), _office.Clock).ReceiveAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)), "材料.txt", "case:" + open.File.Id, unit, TemporaryOffice.As("测试"), Cancellation);
        return receipt.Kept?.File.Hash ?? throw new InvalidOperationException(receipt.Refusal?.En);
    }

    private static async Task HandThroughAsync(Town town, OpenCase open) =>
        await town.DoAsync(await town.DoAsync(await town.DoAsync(open, "hand-up", "liaison"), "sign", "leader"), "accept", "clerk");

    private static LineEdit Edit(ReturnLine line) => new(line.Id, line.Version, ReturnFields.Write(line.Value), ReportedState.OnSchedule, "推进中", "", "", "");

    private async Task<Town> PublishedAsync()
    {
        var town = await Town.InAsync(_office);
        var directory = await _office.Get<UnitStore>().DirectoryAsync(new(2013, 6, 3), cancellation: Cancellation);
        var review = PublishingReview.Of(PlanId, Plan, directory, []);
        Assert.Null((await _office.Get<PublicationStore>().PublishAsync(PlanId, "hash", review, new(2013, 6, 3), "印发", TemporaryOffice.As("测试"), Cancellation)).Refusal);
        return town;
    }

    private async Task<ReportRound> OpenAsync(Town town, int month)
    {
        var opened = await Rounds.OpenAsync(
            PlanId, Plan, Frequency.Month, new(2013, month, 1), new(2013, month, DateTime.DaysInMonth(2013, month)), new(2013, month + 1, 5), await town.WhoAsync("clerk"), "10.0.0.1", Cancellation);
        return opened.Value ?? throw new InvalidOperationException(opened.Refusal?.En);
    }

    private static async Task<List<CaseFile>> ReturnsAsync(Town town) => [.. (await town.AllAsync<CaseFile>()).Where(file => file.Kind == ReturnKind.Kind.Code)];

    // The last one of the unit 科技局.
    private static async Task<OpenCase> OwnAsync(Town town)
    {
        var file = (await ReturnsAsync(town)).Where(of => of.OwnerUnit == "科技局").OrderBy(of => of.Id, StringComparer.Ordinal).Last();
        return await town.Cases.FindAsync(file.Id, await town.WhoAsync("liaison"), Cancellation) ?? throw new InvalidOperationException("It is not seen.");
    }

    private async Task<Duty> PlatformAsync() => (await _office.Get<DutyStore>().OfPlanAsync(PlanId, new(2013, 7, 1), Cancellation)).Single(duty => duty.Head == "科技局");

    private async Task PlanStepAsync(Duty of, string unit, params DutyFact[] parts)
    {
        await using var db = await _office.Databases.OpenAsync(new Act(TemporaryOffice.As("测试"), "test.plan", "plan:" + PlanId, _office.Clock.Now), Cancellation);
        db.AddRange(parts);
        db.Add(new StepFact
        {
            Subject = of.Subject,
            StatementId = "c1/1",
            Revision = 1,
            From = new(2013, 1, 1),
            RecordedAt = _office.Clock.Now,
            RecordedBy = "测试",
            CaseId = "c1",
            PlanVersion = 1,
            Number = 1,
            Title = "完成园区改造方案",
            DueOn = new(2013, 9, 30),
            Post = "处长",
            UnitId = unit,
        });
        await db.SaveChangesAsync(Cancellation);
    }

    private async Task FillAsync(Town town, OpenCase open, string value, ReportedState state)
    {
        var lines = await Desk.LinesAsync(open.File.Id, Cancellation);
        var edits = lines.Select(line => Edit(line) with { Value = line.Kind == LineKind.Target ? value : "", State = state }).ToList();
        Assert.Empty((await Desk.SaveAsync(open.File.Id, edits, await town.WhoAsync("liaison"), "10.0.0.1", Cancellation)).Value?.Faults ?? throw new InvalidOperationException("It was refused."));

        // What was sent along unchanged is still to be confirmed.
        await Desk.NothingNewAsync(open.File.Id, await town.WhoAsync("liaison"), "10.0.0.1", Cancellation);
    }

    private async Task<OpenCase> AcceptedAsync(Town town, string value)
    {
        var open = await OwnAsync(town);
        await FillAsync(town, open, value, ReportedState.OnSchedule);
        return await town.DoAsync(await town.DoAsync(await town.DoAsync(open, "hand-up", "liaison"), "sign", "leader"), "accept", "clerk");
    }
}
