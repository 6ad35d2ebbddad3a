using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Amendments;

public static class AmendmentsTexts
{
    public static readonly LocalizedText Title = new("修订", "Amendments");
    public static readonly LocalizedText Note = new(
        "后来的文件改变方案：先看改了什么，再由人接受或不接受。接受的修订从生效日起显示在各页，此前各日仍显示原来的内容。",
        "Later documents change a plan: look at what they change, then accept or decline. An accepted amendment shows on every page from its day of effect on; earlier days keep showing what stood then.");
    public static readonly LocalizedText Empty = new("还没有修订", "There are no amendments");
    public static readonly LocalizedText EmptyMend = new("在下面上传或粘贴修订通知，或方案的新版本。", "Upload or paste an amending notice, or a new version of the plan, below.");
    public static readonly LocalizedText Document = new("修订文件", "Amending document");
    public static readonly LocalizedText Form = new("方式", "How it amends");
    public static readonly LocalizedText Changes = new("改动", "Changes");
    public static readonly LocalizedText Effective = new("生效日", "Counts from");
    public static readonly LocalizedText State = new("处理", "Decision");
    public static readonly LocalizedText Counted = new("{0} 处：更严 {1}，放宽 {2}", "{0}: harder {1}, easier {2}");
    public static readonly LocalizedText WholeVersion = new("方案的新版本", "a new version of the plan");
    public static readonly LocalizedText Instructions = new("修改指令 {0} 条，执行 {1} 条", "{0} instructions, {1} carried out");
    public static readonly LocalizedText Nothing = new("没有读出修改内容", "nothing to change was read");
    public static readonly LocalizedText NoDay = new("文件没有写明", "the document does not say");
    public static readonly LocalizedText Undecided = new("○ 待处理", "○ undecided");
    public static readonly LocalizedText Accepted = new("● 已接受", "● accepted");
    public static readonly LocalizedText Declined = new("■ 未接受", "■ declined");
    public static readonly LocalizedText Withdrawn = new("◌ 接受已撤回", "◌ acceptance withdrawn");
    public static readonly LocalizedText DecidedBy = new("{0} · {1} · {2}", "{0} · {1} · {2}");

    public static readonly LocalizedText Propose = new("提交修订文件", "Propose an amendment");
    public static readonly LocalizedText File = new("纯文本文件（.txt）", "Plain text file (.txt)");
    public static readonly LocalizedText FileHelp = new("修订通知，或方案的新版本全文。", "An amending notice, or the whole text of a new version.");
    public static readonly LocalizedText Pasted = new("或粘贴文字", "Or paste its text");
    public static readonly LocalizedText PastedHelp = new("一段一行。指令写成“将……中的‘甲’修改为‘乙’”之类的句子。", "One paragraph a line; instructions are sentences such as 将……中的“甲”修改为“乙”.");
    public static readonly LocalizedText ProposeButton = new("提交并比较", "Propose and compare");
    public static readonly LocalizedText ProposeNext = new("下一步显示改了什么；接受之前什么都不会改变。", "What it changes is shown next; nothing changes before it is accepted.");
    public static readonly LocalizedText NoText = new("请选择文件或粘贴文字", "choose a file or paste its text");
    public static readonly LocalizedText TooLarge = new("超过 {0} MB", "larger than {0} MB");
    public static readonly LocalizedText NotText = new("不是 .txt 文件", "not a .txt file");
    public static readonly LocalizedText DefaultName = new("修订文件", "Amending document");

