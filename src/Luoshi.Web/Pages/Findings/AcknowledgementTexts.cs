using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Findings;

public static class AcknowledgementTexts
{
    public static readonly LocalizedText State = new("认可", "Acknowledgement");
    public static readonly LocalizedText Open = new("未认可", "Open");
    public static readonly LocalizedText Acknowledged = new("已认可", "Acknowledged");
    public static readonly LocalizedText OpenCount = new("未认可 {0}", "{0} open");
    public static readonly LocalizedText AcknowledgedCount = new("已认可 {0}", "{0} acknowledged");
    public static readonly LocalizedText Title = new("认可问题", "Acknowledge a finding");
    public static readonly LocalizedText Explain = new(
        "核对过了、就是要照旧的，写明理由记下来。问题照样列出，标明已认可；所依据的数字一改，就重新列为未认可。",
        "For a finding that was looked into and stays. It is still listed, marked as acknowledged, until a figure that it rests on changes.");
    public static readonly LocalizedText Save = new("认可", "Acknowledge");
    public static readonly LocalizedText Keep = new("不认可", "Leave it open");
    public static readonly LocalizedText Reason = new("理由", "Reason");
    public static readonly LocalizedText Told = new("已认可：{0}，{1}：{2}", "Acknowledged by {0}, {1}: {2}");
    public static readonly LocalizedText Withdraw = new("撤下认可", "Withdraw");
    public static readonly LocalizedText WithdrawTitle = new("撤下认可", "Withdraw an acknowledgement");
    public static readonly LocalizedText WithdrawQuestion = new(
        "撤下后问题重新列为未认可；当初的认可和这次撤下都留在记录里。",
        "The finding is open again afterwards; both the acknowledgement and its withdrawal stay on record.");
    public static readonly LocalizedText WithdrawKeep = new("不撤下", "Keep it");
    public static readonly LocalizedText None = new("没有这个问题", "There is no such finding");
    public static readonly LocalizedText NoneMend = new("它可能已经改好，或者已经认可；回到问题列表看一看。", "It may have been mended or acknowledged; look at the list of findings.");
    public static readonly LocalizedText WithdrawNone = new("没有可以撤下的认可", "There is no acknowledgement to withdraw");
    public static readonly LocalizedText WithdrawNoneMend = new("它可能已经撤下；问题列表下面有全部记录。", "It may have been withdrawn; the record stands below the list of findings.");
    public static readonly LocalizedText ToList = new("问题列表", "All findings");
    public static readonly LocalizedText Record = new("认可记录", "Record of acknowledgements");
    public static readonly LocalizedText InForce = new("有效", "in force");
    public static readonly LocalizedText Obsolete = new("已过时：问题已经不在，或所依据的文字变了", "out of date: the finding is gone or rests on other words");
    public static readonly LocalizedText Withdrawn = new("已撤下：{0}，{1}：{2}", "withdrawn by {0}, {1}: {2}");
    public static readonly LocalizedText Group = new("{0} 个同类问题", "{0} findings of this kind");
}
