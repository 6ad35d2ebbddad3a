using Luoshi.Office.Accounts;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Office.Supervision;

namespace Luoshi.Office.Simulating;

/// <summary>What is supervised and why.</summary>
/// <param name="Item">The piece of work that it concerns, as <c>planId/itemId</c>; null where it is the unit's reporting.</param>
internal sealed record Pressing(string Unit, string? Item, string Matter, string Source, string SourceText, bool ByGovernment = false);

/// <summary>Supervision from registration to closure, with urging, extensions, redoing, closures sent back and reviews.</summary>
internal sealed class SupervisionStory(Stage stage)
{
    private readonly HashSet<string> _pressed = new(StringComparer.Ordinal);
    private int _raised;

    /// <summary>Has leaders write instructions now and then, which the supervision body follows up.</summary>
    public void Begin()
    {
        var dice = stage.Dice.Of("instructions");
        for (var day = stage.Asked.From.AddDays(80); day < stage.Asked.Until; day = day.AddDays(dice.Between(50, 85)))
        {
            var thrown = stage.Dice.Of("instruction " + CaseDay.Write(day));
            stage.Diary.On(day, thrown, async () =>
            {
                var duty = thrown.Pick([.. stage.Duties.Where(duty => duty.Head is not null)]);
                await RaiseAsync(
                    new(duty.Head ?? string.Empty, duty.Subject, $"{Wording.Short(duty.Title)}：抓紧办理", SupervisionSource.Instruction, "请督查室跟进，重点看责任是否到人、进度是否真实。", ByGovernment: true), thrown);
            });
        }
    }

    /// <summary>Whether a unit is under supervision already: one thing at a time.</summary>
    public bool Presses(string unit) => _pressed.Contains(unit);

    /// <summary>Registers a matter, unless the unit is pressed already.</summary>
    public async Task RaiseAsync(Pressing pressing, Dice dice)
    {
        if (!_pressed.Add(pressing.Unit))
        {
            return;
        }

        var (kind, handler, decider) = pressing.ByGovernment
            ? (SupervisionKind.ByGovernment.Code, stage.Cast.Supervisor, stage.Cast.Group)
            : (SupervisionKind.ByOffice.Code, stage.Cast.Clerk, stage.Cast.Head);
        (string, string)[] instructed = pressing.Source == SupervisionSource.Instruction
            ? [(SupervisionData.InstructedBy, stage.Cast.Group.Name), (SupervisionData.InstructedOn, CaseDay.Write(stage.Diary.Today))] : [];
        var open = await stage.OpenAsync(
            kind, handler, null,
            [
                (SupervisionData.Unit, pressing.Unit), (SupervisionData.Matter, pressing.Matter), (SupervisionData.Source, pressing.Source),
                (SupervisionData.SourceText, pressing.SourceText), (SupervisionData.Item, pressing.Item ?? string.Empty), .. instructed,
            ]);
        var number = ++_raised;
        if (open is null)
        {
            _pressed.Remove(pressing.Unit);
            return;
        }

        stage.Diary.In(dice.Between(0, 2), dice, async () =>
        {
            // Not everything that is registered is supervised; a few of each kind, whatever the dice say.
            if (number % 12 == 5)
            {
                await stage.DoAsync(open, "note", handler, "已自行整改，列为阅知");
                Over(pressing.Unit);
                return;
            }

            await ProposeAsync(new Run(pressing.Unit, handler, stage.Judge(open, decider), dice, number), open, again: false);
        });
    }

