using Luoshi.Core.Model;
using Luoshi.Office.Reports;

namespace Luoshi.Web.Pages.Returns;

public static class ReturnTexts
{
    public static readonly LocalizedText Missing = new(
        "没有这张报表，或不归您查看。请从待办、通知或报送期进入。", "There is no such return, or it is not yours to see. Come from your to-do list, a notice or a reporting round.");
    public static readonly LocalizedText Lines = new("填报内容", "What is reported");
    public static readonly LocalizedText Item = new("事项", "Item");
    public static readonly LocalizedText Work = new("工作", "work");
    public static readonly LocalizedText Target = new("指标", "target");
    public static readonly LocalizedText Milestone = new("节点", "milestone");
    public static readonly LocalizedText DueBy = new("期限 {0}", "due {0}");
    public static readonly LocalizedText Before = new("上次接收", "Accepted last");
    public static readonly LocalizedText BeforeNone = new("从未报过", "Never reported before");
    public static readonly LocalizedText Held = new("系统已有 {0}（截至 {1}）", "The system holds {0} (up to {1})");
    public static readonly LocalizedText Unit = new("单位：{0}", "unit: {0}");
    public static readonly LocalizedText NothingSaid = new("没有填写", "nothing was written");
    public static readonly LocalizedText ValueNone = new("没有填数值", "no value was given");
    public static readonly LocalizedText ValueNotAsked = new("这一行不填数值", "no value is asked for");
    public static readonly LocalizedText JumpTo = new("尚未确认的 {0} 行", "{0} lines not confirmed yet");
    public static readonly LocalizedText Untouched = new("尚未确认", "not confirmed yet");
    public static readonly LocalizedText ChooseState = new("请选择", "choose");
    public static readonly LocalizedText NoFile = new("没有材料", "no file");
    public static readonly LocalizedText Keep = new("勾选的算作本行的证明材料", "Ticked files are evidence of this line");

    public static readonly LocalizedText Same = new("与上期相同", "As last time");
    public static readonly LocalizedText SameHelp = new("还有 {0} 行没有确认。没有新情况时，一次确认各行仍如上次接收的内容，随后送签。", "{0} lines are not confirmed yet. Where nothing is new, confirm at once that all stand as they were accepted last, and hand the return up.");
    public static readonly LocalizedText SameDone = new("已确认 {0} 行与上期相同。下一步：送签。", "{0} lines are confirmed as last time. Next: hand it up for signature.");
    public static readonly LocalizedText SameLeft = new("已确认 {0} 行与上期相同；另有 {1} 行从未报过，请在下面填写。", "{0} lines are confirmed as last time; {1} were never reported before: fill them in below.");
    public static readonly LocalizedText Save = new("保存", "Save");
    public static readonly LocalizedText SaveHelp = new("保存后还可以改；全部填好后在下面送签。", "It can still be changed afterwards; once all is filled in, hand it up below.");
    public static readonly LocalizedText Saved = new("已保存，改动 {0} 行。", "Saved; {0} lines changed.");
    public static readonly LocalizedText ConflictWhy = new("您打开后有人改了下列各行。", "Somebody changed these lines after you opened the page.");
    public static readonly LocalizedText ConflictHelp = new("要以您填写的为准，请在下面再按一次“保存”。", "To take what you typed, press Save below once more.");

    public static readonly LocalizedText Sheet = new("用 Excel 填报", "Report by Excel");
    public static readonly LocalizedText SheetHelp = new(
        "下载已预填的工作簿，离线填好后上传。灰色单元格已锁定；有错时一行也不保存，错处在退回的工作簿里标红。", "Download the prefilled workbook, fill it in offline and upload it. Grey cells are locked; where anything is wrong nothing is saved, and the workbook that you get back marks it in red.");
    public static readonly LocalizedText SheetToRead = new("Excel 工作簿", "As a workbook");
    public static readonly LocalizedText SheetToReadHelp = new("报表现有内容的工作簿，供查阅；您现在不能填报，改了也不能上传。", "What the return holds, as a workbook to read; it is not for you to fill in now, and it cannot be uploaded.");
    public static readonly LocalizedText SheetDownload = new("下载工作簿", "Download the workbook");
    public static readonly LocalizedText SheetFile = new("填好的工作簿（.xlsx）", "The workbook that you filled in (.xlsx)");
    public static readonly LocalizedText SheetUpload = new("上传工作簿", "Upload the workbook");
    public static readonly LocalizedText SheetSaved = new("工作簿已收下，改动 {0} 行。还要再改时，请重新下载。", "The workbook was taken; {0} lines changed. To change more, download it anew.");
    public static readonly LocalizedText SheetSame = new("工作簿已收下，与现有内容相同，没有改动。", "The workbook was taken; it says what is there already, and nothing changed.");
    public static readonly LocalizedText SheetFaulty = new("工作簿有 {0} 处要改，一行也没有保存：", "{0} places of the workbook are to be mended; nothing was saved:");
    public static readonly LocalizedText SheetPlace = new("{0} {1}：{2}", "{0} {1}: {2}");
    public static readonly LocalizedText SheetMarked = new("下载标出错处的工作簿", "Download the workbook with the places marked");
    public static readonly LocalizedText SheetNone = new("请选择填好的工作簿", "Choose the workbook that you filled in");
    public static readonly LocalizedText SheetTooLarge = new("工作簿超过 5 MB，没有读取；请从本页重新下载后填写，不要粘贴图片。", "The workbook is larger than 5 MB and was not read: download it anew from this page and paste no pictures into it.");
    public static readonly LocalizedText SheetOther = new("这个工作簿是“{0}”的，不是本报表的；请上传从本页下载的那一份。", "This workbook is that of “{0}” and not of this return: upload the one that you downloaded from this page.");
    public static readonly LocalizedText SheetOld = new("这个工作簿的格式版本已旧，请从本页重新下载后填写。", "This workbook is of an older version: download it anew from this page.");

