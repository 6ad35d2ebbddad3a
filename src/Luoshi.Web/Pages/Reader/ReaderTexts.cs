using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Reader;

public static class ReaderTexts
{
    public static readonly LocalizedText Outline = new("目录", "Contents");
    public static readonly LocalizedText OutlineEmpty = new("没有识别出编号标题。", "No numbered headings were found.");
    public static readonly LocalizedText OutlineTargets = new("{0} 指标", "{0} targets");
    public static readonly LocalizedText OutlineTarget = new("{0} 指标", "{0} target");
    public static readonly LocalizedText OutlineFinding = new("{0} 个问题", "{0} finding");
    public static readonly LocalizedText OutlineTasks = new("{0} 任务", "{0} tasks");
    public static readonly LocalizedText OutlineFindings = new("{0} 个问题", "{0} findings");
    public static readonly LocalizedText AnnexEmpty = new("缺", "missing");
    public static readonly LocalizedText Document = new("方案原文", "Text of the plan");
    public static readonly LocalizedText Find = new("在原文中查找", "Find in the text");
    public static readonly LocalizedText FindButton = new("查找", "Find");
    public static readonly LocalizedText FindCount = new("第 {0} 处，共 {1} 处", "{0} of {1}");
    public static readonly LocalizedText FindCapped = new("第 {0} 处，超过 {1} 处", "{0} of more than {1}");
    public static readonly LocalizedText FindNone = new("原文中没有“{0}”", "“{0}” does not occur in the text");
    public static readonly LocalizedText FindNext = new("下一处", "Next");
    public static readonly LocalizedText FindPrevious = new("上一处", "Previous");
    public static readonly LocalizedText FindClear = new("清除", "Clear");
    public static readonly LocalizedText Legend = new("图例", "What the marks mean");
    public static readonly LocalizedText LegendTarget = new("指标", "target");
    public static readonly LocalizedText LegendResponsibility = new("责任", "responsibility");
    public static readonly LocalizedText LegendDate = new("节点与日期", "milestone or date");
    public static readonly LocalizedText LegendUnit = new("单位与项目", "unit or project");
    public static readonly LocalizedText LegendFinding = new("问题", "finding");
    public static readonly LocalizedText AddSelected = new("以所选文字补充条目", "Add an item of these words");
    public static readonly LocalizedText LegendByHand = new("人工更正", "corrected by hand");
    public static readonly LocalizedText LegendUncompiled = new("未识别", "not understood");
    public static readonly LocalizedText GutterPromise = new("承诺", "promise");
    public static readonly LocalizedText GutterContext = new("背景与要素", "context");
    public static readonly LocalizedText Panel = new("所选内容", "The chosen item");
    public static readonly LocalizedText Close = new("关闭", "Close");
    public static readonly LocalizedText Unknown = new("方案中没有编号为“{0}”的内容。", "There is nothing numbered “{0}” in this plan.");
    public static readonly LocalizedText Overview = new("本方案概览", "This plan at a glance");
    public static readonly LocalizedText OverviewHelp = new(
        "点击有下划线的文字，查看它编译成了什么、期限从何而来、由谁负责、有什么问题。", "Choose underlined words to see what they became, where their deadline comes from, who owes them and what is wrong.");
    public static readonly LocalizedText CoverageHelp = new(
        "{0} 的文字已编译为承诺或识别为背景；其余 {1} 处显示为灰色。", "{0} of the text became a promise or was read as context; the other {1} stretches are grey.");
    public static readonly LocalizedText CoverageFull = new("全部文字都已编译为承诺或识别为背景。", "All of the text became a promise or was read as context.");
    public static readonly LocalizedText Findings = new("问题", "Findings");
    public static readonly LocalizedText OwnOnly = new("只标出您单位牵头、协办或负责的内容，其余原文照常可读。", "Only what your unit leads, assists in or is responsible for is marked; the rest of the text can be read as it is.");
    public static readonly LocalizedText NoFindingsShown = new("您的岗位不看方案中的问题。", "Your post does not see what is wrong with plans.");
    public static readonly LocalizedText NoFindings = new("没有发现问题。", "Nothing was found to be wrong.");
    public static readonly LocalizedText AllFindings = new("全部 {0} 个问题", "All {0} findings");
    public static readonly LocalizedText ItemFindings = new("相关问题", "Findings about it");
    public static readonly LocalizedText Source = new("文件", "File");
    public static readonly LocalizedText ToWorkbench = new("在起草台打开", "Open in the workbench");
    public static readonly LocalizedText PartOf = new("第 {0} 部分，共 {1} 部分", "Part {0} of {1}");
    public static readonly LocalizedText PartNext = new("下一部分", "Next part");
    public static readonly LocalizedText PartFirst = new("回到开头", "Back to the beginning");
    public static readonly LocalizedText LineCut = new("这一行过长，只显示前 {0} 个字。", "This line is too long; only its first {0} characters are shown.");
    public static readonly LocalizedText EmptyDocument = new("文件是空的", "The document is empty");
    public static readonly LocalizedText EmptyMend = new("请上传有文字的方案。", "Upload a plan that has text.");
}
