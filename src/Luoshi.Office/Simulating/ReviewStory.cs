using Luoshi.Office.CaseFiles;
using Luoshi.Office.Supervision;

namespace Luoshi.Office.Simulating;

/// <summary>A unit that does not agree with a conclusion has it looked at again by somebody who took no part.</summary>
internal static class ReviewStory
{
    public static async Task AskAsync(Stage stage, OpenCase supervised, Dice dice)
    {
        var leader = stage.Cast.Leader(supervised.File.OwnerUnit);
        var asked = await stage.OpenAsync(
            ReviewKind.Kind.Code, leader, null, (ReviewData.Case, supervised.File.Id), (ReviewData.Grounds, "核查时材料尚在途中，结论与实际不符，附收文记录"));
        if (dice.Chance(20))
        {
            stage.Diary.In(2, dice, () => stage.DoAsync(asked, "withdraw", leader));
            return;
        }

        stage.Diary.In(dice.Between(1, 5), dice, async () =>
        {
            var taken = await stage.DoAsync(asked, "accept", stage.Cast.Reviewer);
            stage.Diary.In(dice.Between(6, 16), dice, () => dice.Chance(60)
                ? stage.DoAsync(taken, "uphold", stage.Cast.Reviewer, null, (ReviewData.Ruling, "核查程序合规、依据充分，维持原结论"))
                : stage.DoAsync(taken, "change", stage.Cast.Reviewer, null, (ReviewData.Ruling, "补充材料属实，原结论予以变更")));
        });
    }
}