    public static readonly LocalizedText Attach = new("附证明材料", "Add evidence");
    public static readonly LocalizedText AttachHelp = new("材料为本单位提交，附到所选的一行。先保存上面未保存的修改。", "The file is handed in for your unit and added to the line chosen. Save what is not saved above first.");
    public static readonly LocalizedText AttachFile = new("文件", "File");
    public static readonly LocalizedText AttachLine = new("附到", "Add it to");
    public static readonly LocalizedText AttachButton = new("上传并附上", "Hand in and add");
    public static readonly LocalizedText Attached = new("材料已附上。", "The file is added.");

    public static readonly LocalizedText Frozen = new("以下是接收时的内容，已冻结，不再变动。", "This is what was accepted; it is frozen and changes no more.");
    public static readonly LocalizedText Plan = new("方案", "Plan");
    public static readonly LocalizedText Corrects = new("这是一张更正报表，接收前以原已接收的为准：", "This is a correction; until it is accepted the return that was accepted stays in force:");
    public static readonly LocalizedText Corrected = new("这是一张更正报表，所更正的是：", "This is a correction, of:");
    public static readonly LocalizedText BeingCorrected = new("本报表仍有效，更正的报表正在办理：", "This return is in force; its correction is under way:");
    public static readonly LocalizedText Superseded = new("本报表已由更正的报表取代：", "A correction has taken the place of this return:");
    public static readonly LocalizedText ReturnedOn = new("办公室于 {0} 退回重报（{1}）：{2}", "Returned by the office on {0} ({1}): {2}");
    public static readonly LocalizedText HandedBackOn = new("本单位负责人于 {0} 退回修改（{1}）：{2}", "Handed back by the unit's leader on {0} ({1}): {2}");
    public static readonly LocalizedText ShutOut = new("报送期已关闭，这张报表不能再填报和签报。确需补报的，请办公室为本单位开例外。", "The round is closed: this return can no longer be filled in or signed. Where something must still be reported, ask the office for an exception.");
    public static readonly LocalizedText ShutOutOther = new("报送期已关闭，{0}不能再填报和签报。确需补报的，由办公室为该单位开例外。", "The round is closed: {0} can no longer fill this return in or sign it. Where something must still be reported, the office makes an exception for the unit.");
    public static readonly LocalizedText ToRound = new("到报送期", "to the round");
    public static readonly LocalizedText ByException = new("报送期已关闭；本单位凭例外可填报至 {0}：{1}", "The round is closed; by an exception your unit may report until {0}: {1}");
    public static readonly LocalizedText ByExceptionOther = new("报送期已关闭；{0}凭例外可填报至 {1}：{2}", "The round is closed; by an exception {0} may report until {1}: {2}");
    public static readonly LocalizedText Compare = new("与上次接收的对照", "Compared with what was accepted last");
    public static readonly LocalizedText CompareNone = new("与上次接收的相同。", "Nothing differs from what was accepted last.");
    public static readonly LocalizedText NothingBefore = new("没有此前接收的报表可以对照。", "No return was accepted before that it could be compared with.");
    public static readonly LocalizedText Field = new("填项", "Field");
    public static readonly LocalizedText Now = new("这次", "This time");
    public static readonly LocalizedText Actions = new("您可以办理", "What you may do");

    public static LocalizedText Of(LineKind kind) => kind switch
    {
        LineKind.Target => Target,
        LineKind.Milestone => Milestone,
        _ => Work,
    };
}
