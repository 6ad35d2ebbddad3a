using Luoshi.Core.Model;
using Luoshi.Office.Plans;

namespace Luoshi.Web.Pages.Home;

public static class HomeTexts
{
    public static readonly LocalizedText Title = new("方案", "Plans");
    public static readonly LocalizedText Note = new(
        "工作方案编译为指标、任务、责任和节点，每一项都能回到原文的一句话。",
        "A work plan is compiled into targets, tasks, responsibilities and milestones, each one click from its sentence.");
    public static readonly LocalizedText Caption = new("全部方案", "All plans");
    public static readonly LocalizedText Plan = new("方案", "Plan");
    public static readonly LocalizedText File = new("文件", "File");
    public static readonly LocalizedText Size = new("大小（KB）", "Size (KB)");
    public static readonly LocalizedText Encoding = new("编码", "Encoding");
    public static readonly LocalizedText Received = new("收到时间（北京时间）", "Received (Beijing time)");
    public static readonly LocalizedText Actions = new("操作", "Actions");
    public static readonly LocalizedText Edit = new("起草台", "Workbench");
    public static readonly LocalizedText EditOf = new("在起草台打开 {0}", "Open {0} in the workbench");
    public static readonly LocalizedText Delete = new("删除", "Delete");
    public static readonly LocalizedText DeleteOf = new("删除 {0}", "Delete {0}");
    public static readonly LocalizedText Waiting = new("须由您办的有 {0} 件，其中 {1} 件已过期限。", "Waiting for you: {0}, of them past their day: {1}.");
    public static readonly LocalizedText Next = new("最先到期：", "Due first:");
    public static readonly LocalizedText Empty = new("还没有方案", "There are no plans yet");
    public static readonly LocalizedText EmptyMend = new("用下面的表单上传一个 .txt 文件；或到起草台粘贴文字试编译。", "Upload a .txt file with the form below, or paste text into the workbench to try it.");
    public static readonly LocalizedText EmptyWait = new("由办公室经办人员收入方案后，会列在这里。", "Plans are listed here once a clerk of the office has brought them in.");
    public static readonly LocalizedText Upload = new("上传方案", "Upload a plan");
    public static readonly LocalizedText UploadFile = new("纯文本文件（.txt）", "Plain text file (.txt)");
    public static readonly LocalizedText UploadHelp = new(
        "一段一行，表格一行一行、单元格用制表符隔开；不超过 {0} MB。UTF-8、UTF-16、GB18030 自动识别。Word 或 PDF 请先另存为纯文本。",
        "One paragraph a line; a table row a line with its cells separated by tabs; up to {0} MB. UTF-8, UTF-16 and GB18030 are detected. Save Word and PDF files as plain text first.");
    public static readonly LocalizedText UploadButton = new("上传并编译", "Upload and compile");
    public static readonly LocalizedText UploadNext = new("上传后直接打开方案正文；相同内容只保存一份。", "The plan's text opens next; the same content is kept only once.");
    public static readonly LocalizedText Problems = new("文件没有保存：", "The file was not kept:");
    public static readonly LocalizedText NoFile = new("请选择一个文件。", "Choose a file.");
    public static readonly LocalizedText EmptyFile = new("“{0}”是空文件。", "“{0}” is empty.");
    public static readonly LocalizedText NotText = new("“{0}”不是 .txt 文件。请另存为纯文本后再上传。", "“{0}” is not a .txt file. Save it as plain text and upload that.");
    public static readonly LocalizedText TooLarge = new("“{0}”有 {1} MB，超过 {2} MB 的上限。", "“{0}” has {1} MB, more than the limit of {2} MB.");
    public static readonly LocalizedText Deleted = new("已删除“{0}”，删除已记录。", "“{0}” was deleted; the deletion is on record.");
    public static readonly LocalizedText History = new("收到与删除记录", "Received and deleted");
    public static readonly LocalizedText Event = new("事项", "Event");
    public static readonly LocalizedText EventReceived = new("收到", "received");
    public static readonly LocalizedText EventDeleted = new("删除", "deleted");
    public static readonly LocalizedText EventAmended = new("接受修订", "amended");
    public static readonly LocalizedText EventRefused = new("不接受修订", "amendment declined");
    public static readonly LocalizedText EventUndone = new("撤回修订", "amendment withdrawn");
    public static readonly LocalizedText ConfirmTitle = new("删除方案", "Delete a plan");
    public static readonly LocalizedText ConfirmQuestion = new("确定删除“{0}”吗？", "Delete “{0}”?");
    public static readonly LocalizedText ConfirmConsequence = new(
        "原文件和编译结果都会移除，指向它的链接将失效；何时收到、何时删除会留在记录中。再次上传同一文件可以恢复。",
        "The file and everything compiled from it are removed and links to it stop working; when it was received and deleted stays on record. Uploading the same file again brings it back.");
    public static readonly LocalizedText ConfirmYes = new("删除", "Delete");
    public static readonly LocalizedText ConfirmNo = new("不删除", "Keep it");

    public static LocalizedText Of(PlanEventKind kind) => kind switch
    {
        PlanEventKind.Deleted => EventDeleted,
        PlanEventKind.Amended => EventAmended,
        PlanEventKind.AmendmentRefused => EventRefused,
        PlanEventKind.AmendmentUndone => EventUndone,
        _ => EventReceived,
    };
}