    public static readonly LocalizedText ReviewTitle = new("修订比较", "What an amendment changes");
    public static readonly LocalizedText ToList = new("全部修订", "All amendments");
    public static readonly LocalizedText NoneTitle = new("没有选中修订文件", "No amendment was chosen");
    public static readonly LocalizedText NoneMend = new("请在修订列表中选择一份。", "Choose one in the list of amendments.");
    public static readonly LocalizedText NoChanges = new("没有改变方案的承诺", "It changes no promise of the plan");
    public static readonly LocalizedText NoChangesMend = new("文字可能改了，但指标、任务、责任和节点都没有变。", "Words may differ, but no target, task, duty or milestone does.");
    public static readonly LocalizedText What = new("改动", "Change");
    public static readonly LocalizedText OldNew = new("原文与新文", "Old and new");
    public static readonly LocalizedText Direction = new("轻重", "Direction");
    public static readonly LocalizedText Authority = new("依据", "Authority");
    public static readonly LocalizedText Places = new("位置", "Places");
    public static readonly LocalizedText OldPlace = new("原处", "old place");
    public static readonly LocalizedText NewPlace = new("新处", "new place");
    public static readonly LocalizedText Harder = new("▲ 更严", "▲ harder");
    public static readonly LocalizedText Easier = new("▽ 放宽", "▽ easier");
    public static readonly LocalizedText Neutral = new("○ 调整", "○ changed");
    public static readonly LocalizedText NoAuthority = new("没有一句单独对应", "no single sentence says it");
    public static readonly LocalizedText NothingBefore = new("（原来没有）", "(nothing before)");
    public static readonly LocalizedText NothingLeft = new("（不再有）", "(no longer there)");
    public static readonly LocalizedText Unplaced = new("没有执行的指令", "Instructions not carried out");
    public static readonly LocalizedText Repeals = new("方案自 {0} 起废止。", "The plan is repealed from {0} on.");
    public static readonly LocalizedText Notice = new("修订文件全文", "Text of the amending document");
    public static readonly LocalizedText ShownUntil = new("只显示前 {0} 行，共 {1} 行。", "The first {0} lines of {1} are shown.");

    public static readonly LocalizedText Decide = new("处理", "Decide");
    public static readonly LocalizedText DecideHelp = new("接受后从生效日起改变各页；以后可以撤回，记录保留。", "Accepted, it changes every page from its day on; that can be withdrawn later, and stays on record.");
    public static readonly LocalizedText Incomplete = new("有 {0} 条指令没有执行；接受以后仍不会执行。", "Instructions not carried out: {0}. Accepting does not carry them out.");
    public static readonly LocalizedText DayHelp = new("如 2014-01-01；文件写明的已填好。", "such as 2014-01-01; filled in where the document says it.");
    public static readonly LocalizedText DayBlank = new("请写生效日，如 2014-01-01", "write the day, such as 2014-01-01");
    public static readonly LocalizedText Accept = new("接受", "Accept");
    public static readonly LocalizedText Decline = new("不接受", "Decline");
    public static readonly LocalizedText Withdraw = new("撤回接受", "Withdraw the acceptance");
    public static readonly LocalizedText Done = new("已记录。", "Recorded.");

    public static readonly LocalizedText TargetAdded = new("新增指标", "target added");
    public static readonly LocalizedText TargetDropped = new("取消指标", "target dropped");
    public static readonly LocalizedText TargetAmount = new("指标数量", "amount of a target");
    public static readonly LocalizedText TargetBound = new("指标口径", "how a target binds");
    public static readonly LocalizedText TargetDeadline = new("指标期限", "deadline of a target");
    public static readonly LocalizedText TaskAdded = new("新增任务", "task added");
    public static readonly LocalizedText TaskDropped = new("取消任务", "task dropped");
    public static readonly LocalizedText TaskRenamed = new("任务改名", "task renamed");
    public static readonly LocalizedText LeadChanged = new("牵头单位", "lead");
    public static readonly LocalizedText UnitAdded = new("增加单位", "unit added");
    public static readonly LocalizedText UnitDropped = new("减少单位", "unit dropped");
    public static readonly LocalizedText RoleChanged = new("单位角色", "role of a unit");
    public static readonly LocalizedText MilestoneAdded = new("新增节点", "milestone added");
    public static readonly LocalizedText MilestoneDropped = new("取消节点", "milestone dropped");
    public static readonly LocalizedText MilestoneDate = new("节点时间", "date of a milestone");
    public static readonly LocalizedText HeadingAdded = new("新增部分", "heading added");
    public static readonly LocalizedText HeadingDropped = new("取消部分", "heading dropped");
}
