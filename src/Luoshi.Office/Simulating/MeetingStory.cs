using Luoshi.Office.Cases;
using Luoshi.Office.Decisions;

namespace Luoshi.Office.Simulating;

/// <summary>Meetings of the leading group: what was decided is written down by a clerk and confirmed by the head, and is owed from then on.</summary>
internal sealed class MeetingStory(Stage stage)
{
    private const int DaysBetween = 91;

    private static readonly string[] Decided = ["进度滞后的任务逐项列出清单，限期赶上", "建立月度调度机制，每月通报一次", "加快落实配套资金，年内全部到位", "对存量用地逐宗提出处置意见", "重点项目由分管负责人包干推进"];

    public void Begin()
    {
        var number = 1;
        for (var day = stage.Asked.From.AddDays(60); day < stage.Asked.Until; day = day.AddDays(DaysBetween))
        {
            var (dice, at) = (stage.Dice.Of("meeting " + CaseDay.Write(day)), number++);
            stage.Diary.On(day, dice, () => HoldAsync(at, dice));
        }
    }

    private async Task HoldAsync(int number, Dice dice)
    {
        var today = stage.Diary.Today;
        var decisions = Enumerable.Range(0, dice.Between(1, 3)).Select(_ =>
        {
            var duty = dice.Pick(stage.Duties);
            var lead = dice.Chance(80) ? duty.Head ?? string.Empty : string.Empty;
            return new DecisionAsked(
                Wording.Short(duty.Title), $"{dice.Pick(Decided)}（{Wording.Short(duty.Title)}）", [duty.ItemId], lead,
                [.. duty.Assisting.Where(unit => lead.Length > 0 && unit != lead).Take(1)], lead.Length > 0 ? today.AddDays(dice.Between(60, 240)) : null);
        }).ToList();
        var recorded = await stage.Desks.Meetings.RecordAsync(
            stage.PlanId, $"领导小组第{number}次会议", today, stage.Cast.Group.Name, decisions, stage.Cast.Clerk, Stage.From, stage.Cancellation);
        if (stage.Noted("meeting record", recorded.Refusal) && recorded.Value is { } meeting)
        {
            stage.Diary.In(dice.Between(1, 3), dice, async () =>
                stage.Noted("meeting confirm", (await stage.Desks.Meetings.ConfirmAsync(meeting.Id, stage.Cast.Head, Stage.From, stage.Cancellation)).Refusal));
        }
    }
}
