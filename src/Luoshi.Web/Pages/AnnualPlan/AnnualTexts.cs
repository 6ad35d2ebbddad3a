using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.AnnualPlan;

public static class AnnualTexts
{
    public static readonly LocalizedText Title = new("{0} 年度工作计划", "Work plan of {0}");
    public static readonly LocalizedText Sheet = new("年度工作计划", "Annual work plan");
    public static readonly LocalizedText Note = new(
        "取自方案的节点和有期限的指标、审定的行动方案步骤和会议决定，按单位和月份排列。", "Drawn from the plan's milestones and dated targets, the steps of approved action plans and the decisions of meetings, by unit and month.");
    public static readonly LocalizedText Years = new("年份", "Year");
    public static readonly LocalizedText Empty = new("本年没有到期的步骤、节点或指标", "Nothing is due in this year");
    public static readonly LocalizedText EmptyMend = new("行动方案审定后，其步骤列在这里。", "Once action plans are approved, their steps stand here.");
    public static readonly LocalizedText NotPublished = new("方案尚未发布", "The plan is not published");
    public static readonly LocalizedText NotPublishedMend = new("方案发布后，年度工作计划由责任事项和行动方案生成。", "Once it is published, the annual plan is drawn from its duties and action plans.");
    public static readonly LocalizedText Unit = new("单位", "Unit");
    public static readonly LocalizedText Month = new("月份", "Month");
    public static readonly LocalizedText NoMonth = new("年内", "within the year");
    public static readonly LocalizedText MonthOf = new("{0} 月", "{0}");
    public static readonly LocalizedText Due = new("时间", "When");
    public static readonly LocalizedText What = new("工作内容", "What");
    public static readonly LocalizedText Kind = new("类别", "Kind");
    public static readonly LocalizedText Work = new("所属任务", "Work");
    public static readonly LocalizedText Post = new("责任岗位", "Post");
    public static readonly LocalizedText From = new("出处", "From");
    public static readonly LocalizedText Milestone = new("方案节点", "milestone of the plan");
    public static readonly LocalizedText Target = new("方案指标", "target of the plan");
    public static readonly LocalizedText Step = new("行动方案步骤", "step of an action plan");
    public static readonly LocalizedText Decision = new("会议决定", "decision of a meeting");
    public static readonly LocalizedText FromStep = new("行动方案第 {0} 稿，步骤 {1}", "action plan, version {0}, step {1}");
    public static readonly LocalizedText FromLine = new("原文第 {0} 行：{1}", "line {0}: {1}");
    public static readonly LocalizedText Xlsx = new("下载 XLSX", "Download XLSX");
    public static readonly LocalizedText Docx = new("下载 DOCX", "Download DOCX");
    public static readonly LocalizedText Count = new("{0} 个单位，{1} 项。", "Units: {0}; items: {1}.");
}
