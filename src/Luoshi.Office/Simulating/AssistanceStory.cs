using System.Collections.Immutable;
using Luoshi.Office.Accounts;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Office.Waiting;

namespace Luoshi.Office.Simulating;

/// <summary>Requests for assistance: agreed to, refused, asked again, left unanswered, referred and ruled on, delivered late or not enough.</summary>
internal sealed class AssistanceStory(Stage stage)
{
    private static readonly string[] Needs = ["提供有关统计数据", "出具规划选址意见", "办理用地预审", "落实配套资金", "协调交通组织方案", "派员参加联合验收"];

    /// <summary>What a unit may need of another.</summary>
    public static string Need(Dice dice) => dice.Pick(Needs);

    /// <summary>Has lead units ask for help now and then, beside what their action plans need.</summary>
    public void Begin()
    {
        var dice = stage.Dice.Of("assistance");
        for (var day = stage.Asked.From.AddDays(70); day < stage.Asked.Until; day = day.AddDays(dice.Between(18, 40)))
        {
            var asks = stage.Dice.Of("ask " + CaseDay.Write(day));
            stage.Diary.On(day, asks, () => AskAsync(asks));
        }
    }

    /// <summary>Goes on from a request that was just made.</summary>
    public void Follow(OpenCase open, Dice dice) => Answering(open, dice, asked: 1);

    private async Task AskAsync(Dice dice)
    {
        var duties = stage.Duties.Where(duty => duty.Head is not null && duty.Assisting.Any(unit => unit != duty.Head)).ToList();
        if (duties.Count == 0)
        {
            return;
        }

        var duty = dice.Pick(duties);
        var unit = dice.Pick([.. duty.Assisting.Where(unit => unit != duty.Head)]);
        var open = await stage.OpenAsync(
            AssistanceKind.Kind.Code, stage.Cast.Liaison(duty.Head ?? string.Empty), new("ask", null, ImmutableDictionary<string, string>.Empty),
            (AssistanceData.Duty, duty.Subject), (AssistanceData.Asked, unit), (AssistanceData.What, $"{Need(dice)}（{Wording.Short(duty.Title)}）"),
            (AssistanceData.NeededBy, CaseDay.Write(stage.Diary.WorkingDays(dice.Between(15, 30)))));
        if (open is not null)
        {
            Follow(open, dice);
        }
    }

    private void Answering(OpenCase open, Dice dice, int asked)
    {
        var (lead, unit) = (open.File.OwnerUnit, open.Snapshot.Data[AssistanceData.Asked]);
        switch (stage.TemperOf(unit))
        {
            case Temper.Silent when asked == 1 && dice.Chance(70):
                stage.Diary.In(dice.Between(8, 14), dice, async () => Referred(await stage.DoAsync(open, "refer", Leader(lead), "逾期未答复，影响后续工作"), dice));
                break;
            case Temper.Silent or Temper.Late when dice.Chance(60):
                stage.Diary.In(dice.Between(6, 11), dice, () => AnswerAsync(open, dice, asked));
                break;
            default:
                stage.Diary.In(dice.Between(1, 4), dice, () => AnswerAsync(open, dice, asked));
                break;
        }
    }

    private async Task AnswerAsync(OpenCase open, Dice dice, int asked)
    {
        var (lead, unit) = (open.File.OwnerUnit, open.Snapshot.Data[AssistanceData.Asked]);
        if (!dice.Chance(asked == 1 ? 22 : 35))
        {
            var promised = stage.Diary.WorkingDays(dice.Between(8, 25));
            Agreed(await stage.DoAsync(open, "agree", Leader(unit), null, (AssistanceData.PromisedBy, CaseDay.Write(promised))), dice, promised);
            return;
        }

        if (await stage.DoAsync(open, "refuse", Leader(unit), dice.Pick(["不属本单位职责", "所需条件尚不具备", "人手不足，请另请单位协办"])) is not { } refused)
        {
            return;
        }

        stage.Diary.In(dice.Between(1, 4), dice, async () =>
        {
            if (asked == 1)
            {
                // The same words, so that it remains the help that the action plan needs.
                if (await stage.DoAsync(refused, "ask-again", stage.Cast.Liaison(lead), null, (AssistanceData.What, open.Snapshot.Data[AssistanceData.What])) is { } again)
                {
                    Answering(again, dice, asked + 1);
                }
            }
            else if (dice.Chance(20))
            {
                await stage.DoAsync(refused, "withdraw", stage.Cast.Liaison(lead), "改由本单位自行办理");
            }
            else
            {
                Referred(await stage.DoAsync(refused, "refer", Leader(lead), "协办单位两次未同意"), dice);
            }
        });
    }

    private void Referred(OpenCase? open, Dice dice)
    {
        if (open is null)
        {
            return;
        }

        stage.Diary.In(dice.Between(2, 9), dice, async () =>
        {
            if (dice.Chance(75))
            {
                var ruled = stage.Diary.WorkingDays(dice.Between(10, 20));
                Agreed(await stage.DoAsync(open, "oblige", stage.Judge(open, stage.Cast.Head), "按职责分工应予协办", (AssistanceData.RuledBy, CaseDay.Write(ruled))), dice, ruled);
            }
            else
            {
                await stage.DoAsync(open, "release", stage.Judge(open, stage.Cast.Head), "经协调改由牵头单位承担");
            }
        });
    }

    private void Agreed(OpenCase? open, Dice dice, DateOnly promised)
    {
        if (open is null)
        {
            return;
        }

        var unit = open.Snapshot.Data[AssistanceData.Asked];
        var day = stage.TemperOf(unit) switch
        {
            Temper.Late => promised.AddDays(dice.Between(3, 30)),
            Temper.Silent => promised.AddDays(dice.Between(10, 70)),
            _ => promised.AddDays(-dice.Between(0, 5)),
        };
        stage.Diary.On(day > stage.Diary.Today ? day : stage.Diary.Today.AddDays(1), dice, () => DeliverAsync(open, dice, again: false));
    }

    private async Task DeliverAsync(OpenCase open, Dice dice, bool again)
    {
        var (lead, unit) = (open.File.OwnerUnit, open.Snapshot.Data[AssistanceData.Asked]);
        var who = stage.Cast.Liaison(unit);
        var title = $"协办完成情况说明{(again ? "（补充）" : string.Empty)}";
        var hash = await stage.HandInAsync(open.File.Id, unit, who, Wording.FileName(title), Wording.Paper(title, stage.NameOf(unit), stage.Diary.Today, open.Title.Zh));
        if (await stage.DoAsync(open, "deliver", who, null, (AssistanceData.Delivered, again ? "已按意见补充完善" : "已按请求办理完毕"), (AssistanceData.Evidence, hash)) is not { } delivered)
        {
            return;
        }

        stage.Diary.In(dice.Between(1, 5), dice, async () =>
        {
            if (!again && dice.Chance(18))
            {
                if (await stage.DoAsync(delivered, "not-enough", stage.Cast.Liaison(lead), "材料缺少分项说明") is { } back)
                {
                    stage.Diary.In(dice.Between(2, 7), dice, () => DeliverAsync(back, dice, again: true));
                }
            }
            else
            {
                await stage.DoAsync(delivered, "confirm", stage.Cast.Liaison(lead));
            }
        });
    }

    private Principal Leader(string unit) => stage.Cast.Leader(unit);
}
