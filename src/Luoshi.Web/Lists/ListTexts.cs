using Luoshi.Core.Model;

namespace Luoshi.Web.Lists;

/// <summary>Words that the list pages share.</summary>
public static class ListTexts
{
    public static readonly LocalizedText Pages = new("分页", "Pages");
    public static readonly LocalizedText PageOf = new("第 {0} / {1} 页", "Page {0} of {1}");
    public static readonly LocalizedText PreviousPage = new("上一页", "Previous page");
    public static readonly LocalizedText NextPage = new("下一页", "Next page");
    public static readonly LocalizedText Search = new("查找", "Search");
    public static readonly LocalizedText Apply = new("筛选", "Filter");
    public static readonly LocalizedText Clear = new("清除筛选", "Clear filters");
    public static readonly LocalizedText All = new("全部", "All");
    public static readonly LocalizedText Sort = new("排序", "Order");
    public static readonly LocalizedText PlanOrder = new("按原文顺序", "As in the plan");
    public static readonly LocalizedText SortedUp = new("升序", "ascending");
    public static readonly LocalizedText SortedDown = new("降序", "descending");
    public static readonly LocalizedText Xlsx = new("导出所见 XLSX", "Export as seen, XLSX");
    public static readonly LocalizedText Downloads = new("全部下载", "All downloads");
    public static readonly LocalizedText ResponsibilitiesDocx = new("责任表 DOCX", "Responsibilities, DOCX");
    public static readonly LocalizedText ProjectsDocx = new("项目责任表 DOCX", "Project table, DOCX");
    public static readonly LocalizedText Work = new("责任条款所辖工作", "Work assigned");
    public static readonly LocalizedText WorkShort = new("工作", "Work");
    public static readonly LocalizedText Tasks = new("任务", "Tasks");
    public static readonly LocalizedText Owner = new("责任", "Owner");
    public static readonly LocalizedText Role = new("角色", "Role");
    public static readonly LocalizedText OnlyUnowned = new("只看无责任单位", "Without an owner only");
    public static readonly LocalizedText Shown = new("{0} / {1} 项", "{0} of {1}");
    public static readonly LocalizedText Whole = new("{0} 项", "{0} in all");
    public static readonly LocalizedText Capped = new(
        "符合条件的共 {1} 项，本页只列出前 {0} 项。请用筛选缩小范围；导出和下载的文件是完整的。",
        "{1} match; this page shows the first {0}. Filter to narrow the list; exports and downloads hold all of it.");
    public static readonly LocalizedText MoreInCell = new("另有 {0} 项", "{0} more");
    public static readonly LocalizedText Asked = new("筛选与排序", "Filters and order");
    public static readonly LocalizedText NothingLeft = new("没有符合条件的条目", "Nothing matches the filters");
    public static readonly LocalizedText NothingLeftMend = new("放宽条件，或清除筛选。", "Loosen the filters, or clear them.");
    public static readonly LocalizedText Total = new("合计", "Total");

    public static readonly LocalizedText Due = new("到期", "Due");
    public static readonly LocalizedText DueDate = new("期限", "Date");
    public static readonly LocalizedText Milestone = new("节点", "Milestone");
    public static readonly LocalizedText Number = new("编号", "No.");
    public static readonly LocalizedText Line = new("原文行", "Line");
    public static readonly LocalizedText Programme = new("所属部分", "Part");
    public static readonly LocalizedText Task = new("任务", "Task");
    public static readonly LocalizedText Unit = new("单位", "Unit");
    public static readonly LocalizedText Year = new("年份", "Year");
    public static readonly LocalizedText Lead = new("牵头", "Lead");
    public static readonly LocalizedText Assist = new("协办", "Assist");
    public static readonly LocalizedText Responsible = new("负责", "Responsible");
    public static readonly LocalizedText Milestones = new("节点", "Milestones");
    public static readonly LocalizedText Targets = new("指标", "Targets");
    public static readonly LocalizedText Findings = new("问题", "Findings");

    public static readonly LocalizedText NoOwner = new("◌ 未明确责任单位", "◌ nobody named");
    public static readonly LocalizedText NoOwnerWhy = new("原文没有为这项工作指定单位", "the text designates nobody for this work");
    public static readonly LocalizedText NoRoleWhy = new("原文没有指定", "the text names none");
    public static readonly LocalizedText NoMilestoneWhy = new("原文没有给出节点", "the text gives no milestone");
    public static readonly LocalizedText DatesOnlyWhy = new("原文写有日期，但没有编译为节点", "the text holds a date that made no milestone");
    public static readonly LocalizedText DatedTarget = new("■ 指标", "■ target");
    public static readonly LocalizedText DatedTargetWhy = new("有期限的指标，不是节点", "a target with a date, not a milestone");
    public static readonly LocalizedText NoTaskWhy = new("不在任何任务之内", "outside every task");
    public static readonly LocalizedText WholeTask = new("整项任务", "the whole task");
    public static readonly LocalizedText Load = new("负荷", "Load");
    public static readonly LocalizedText NoPart = new("（未分部分）", "(no part)");
    public static readonly LocalizedText BeforeWhy = new("“前”是指该年之前还是该年年底之前，原文未说明", "whether before that year or by its end, the text does not say");
    public static readonly LocalizedText PassedWhy = new("期限已过；是否完成须看报送，此处不作判断", "the date has passed; whether the work was done is for reports to say");
    public static readonly LocalizedText Unowed = new("◌ 无人负责", "◌ nobody owes it");
    public static readonly LocalizedText UnowedWhy = new("方案已发布，这个节点不在任何责任事项之内，没有单位报送", "the plan is published and the milestone is in no duty, so that no unit reports on it");
    public static readonly LocalizedText GiveOwner = new("以修订明确责任单位", "give it an owner by an amendment");
    public static readonly LocalizedText JointWhy = new("共同牵头，原文没有说明谁为首", "joint leads; the text does not say who is first");
    public static readonly LocalizedText Overdue = new("■ 逾期", "■ overdue");
    public static readonly LocalizedText DueToday = new("▲ 今日到期", "▲ due today");
    public static readonly LocalizedText NoTimeLimit = new("没有期限", "no time limit");
    public static readonly LocalizedText Ahead = new("○ 未到期", "○ not due");
    public static readonly LocalizedText Doubtful = new("◌ 到期存疑", "◌ due in doubt");
    public static readonly LocalizedText Passed = new("◑ 已到期", "◑ date passed");
    public static readonly LocalizedText Recovered = new("已恢复", "recovered");
    public static readonly LocalizedText Undated = new("◌ 无期限", "◌ no date");

    public static LocalizedText Of(DueState state) => state switch
    {
        DueState.Ahead => Ahead,
        DueState.Doubtful => Doubtful,
        DueState.Passed => Passed,
        _ => Undated,
    };
}
