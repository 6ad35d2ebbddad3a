using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Tasks;

public static class TasksTexts
{
    public static readonly LocalizedText Delivery = new("落实情况：行动方案步骤和进度", "Delivery: steps of the action plan and how they stand");
    public static readonly LocalizedText Title = new("任务", "Tasks");
    public static readonly LocalizedText Unowned = new("{0} 项无责任单位", "{0} with nobody named");
    public static readonly LocalizedText ByDate = new("最近节点", "Next date");
    public static readonly LocalizedText Empty = new("这份方案没有编译出任务", "No task was found in this plan");
    public static readonly LocalizedText EmptyMend = new(
        "任务由正文的编号标题编译而来，例如“（一）建设……”。没有编号标题的文件不产生任务。",
        "Tasks come from the numbered headings of the text. A document without any has no tasks.");

    public static readonly LocalizedText ClausesAndUnits = new("谁负责", "Who owes it");
    public static readonly LocalizedText Sentence = new("原文", "In the words of the plan");
    public static readonly LocalizedText ClauseOf = new("责任条款 {0} · 第{1}行", "Clause {0} · line {1}");
    public static readonly LocalizedText Rest = new("未被任何责任条款覆盖的工作", "Work that no clause covers");
    public static readonly LocalizedText NoTargets = new("这项任务之内没有指标。", "No target is stated inside this task.");
    public static readonly LocalizedText NoMilestones = new("原文没有给这项任务定节点。", "The text gives this task no milestone.");
    public static readonly LocalizedText DatesOnly = new("原文写有日期，但没有编译为节点；请看原文。", "The text holds a date that made no milestone; see its words.");
    public static readonly LocalizedText NoFindings = new("没有问题涉及这项任务。", "No finding touches this task.");
    public static readonly LocalizedText Projects = new("项目", "Projects");
    public static readonly LocalizedText NoProjects = new("这项任务没有点名任何项目。", "This task names no project.");
    public static readonly LocalizedText Previous = new("上一项：{0}", "Previous: {0}");
    public static readonly LocalizedText Next = new("下一项：{0}", "Next: {0}");
    public static readonly LocalizedText BackToList = new("全部任务", "All tasks");
    public static readonly LocalizedText InReader = new("在正文中看", "Show in the text");
}
