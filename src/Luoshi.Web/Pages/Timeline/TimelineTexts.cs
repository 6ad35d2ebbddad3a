using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Timeline;

public static class TimelineTexts
{
    public static readonly LocalizedText Title = new("时间线", "Timeline");
    public static readonly LocalizedText Chart = new("任务与节点一览图，菱形为节点，方块为有期限的指标，圆点为行动方案的步骤；图中内容全部列在下表", "Tasks at a glance, diamonds for milestones and squares for dated targets, dots for steps of action plans; the table below holds all of it");
    public static readonly LocalizedText Legend = new(
        "◆ 节点，■ 有期限的指标，● 行动方案的步骤；实心为已到期，空心为未到期，虚线边为到期与否存疑",
        "◆ milestone, ■ dated target, ● step of an action plan; filled where its day is past, open where it is ahead, dashed where that is in doubt");
    public static readonly LocalizedText State = new("截至 {0}：已到期 {1} 个，到期存疑 {2} 个，未到期 {3} 个（节点和有期限的指标）", "As of {0}: {1} passed, {2} in doubt, {3} ahead (milestones and dated targets)");
    public static readonly LocalizedText AsOf = new("截至 {0}", "as of {0}");
    public static readonly LocalizedText Promised = new("图中只有承诺的日期；实际进展由后续报送补充。", "Promised dates only; what was done is for reports to add.");
    public static readonly LocalizedText Judged = new("节点和行动方案步骤的状态按已接收的报送判定：办结 {0} 个，其中曾逾期 {1} 个；逾期 {2} 个。", "Milestones and steps of action plans are judged by accepted returns: {0} done, {1} of them recovered; {2} overdue.");
    public static readonly LocalizedText Step = new("步骤", "step");
    public static readonly LocalizedText YearHead = new("{0}年", "{0}");
    public static readonly LocalizedText YearOver = new("{0}年（已过）", "{0} (over)");
    public static readonly LocalizedText YearNow = new("{0}年（截至日所在）", "{0} (as-of date falls here)");
    public static readonly LocalizedText OutsideTasks = new("任务之外的节点", "Milestones outside every task");
    public static readonly LocalizedText Undated = new("没有写日期的任务", "Tasks without a date");
    public static readonly LocalizedText Empty = new("这份方案没有编译出节点", "No milestone was found in this plan");
    public static readonly LocalizedText EmptyMend = new(
        "节点是有日期的交付，例如“2024年6月底前，完成……”。图中方块是有期限的指标。",
        "A milestone is a dated deliverable. A square stands for a dated target.");
    public static readonly LocalizedText Several = new("{0} 个节点", "{0} milestones");
}