    private async Task ProposeAsync(Run run, OpenCase open, bool again)
    {
        var due = stage.Diary.WorkingDays(run.Dice.Between(14, 22));
        if (await stage.DoAsync(
                open, "propose", run.Handler, null, (SupervisionData.Requirement, "限期办结，书面反馈并附证明材料"), (SupervisionData.Due, CaseDay.Write(due))) is not { } proposed)
        {
            Over(run.Unit);
            return;
        }

        stage.Diary.In(run.Dice.Between(1, 3), run.Dice, async () =>
        {
            if (!again && run.Number % 7 == 4)
            {
                if (await stage.DoAsync(proposed, "decline", run.Decider, "要求不明确，请补充后再报") is { } declined)
                {
                    stage.Diary.In(1, run.Dice, () => ProposeAsync(run, declined, again: true));
                }

                return;
            }

            if (run.Number % 13 == 9)
            {
                await stage.DoAsync(proposed, "stop", run.Decider, "与另一件合并办理");
                Over(run.Unit);
                return;
            }

            var established = await stage.DoAsync(proposed, "establish", run.Decider);
            stage.Diary.In(1, run.Dice, () => IssueAsync(run, established));
        });
    }

    private async Task IssueAsync(Run run, OpenCase? established)
    {
        if (await stage.DoAsync(established, "issue", run.Handler) is not { } issued)
        {
            Over(run.Unit);
            return;
        }

        if (stage.TemperOf(run.Unit) is Temper.Silent or Temper.Late)
        {
            stage.Diary.In(run.Dice.Between(4, 7), run.Dice, async () =>
            {
                var urged = await stage.DoAsync(issued, "urge", run.Handler);
                stage.Diary.In(run.Dice.Between(1, 4), run.Dice, () => SignAsync(run, urged));
            });
        }
        else
        {
            stage.Diary.In(run.Dice.Between(0, 2), run.Dice, () => SignAsync(run, issued));
        }
    }

    private async Task SignAsync(Run run, OpenCase? issued)
    {
        if (await stage.DoAsync(issued, "sign", stage.Cast.Liaison(run.Unit)) is not { File.DueOn: { } due } signed)
        {
            Over(run.Unit);
            return;
        }

        var temper = stage.TemperOf(run.Unit);
        var before = stage.Diary.Before(due, 3);
        if (before > stage.Diary.Today && (temper == Temper.Late ? run.Dice.Chance(75) : run.Dice.Chance(25)))
        {
            stage.Diary.On(before, run.Dice, () => ExtendAsync(run, signed, due));
            return;
        }

        var after = temper switch
        {
            Temper.Silent => stage.Desks.Calendar.AddWorkingDays(due, run.Dice.Between(9, 32)).Due,
            Temper.Late => stage.Desks.Calendar.AddWorkingDays(due, run.Dice.Between(2, 13)).Due,
            _ => stage.Diary.Before(due, run.Dice.Between(0, 5)),
        };
        stage.Diary.On(after > stage.Diary.Today ? after : stage.Diary.WorkingDays(1), run.Dice, () => AnswerAsync(run, signed, redone: false));
    }

    private async Task ExtendAsync(Run run, OpenCase signed, DateOnly due)
    {
        var wanted = stage.Desks.Calendar.AddWorkingDays(due, run.Dice.Between(10, 20)).Due;
        if (await stage.DoAsync(
                signed, "ask-extension", stage.Cast.Leader(run.Unit), "外部条件未具备，须延长办理时间", (SupervisionData.NewDue, CaseDay.Write(wanted)), (SupervisionData.Progress, "已完成前期工作，正办理手续")) is not { } asked)
        {
            Over(run.Unit);
            return;
        }

        stage.Diary.In(run.Dice.Between(1, 2), run.Dice, async () =>
        {
            var answered = run.Dice.Chance(70)
                ? await stage.DoAsync(asked, "grant-extension", run.Decider, null, (SupervisionData.GrantedDue, CaseDay.Write(wanted)))
                : await stage.DoAsync(asked, "refuse-extension", run.Decider, "理由不充分，按原期限办理");
            var last = answered?.File.DueOn ?? due;
            var late = stage.TemperOf(run.Unit) == Temper.Late && run.Dice.Chance(50);
            var day = late ? stage.Desks.Calendar.AddWorkingDays(last, run.Dice.Between(2, 8)).Due : stage.Diary.Before(last, 1);
            stage.Diary.On(day > stage.Diary.Today ? day : stage.Diary.WorkingDays(1), run.Dice, () => AnswerAsync(run, answered, redone: false));
        });
    }

