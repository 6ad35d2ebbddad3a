using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Downloads;

public static class DownloadTexts
{
    public static readonly LocalizedText Title = new("下载", "Downloads");
    public static readonly LocalizedText Note = new("同样的方案、日期和语言，下载的文件逐字节相同。", "The same plan, date and language give the same file, byte for byte.");
    public static readonly LocalizedText Annexes = new("责任表（方案附件应有的两张表）", "Tables of responsibilities, as a plan's annexes should hold them");
    public static readonly LocalizedText Responsibilities = new("重点工程责任表（全期）", "Responsibilities over the whole period");
    public static readonly LocalizedText ResponsibilitiesHelp = new("每项责任条款一行：工作内容、牵头、协办、责任单位、节点和原文行。", "One row a clause: work, lead, assisting and responsible units, milestones and line.");
    public static readonly LocalizedText Projects = new("重点项目责任表（{0}年）", "Projects of {0}");
    public static readonly LocalizedText ProjectsWhole = new("重点项目责任表", "Projects");
    public static readonly LocalizedText ProjectsHelp = new("节点或有期限的指标落在当年的项目，及其单位和后续节点；未写时间的列在最后。", "Projects that a milestone or dated target places in the year, with units and what is due later; those without a date come last.");
    public static readonly LocalizedText OtherYears = new("其他年份", "Other years");
    public static readonly LocalizedText Lists = new("清单（可筛选后在各页导出所见）", "Lists, complete; each page exports what it shows");
    public static readonly LocalizedText Data = new("数据", "Data");
    public static readonly LocalizedText PlanJson = new("编译结果 plan.json", "The compiled plan, plan.json");
    public static readonly LocalizedText PlanJsonHelp = new("全部条目及其在原文中的位置，供其他程序使用。", "Every item with its place in the text, for other programs.");
    public static readonly LocalizedText FindingsHelp = new("问题清单：供程序读取，或在终端里看。", "Findings, for programs or for reading in a terminal.");
    public static readonly LocalizedText Text = new("文本", "text");
}
