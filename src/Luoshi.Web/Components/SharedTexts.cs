using Luoshi.Core.Model;

namespace Luoshi.Web.Components;

/// <summary>Words that more than one page uses, one term for each concept.</summary>
public static class SharedTexts
{
    public static readonly LocalizedText Colon = new("：", ": ");
    public static readonly LocalizedText Between = new("；", "; ");
    public static readonly LocalizedText Bracketed = new("（{0}）", " ({0})");
    public static readonly LocalizedText Product = new("落实", "Luoshi");
    public static readonly LocalizedText ToSource = new("看原文", "Show the sentence");
    public static readonly LocalizedText ToWhy = new("看依据：原句、报送和材料", "Show why: the sentence, what was reported, the files");
    public static readonly LocalizedText Line = new("第{0}行", "line {0}");
    public static readonly LocalizedText MorePlaces = new("另有 {0} 处", "{0} more places");
    public static readonly LocalizedText Missing = new("—", "—");
    public static readonly LocalizedText NoDeadline = new("原文没有给出期限", "the text gives no deadline");
    public static readonly LocalizedText BeforeYear = new("“{0}年前”：是该年以前，还是该年年底以前？原文未说明。", "“before {0}”: before that year, or by its end? The text does not say.");

    public static readonly LocalizedText Target = new("指标", "Target");
    public static readonly LocalizedText Responsibility = new("责任", "Responsibility");
    public static readonly LocalizedText Clause = new("责任条款", "Clause of responsibility");
    public static readonly LocalizedText Milestone = new("节点", "Milestone");
    public static readonly LocalizedText Task = new("任务", "Task");
    public static readonly LocalizedText Unit = new("单位", "Unit");
    public static readonly LocalizedText Project = new("项目", "Project");
    public static readonly LocalizedText Heading = new("标题", "Heading");
    public static readonly LocalizedText Finding = new("问题", "Finding");

    public static readonly LocalizedText Corrected = new("更正", "corrected");
    public static readonly LocalizedText Added = new("人工补充", "added by hand");
    public static readonly LocalizedText Rejected = new("已剔除", "rejected");
    public static readonly LocalizedText CorrectedBy = new("{0} · {1} · {2}", "{0} · {1} · {2}");

    public static readonly LocalizedText Lead = new("牵头", "lead");
    public static readonly LocalizedText Assist = new("协办", "assist");
    public static readonly LocalizedText Responsible = new("负责", "responsible");

    public static readonly LocalizedText Error = new("错误", "Error");
    public static readonly LocalizedText Warning = new("警告", "Warning");
    public static readonly LocalizedText Info = new("提示", "Note");

    public static readonly LocalizedText Fix = new("可改：", "Fix:");
    public static readonly LocalizedText PossibleFix = new("可选改法：", "Possible fix:");
    public static readonly LocalizedText Acknowledge = new("认可（核对过，照旧）…", "Acknowledge (looked into, stays)…");
    public static readonly LocalizedText AcknowledgedBy = new("已认可：{0}，{1}：{2}", "Acknowledged by {0}, {1}: {2}");
    public static readonly LocalizedText WithdrawAcknowledgement = new("撤下认可…", "Withdraw…");

    public static readonly LocalizedText Reading = new("读取", "Reading");
    public static readonly LocalizedText Arithmetic = new("算术", "Arithmetic");
    public static readonly LocalizedText Delivery = new("落实", "Delivery");

    public static readonly LocalizedText AtLeast = new("不少于 {0}", "at least {0}");
    public static readonly LocalizedText AtMost = new("不超过 {0}", "at most {0}");
    public static readonly LocalizedText About = new("约 {0}", "about {0}");
    public static readonly LocalizedText Increment = new("新增 {0}", "an addition of {0}");
    public static readonly LocalizedText HeadingLost = new("（原文缺标题）", " (heading missing in the original)");
    public static readonly LocalizedText NoNumber = new("未写明数量", "no number given");

    public static readonly LocalizedText Frame = new("文件要素", "Frame");
    public static readonly LocalizedText Background = new("背景", "Background");
    public static readonly LocalizedText Guidance = new("思路", "Guidance");
    public static readonly LocalizedText Goals = new("目标", "Goals");
    public static readonly LocalizedText Work = new("任务部分", "Work");
    public static readonly LocalizedText Safeguards = new("保障", "Safeguards");
    public static readonly LocalizedText Annex = new("附件", "Annex");

    /// <summary>What stands in place of a person's name, as it is recorded.</summary>
    public static IReadOnlyDictionary<string, LocalizedText> Nobodies { get; } = new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
    {
        ["系统"] = new("系统", "the program"),
        ["未登录者"] = new("未登录者", "nobody signed in"),
        ["首次启动"] = new("首次启动", "first start"),
        ["本人"] = new("本人", "the person themselves"),
    };
}
