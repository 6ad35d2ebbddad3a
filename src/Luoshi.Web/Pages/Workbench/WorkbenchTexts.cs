using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Workbench;

public static class WorkbenchTexts
{
    public static readonly LocalizedText Title = new("起草台", "Workbench");
    public static readonly LocalizedText Note = new("粘贴或起草方案，问题和结构随写随查。文字只用于编译，不会保存。", "Paste or write a draft; findings and structure follow. The text is only compiled, never stored.");
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
    public static readonly LocalizedText More = new("另有 {0} 个问题，改完这些后再看。", "{0} more; mend these first.");
    public static readonly LocalizedText Structure = new("结构", "Structure");
    public static readonly LocalizedText NoStructure = new("没有识别出编号标题。", "No numbered headings were found.");
    public static readonly LocalizedText Items = new("编译结果", "What it compiles to");
    public static readonly LocalizedText NoItems = new("还没有写明数量、责任或日期的承诺。", "No promise with a quantity, a duty or a date yet.");
    public static readonly LocalizedText Failed = new("没有连上服务，结果可能不是最新的。", "The server cannot be reached; the results may be out of date.");
    public static readonly LocalizedText Checking = new("正在检查…", "Checking…");
}
