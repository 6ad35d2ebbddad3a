using Luoshi.Office.Cases;

namespace Luoshi.Office.Supervision;

/// <summary>The conditions of a supervision case.</summary>
internal static class SupervisionGuards
{
    /// <summary>Other cases about the same item that are open, by title.</summary>
    public const string OpenOnSameItem = "open-on-same-item";

    /// <summary>How many notices went to the unit in the last 30 days, and how many may.</summary>
    public const string NoticesOfLate = "notices-of-late";

    /// <summary>The hashes of the files that were handed in for the case and not withdrawn.</summary>
    public const string FilesOfCase = "files-of-case";

    // 政府督查工作条例第十六条: a conclusion rests on sufficient evidence. It is what this finding names: what an earlier one named, that the
    // work was not done, proves nothing now.
    public static CaseGuard FindingRests { get; } = new(
        "finding-rests-on-evidence",
        new("核查通过附有依据", "the finding names its evidence"),
        input => UnitList.Split(input.Brought.GetValueOrDefault(SupervisionData.FindingEvidence)) switch
        {
            [] => new(
                "核查通过须有依据：请上传核查材料，或勾选所依据的本事项已有材料（如反馈所附的证明）。",
                "A finding that it is done rests on evidence: hand in a file, or tick what the finding rests on among the files that the case has, such as those of the answer."),
            var named when named.Any(hash => !input.Facts.Of(FilesOfCase).Contains(hash)) => new(
                "核查依据中有本事项没有的材料：请先作为本事项的材料提交，或改选已有的材料。",
                "The evidence of the finding names a file that the case does not have: hand it in for the case first, or name one that is there."),
            _ => null,
        })
    {
        Facts = [FilesOfCase],
        Data = [SupervisionData.FindingEvidence],
    };

    // 政府督查工作条例第十五条: no duplicate supervision.
    public static CaseGuard NotSupervisedTwice { get; } = new(
        "not-supervised-twice",
        new("同一条目没有另一件在办的督查督办", "no other supervision of the same item is open"),
        input => input.Facts.Of(OpenOnSameItem) is [var other, ..]
            ? new($"同一条目已有在办件（{other}），不得重复督查；请并入该件。", $"The same item is supervised already ({other}), and no matter is supervised twice: take it up there.")
            : null)
    {
        Facts = [OpenOnSameItem],
    };

    // 政府督查工作条例第十五条: frequency is controlled.
    public static CaseGuard NotTooOften { get; } = new(
        "not-too-often",
        new("近30日内发给该单位的督查件未超过限数", "no more notices to the unit in 30 days than are allowed"),
        input => input.Facts.Of(NoticesOfLate) is [var sent, var most] && int.TryParse(sent, out var had) && int.TryParse(most, out var allowed) && had < allowed
            ? null
            : new($"近30日内已向该单位发出{First(input)}件，达到限数；请合并事项或稍后再发。", $"{First(input)} notices went to the unit within 30 days, as many as are allowed: join matters or wait."))
    {
        Facts = [NoticesOfLate],
    };

    public static CaseGuard OthersAssist { get; } = new(
        "others-assist",
        new("协办单位不是责任单位自己", "the unit does not assist itself"),
        input => UnitList.Split(input.Data.GetValueOrDefault(SupervisionData.Assisting)).Contains(input.Case.OwningUnit)
            ? new("责任单位不能同时是协办单位，请去掉。", "The unit supervised cannot assist itself: leave it out.")
            : null)
    {
        Data = [SupervisionData.Assisting],
    };

    public static CaseGuard DueAhead { get; } = Ahead("due-ahead", SupervisionData.Due, "办理期限", "due day");

    public static CaseGuard GrantedAhead { get; } = Later("granted-later", SupervisionData.GrantedDue, "准予延至的日期", "day that it is extended to");

    public static CaseGuard NewDueLater { get; } = Later("new-due-later", SupervisionData.NewDue, "预计完成日期", "expected day");

    public static CaseGuard RedoAhead { get; } = Ahead("redo-ahead", SupervisionData.RedoDue, "重办期限", "new due day");

    private static string First(GuardInput input) => input.Facts.Of(NoticesOfLate) is [var sent, ..] ? sent : "?";

    private static CaseGuard Ahead(string name, string key, string zh, string en) => new(
        name,
        new($"{zh}不早于当日", $"the {en} is not past"),
        input => CaseDay.Read(input.Data.GetValueOrDefault(key)) is { } day && day >= input.Today
            ? null
            : new($"{zh}已过或读不懂，请改为当日或以后，写成2013-06-30这样。", $"The {en} is past or cannot be read: choose today or later, written as 2013-06-30."))
    {
        Data = [key],
    };

    private static CaseGuard Later(string name, string key, string zh, string en) => new(
        name,
        new($"{zh}晚于现期限", $"the {en} is after the due day"),
        input => CaseDay.Read(input.Data.GetValueOrDefault(key)) is { } day && day > (input.Case.Deadline?.Due ?? input.Today)
            ? null
            : new($"{zh}须晚于现期限，写成2013-06-30这样。", $"The {en} is to be after the due day, written as 2013-06-30."))
    {
        Data = [key],
    };
}
