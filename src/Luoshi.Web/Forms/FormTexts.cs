using Luoshi.Core.Model;

namespace Luoshi.Web.Forms;

/// <summary>Words that forms share.</summary>
public static class FormTexts
{
    public static readonly LocalizedText Problems = new("还不能记录，请看：", "Not recorded yet; see:");
    public static readonly LocalizedText FieldProblem = new("{0}：{1}", "{0}: {1}");
    public static readonly LocalizedText UnderName = new("以 {0}（{1}）的名义记录。", "Recorded under the name of {0} ({1}).");
    public static readonly LocalizedText YourReason = new("理由", "Reason");
    public static readonly LocalizedText YourReasonHelp = new("一两句话，写明依据。", "A sentence or two; say what it rests on.");
    public static readonly LocalizedText ReasonBlank = new("请写理由", "write a reason");
    public static readonly LocalizedText TooLong = new("超过 {0} 字", "longer than {0} characters");
    public static readonly LocalizedText Both = new("有人先改了：两个版本并列如下", "Somebody was first: here are both versions");
    public static readonly LocalizedText BothHelp = new("您填写的没有丢失，也还没有记录。请对照后选择。", "What you typed is not lost, and not recorded yet. Compare and choose.");
    public static readonly LocalizedText BothItem = new("项目", "Item");
    public static readonly LocalizedText BothMine = new("您填写的", "What you typed");
    public static readonly LocalizedText BothNow = new("现在的", "What is there now");
    public static readonly LocalizedText BothSame = new("相同", "the same");
    public static readonly LocalizedText TakeMine = new("以我填写的为准", "Take what I typed");
    public static readonly LocalizedText TakeNow = new("以现在的为准", "Take what is there now");
    public static readonly LocalizedText Nothing = new("没有填写", "nothing");
}