    private async Task AnswerAsync(Run run, OpenCase? open, bool redone)
    {
        if (open is null)
        {
            Over(run.Unit);
            return;
        }

        var leader = stage.Cast.Leader(run.Unit);
        var title = redone ? "重办情况报告" : "办理情况报告";
        var hash = await stage.HandInAsync(open.File.Id, run.Unit, leader, Wording.FileName(title), Wording.Paper(title, stage.NameOf(run.Unit), stage.Diary.Today, open.Title.Zh));
        if (await stage.DoAsync(open, "answer", leader, null, (SupervisionData.Answer, redone ? "已按核查意见补办，情况见附件" : "已按要求办理，情况见附件"), (SupervisionData.Evidence, hash)) is not { } answered)
        {
            Over(run.Unit);
            return;
        }

        stage.Diary.In(run.Dice.Between(2, 6), run.Dice, () => CheckAsync(run, answered, redone));
    }

    private async Task CheckAsync(Run run, OpenCase answered, bool redone)
    {
        var paper = await stage.HandInAsync(
            answered.File.Id, run.Handler.Posts[0].UnitId, run.Handler, "核查记录.txt", Wording.Paper("核查记录", run.Handler.Posts[0].UnitName, stage.Diary.Today, answered.Title.Zh));
        var soft = stage.TemperOf(run.Unit) is Temper.Optimistic or Temper.Falsifying;
        if (!redone && run.Dice.Chance(soft ? 60 : 28))
        {
            var due = stage.Diary.WorkingDays(run.Dice.Between(8, 12));
            if (await stage.DoAsync(
                    answered, "redo", run.Handler, "现场情况与报告不符", (SupervisionData.RedoDue, CaseDay.Write(due)), (SupervisionData.FindingEvidence, paper)) is { } back)
            {
                if (run.Dice.Chance(45))
                {
                    stage.Diary.In(run.Dice.Between(1, 4), run.Dice, () => ReviewStory.AskAsync(stage, back, run.Dice));
                }

                stage.Diary.On(stage.Diary.Before(due, 1), run.Dice, () => AnswerAsync(run, back, redone: true));
            }

            return;
        }

        if (await stage.DoAsync(answered, "verify", run.Handler, null, (SupervisionData.Finding, "经核查，情况属实，已办结"), (SupervisionData.FindingEvidence, paper)) is { } cleared)
        {
            stage.Diary.In(run.Dice.Between(2, 8), run.Dice, () => CloseAsync(run, cleared, again: false));
        }
    }

    private async Task CloseAsync(Run run, OpenCase cleared, bool again)
    {
        if (await stage.DoAsync(
                cleared, "ask-closure", stage.Cast.Leader(run.Unit), null, (SupervisionData.Completion, "全部要求已落实"),
                (SupervisionData.Resolution, "经本单位集体研究，同意报请销号"), (SupervisionData.Publicity, "已公示5个工作日，无异议")) is not { } closing)
        {
            Over(run.Unit);
            return;
        }

        stage.Diary.In(run.Dice.Between(1, 4), run.Dice, async () =>
        {
            if (!again && run.Number % 6 == 2)
            {
                if (await stage.DoAsync(closing, "return-closure", run.Decider, "缺少集体研究记录") is { } back)
                {
                    stage.Diary.In(run.Dice.Between(1, 4), run.Dice, () => CloseAsync(run, back, again: true));
                }
            }
            else
            {
                await stage.DoAsync(closing, "close", run.Decider);
                Over(run.Unit);
            }
        });
    }

    // Once a matter is over, or stuck, the unit can be pressed about another.
    private void Over(string unit) => _pressed.Remove(unit);

    private sealed record Run(string Unit, Principal Handler, Principal Decider, Dice Dice, int Number);
}
