using System.Globalization;
using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Evidence;

public static class EvidenceTexts
{
    private const long Megabyte = 1024 * 1024;

    public static readonly LocalizedText Title = new("证据材料", "Evidence");
    public static readonly LocalizedText Note = new("照片、文件、表格，各自说明交来证明什么。查看和下载都记入审计轨迹。", "Photographs, papers and tables, each with what it proves. Looking at one and taking it away are put on record.");
    public static readonly LocalizedText Empty = new("还没有证据材料", "There is no evidence yet");
    public static readonly LocalizedText EmptyMend = new("用下面的表单交一份；交来之后在这里列出。", "Hand a file in with the form below; it is listed here then.");
    public static readonly LocalizedText EmptyWait = new("单位交来的材料会列在这里；您看到本单位的。", "What units hand in is listed here; you see what is your unit's.");
    public static readonly LocalizedText Only = new("只列“{0}”的材料。", "Only what was handed in for “{0}”.");
    public static readonly LocalizedText All = new("全部列出", "List all");
    public static readonly LocalizedText Older = new("更早的", "Older");
    public static readonly LocalizedText Name = new("文件", "File");
    public static readonly LocalizedText Kind = new("类型（看内容）", "Kind, by its content");
    public static readonly LocalizedText Size = new("大小（KB）", "Size (KB)");
    public static readonly LocalizedText About = new("证明什么", "Evidence of");
    public static readonly LocalizedText Unit = new("单位", "Unit");
    public static readonly LocalizedText By = new("提交人", "Handed in by");
    public static readonly LocalizedText At = new("提交时间（北京时间）", "Handed in (Beijing time)");
    public static readonly LocalizedText State = new("状态", "State");
    public static readonly LocalizedText Standing = new("有效", "stands");
    public static readonly LocalizedText Withdrawn = new("已撤回", "withdrawn");
    public static readonly LocalizedText WithdrawnBy = new("{0} 于 {1} 撤回：{2}", "withdrawn by {0} on {1}: {2}");
    public static readonly LocalizedText Plan = new("方案：{0}", "Plan: {0}");
    public static readonly LocalizedText Case = new("事项：{0}", "Case: {0}");
    public static readonly LocalizedText Upload = new("提交材料", "Hand in evidence");
    public static readonly LocalizedText UploadFile = new("文件", "File");
    public static readonly LocalizedText UploadHelp = new(
        "PDF、OFD、Word、Excel、PowerPoint、PNG、JPEG、TIFF、MP4 或文本，不超过 {0} MB。按内容认类型，后缀要相符；含宏的不收。",
        "PDF, OFD, Word, Excel, PowerPoint, PNG, JPEG, TIFF, MP4 or text, up to {0} MB. The content tells the kind and the name must agree; macros are refused.");
    public static readonly LocalizedText Scanned = new("每份文件先经扫描程序检查，认为有害的不保存。", "Each file is looked over by a scanner first; what it calls harmful is not kept.");
    public static readonly LocalizedText AboutHelp = new("材料长期与它放在一起；选错了可以撤回重交。", "The file stays with it; one handed in for the wrong thing can be withdrawn.");
    public static readonly LocalizedText NothingToProve = new("现在没有可以附材料的方案或事项。", "There is no plan or case to hand evidence in for now.");
    public static readonly LocalizedText UploadButton = new("提交", "Hand in");
    public static readonly LocalizedText UploadNext = new("提交后打开这份材料的页面；相同内容只保存一份。", "The page of the file opens next; the same content is kept only once.");
    public static readonly LocalizedText NotTaken = new("文件没有收下：", "The file was not taken:");
    public static readonly LocalizedText NoFile = new("请选择一个文件。", "Choose a file.");
    public static readonly LocalizedText NoMatter = new("请选择材料证明什么；所选的已不在或不归您单位。", "Choose what it is evidence of; what was chosen is gone or not your unit's.");
    public static readonly LocalizedText NoUnit = new("请选择您任职的单位。", "Choose a unit in which you hold a post.");
    public static readonly LocalizedText Gone = new("没有这份材料", "There is no such evidence");
    public static readonly LocalizedText GoneMend = new("地址可能写错了，或者它不归您单位。", "The address may be mistyped, or it is not your unit's.");
    public static readonly LocalizedText ToList = new("到证据材料", "To the evidence");
    public static readonly LocalizedText Hash = new("SHA-256", "SHA-256");
    public static readonly LocalizedText Received = new("首次收到", "First received");
    public static readonly LocalizedText Download = new("下载", "Download");
    public static readonly LocalizedText Uses = new("用在哪里", "Where it is used");
    public static readonly LocalizedText Preview = new("预览", "Preview");
    public static readonly LocalizedText PreviewNote = new("预览只画出图片和文字，不运行文件里的任何东西。", "The preview shows pictures and text only; nothing in the file runs.");
    public static readonly LocalizedText PreviewNone = new("这种文件不在网页里打开，请下载后查看。", "Files of this kind are not opened in the page; download it to look at it.");
    public static readonly LocalizedText PreviewCut = new("这里只是开头；全文请下载。", "This is only the opening; download the file for all of it.");
    public static readonly LocalizedText PreviewNothing = new("读不出可以显示的文字，请下载后查看。", "No text could be read from it; download it to look at it.");
    public static readonly LocalizedText Picture = new("图片：{0}", "Picture: {0}");
    public static readonly LocalizedText Sheet = new("工作表“{0}”", "Sheet “{0}”");
    public static readonly LocalizedText Table = new("表 {0}", "Table {0}");
    public static readonly LocalizedText Damaged = new(
        "文件不在或已被改动，不能交出。请系统管理员用 luoshi verify 核对并从备份恢复。",
        "The file is gone or was changed and is not handed out. Ask the system administrator to check with luoshi verify and restore it from a backup.");
    public static readonly LocalizedText Withdraw = new("撤回", "Withdraw");
    public static readonly LocalizedText WithdrawHelp = new(
        "撤回后不再作为证据，但留在记录里，写明谁、何时、为什么。不能恢复，只能重交。",
        "Withdrawn, it is evidence no more and stays on record with who, when and why. It cannot be brought back, only handed in again.");
    public static readonly LocalizedText WithdrawOf = new("撤回“{0}”（{1}）", "Withdraw “{0}” ({1})");
    public static readonly LocalizedText WithdrawNothing = new("没有撤回：它已撤回，或不是您单位交的。", "Nothing was withdrawn: it is already, or another unit handed it in.");
    public static readonly LocalizedText WithdrawDone = new("已撤回，记录在案。", "Withdrawn; it is on record.");

    public static LocalizedText TooLarge(long most)
    {
        var megabytes = (most / Megabyte).ToString(CultureInfo.InvariantCulture);
        return new($"单个证据文件不超过 {megabytes} MB。请压缩图片或拆成几份。", $"A file of evidence may have up to {megabytes} MB. Make its pictures smaller or hand it in as several files.");
    }
}
