using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Corrections;

public static class CorrectionsTexts
{
    public static readonly LocalizedText Title = new("更正", "Corrections");
    public static readonly LocalizedText Note = new("编译有误之处由人更正：何人、何时、为何，原值与现值都在这里；撤下也留记录。", "Where the compiler misread, people correct it: who, when, why, the old value and the new; what is withdrawn stays on record.");
    public static readonly LocalizedText Empty = new("还没有更正", "Nothing has been corrected");
    public static readonly LocalizedText EmptyMend = new("在正文中点开指标、责任或节点，可以更正或剔除；未识别的文字可以补充条目。", "Choose a target, a duty or a milestone in the text to correct or reject it; where words were not understood, add an item.");
    public static readonly LocalizedText Add = new("补充条目", "Add an item");
    public static readonly LocalizedText Kind = new("事项", "What was done");
    public static readonly LocalizedText List = new("类别", "List");
    public static readonly LocalizedText Status = new("结果", "What became of it");
    public static readonly LocalizedText Words = new("原文", "Words");
    public static readonly LocalizedText Changes = new("原值与现值", "Old and new");
    public static readonly LocalizedText By = new("何人", "Who");
    public static readonly LocalizedText At = new("何时（北京时间）", "When (Beijing time)");
    public static readonly LocalizedText Reason = new("为何", "Why");
    public static readonly LocalizedText Withdraw = new("撤下", "Withdraw");
    public static readonly LocalizedText WithdrawOf = new("撤下对“{0}”的更正", "Withdraw the correction of “{0}”");
    public static readonly LocalizedText Actions = new("操作", "Actions");
    public static readonly LocalizedText Item = new("条目", "Item");
    public static readonly LocalizedText AsBefore = new("{0}：{1} → {2}", "{0}: {1} → {2}");
    public static readonly LocalizedText Gives = new("{0}：{1}", "{0}: {1}");

    public static readonly LocalizedText KindAdd = new("补充", "added");
    public static readonly LocalizedText KindChange = new("修改", "changed");
    public static readonly LocalizedText KindReject = new("剔除", "rejected");

    public static readonly LocalizedText Applied = new("● 已采用", "● in the plan");
    public static readonly LocalizedText Contradicted = new("▲ 已采用，编译结果已变", "▲ in the plan, read differently now");
    public static readonly LocalizedText Redundant = new("○ 已无必要", "○ no longer needed");
    public static readonly LocalizedText Lost = new("■ 原文已不在", "■ its words are gone");
    public static readonly LocalizedText Unmatched = new("■ 无对应条目", "■ nothing there to correct");
    public static readonly LocalizedText Invalid = new("■ 无法采用", "■ cannot be applied");
    public static readonly LocalizedText Withdrawn = new("◌ 已撤下", "◌ withdrawn");
    public static readonly LocalizedText WithdrawnBy = new("{0} 于 {1} 撤下：{2}", "withdrawn by {0}, {1}: {2}");

    public static readonly LocalizedText Done = new("已记录。各页已按更正后的方案显示。", "Recorded. All pages now show the plan as corrected.");
    public static readonly LocalizedText DoneWithdrawn = new("已撤下，记录保留。各页已按撤下后的方案显示。", "Withdrawn, and kept on record. All pages show the plan without it.");

    public static readonly LocalizedText ChangeTitle = new("更正条目", "Correct an item");
    public static readonly LocalizedText RejectTitle = new("剔除条目", "Reject an item");
    public static readonly LocalizedText AddTitle = new("补充条目", "Add an item");
    public static readonly LocalizedText Sentence = new("原文", "The sentence");
    public static readonly LocalizedText NowReads = new("现为：{0}", "now: {0}");
    public static readonly LocalizedText SaveChange = new("记录更正", "Record the correction");
    public static readonly LocalizedText SaveReject = new("剔除", "Reject");
    public static readonly LocalizedText SaveAdd = new("补充", "Add");
    public static readonly LocalizedText Next = new("记录后立即生效，显示在各页和下载文件中，随时可以撤下。", "It takes effect at once on every page and in every download, and can be withdrawn at any time.");
    public static readonly LocalizedText RejectQuestion = new("确定这不是方案的承诺，从各页中剔除吗？", "Is this no promise of the plan, to be taken out of every page?");
    public static readonly LocalizedText Cancel = new("不改了", "Leave it");
    public static readonly LocalizedText NothingToAdd = new("先指明原文", "First say where it stands");
    public static readonly LocalizedText Line = new("第几行", "Line");
    public static readonly LocalizedText LineHelp = new("正文共 {0} 行；也可以在正文中选中文字，再点“补充条目”。", "The text has {0} lines; or select words in the text and choose “Add an item”.");
    public static readonly LocalizedText Take = new("取这一行", "Take this line");
    public static readonly LocalizedText Quote = new("承诺的原文字词", "The words that promise it");
    public static readonly LocalizedText QuoteHelp = new("从上面的原文中照抄，如“12所”。补充责任时写单位名称。", "Copied from the text above, such as “12所”; for a duty the name of the unit.");
    public static readonly LocalizedText QuoteBlank = new("请写出原文字词", "write the words");
    public static readonly LocalizedText QuoteGone = new("这一行中没有“{0}”", "this line does not hold “{0}”");
    public static readonly LocalizedText Same = new("没有改动", "nothing was changed");
    public static readonly LocalizedText Unknown = new("方案中没有编号为“{0}”的条目可以更正。", "There is nothing numbered “{0}” in this plan that could be corrected.");
    public static readonly LocalizedText NoLine = new("没有第 {0} 行。", "There is no line {0}.");
    public static readonly LocalizedText DateHelp = new("如 2015、2015-06、2015-06-30", "such as 2015, 2015-06, 2015-06-30");
    public static readonly LocalizedText NumberHelp = new("阿拉伯数字；留空表示没有", "digits; empty for none");
    public static readonly LocalizedText ListHelp = new("补充哪一类条目", "what kind of item it is");

    public static readonly LocalizedText WithdrawTitle = new("撤下更正", "Withdraw a correction");
    public static readonly LocalizedText WithdrawQuestion = new("撤下以后，这里恢复为编译器读出的内容；更正和撤下都留在记录中。", "Without it the plan shows again what the compiler reads; the correction and its withdrawal stay on record.");
    public static readonly LocalizedText WithdrawNone = new("没有选中生效的更正", "No correction in force was chosen");
    public static readonly LocalizedText WithdrawNoneMend = new("请在更正列表中选择要撤下的一条。", "Choose the one to withdraw in the list of corrections.");
    public static readonly LocalizedText WithdrawSave = new("撤下", "Withdraw it");
    public static readonly LocalizedText WithdrawKeep = new("不撤", "Keep it");
    public static readonly LocalizedText ToAmendments = new("去看修订", "Amendments");
    public static readonly LocalizedText ToList = new("全部更正", "All corrections");
}
