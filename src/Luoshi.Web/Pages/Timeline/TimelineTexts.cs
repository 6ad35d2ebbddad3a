using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Timeline;

public static class TimelineTexts
{
    public static readonly LocalizedText Title = new("时间线", "Timeline");
    public static readonly LocalizedText Chart = new("任务与节点一览图；图中内容全部列在下表", "Tasks and milestones at a glance; the table below holds all of it");
    public static readonly LocalizedText State = new("截至 {0}：已到期 {1} 个，到期存疑 {2} 个，未到期 {3} 个节点", "As of {0}: {1} milestones passed, {2} in doubt, {3} ahead");
    public static readonly LocalizedText AsOf = new("截至 {0}", "as of {0}");
    public static readonly LocalizedText Promised = new("图中只有承诺的日期；实际进展由后续报送补充。", "Promised dates only; what was done is for reports to add.");
    public static readonly LocalizedText YearHead = new("{0}年", "{0}");
    public static readonly LocalizedText YearOver = new("{0}年（已过）", "{0} (over)");
    public static readonly LocalizedText YearNow = new("{0}年（截至日所在）", "{0} (as-of date falls here)");
    public static readonly LocalizedText OutsideTasks = new("任务之外的节点", "Milestones outside every task");
    public static readonly LocalizedText Undated = new("没有节点的任务", "Tasks without a milestone");
    public static readonly LocalizedText Empty = new("这份方案没有编译出节点", "No milestone was found in this plan");
    public static readonly LocalizedText EmptyMend = new(
        "节点是有日期的交付，例如“2024年6月底前，完成……”。只有数量而没有其他交付的，列在指标页。",
        "A milestone is a dated deliverable. Dated figures alone are listed under targets.");
    public static readonly LocalizedText Several = new("{0} 个节点", "{0} milestones");
}
