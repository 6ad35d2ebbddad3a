using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Workbench;

public static class WorkbenchTexts
{
    public static readonly LocalizedText Title = new("起草台", "Workbench");
    public static readonly LocalizedText Note = new("粘贴或起草方案，问题和结构随写随查。除非存为方案，文字只用于编译，不会保存。", "Paste or write a draft; findings and structure follow. Unless you keep it as a plan, the text is only compiled, never stored.");
    public static readonly LocalizedText Draft = new("草稿", "Draft");
    public static readonly LocalizedText DraftHelp = new("一段一行，最多 {0} 字。", "One paragraph a line, up to {0} characters.");
    public static readonly LocalizedText Check = new("检查", "Check");
    public static readonly LocalizedText Results = new("检查结果", "Results");
    public static readonly LocalizedText Waiting = new("还没有文字", "Nothing to check yet");
    public static readonly LocalizedText WaitingMend = new("在草稿框里粘贴或写下方案，这里会列出问题和结构。", "Paste or write a plan in the draft box; its findings and structure appear here.");
    public static readonly LocalizedText Example = new(
        "例如：到2027年，园区总产值达到600亿元，其中电子产业200亿元、生物产业300亿元。（市科技局牵头，市财政局协办）",
        "For example: 到2027年，园区总产值达到600亿元，其中电子产业200亿元、生物产业300亿元。（市科技局牵头，市财政局协办）");
    public static readonly LocalizedText TooLong = new("草稿有 {0} 字，超过 {1} 字的上限，没有编译。请分段检查，或作为文件上传。", "The draft has {0} characters, more than the limit of {1}, and was not compiled. Check it in parts, or upload it as a file.");
    public static readonly LocalizedText Findings = new("问题（{0}）", "Findings ({0})");
    public static readonly LocalizedText NoFindings = new("没有发现问题。", "Nothing was found to be wrong.");
    public static readonly LocalizedText More = new("共 {1} 个，先列出 {0} 个；改完这些后再看其余。", "{1} in all, the first {0} are listed; mend these first.");
    public static readonly LocalizedText MoreLines = new("共 {1} 条，先列出 {0} 条。", "{1} in all, the first {0} are listed.");
    public static readonly LocalizedText Summary = new("问题 {0} 个，指标 {1} 项，任务 {2} 项。", "Findings: {0}; targets: {1}; tasks: {2}.");
    public static readonly LocalizedText Structure = new("结构", "Structure");
    public static readonly LocalizedText NoStructure = new("没有识别出编号标题。", "No numbered headings were found.");
    public static readonly LocalizedText Items = new("编译结果", "What it compiles to");
    public static readonly LocalizedText NoItems = new("还没有写明数量、责任或日期的承诺。", "No promise with a quantity, a duty or a date yet.");
    public static readonly LocalizedText Failed = new("没有连上服务，结果可能不是最新的。", "The server cannot be reached; the results may be out of date.");
    public static readonly LocalizedText Keep = new("存为方案", "Keep as a plan");
    public static readonly LocalizedText KeepName = new("文件名", "File name");
    public static readonly LocalizedText KeepNameHint = new("留空则用标题", "the title, if left empty");
    public static readonly LocalizedText KeepButton = new("保存并打开", "Keep and open");
    public static readonly LocalizedText KeepHelp = new("按上传同样的办法收存，然后打开正文。", "Received as an upload is; its text opens next.");
    public static readonly LocalizedText KeepBlank = new("草稿是空的，没有可以保存的方案。", "The draft is empty; there is no plan to keep.");
    public static readonly LocalizedText KeepTooLong = new("草稿超过上限，请作为文件上传。", "The draft is beyond the limit; upload it as a file.");
    public static readonly LocalizedText NoSuchPlan = new("没有这个方案，起草台是空的。", "There is no such plan; the workbench is empty.");
    public static readonly LocalizedText PlanTooLong = new("“{0}”超过 {1} 字，起草台放不下。", "“{0}” has more than {1} characters, too many for the workbench.");
}
