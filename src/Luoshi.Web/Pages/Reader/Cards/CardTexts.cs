using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Reader.Cards;

public static class CardTexts
{
    public static readonly LocalizedText Promised = new("承诺", "Promised");
    public static readonly LocalizedText Scope = new("范围", "Scope");
    public static readonly LocalizedText Group = new("归类", "Grouped under");
    public static readonly LocalizedText Deadline = new("期限", "Deadline");
    public static readonly LocalizedText DeadlineFrom = new("期限出自", "Deadline from");
    public static readonly LocalizedText SameSentence = new("同一句", "same sentence");
    public static readonly LocalizedText Inherited = new("承上文，第{0}行", "inherited from line {0}");
    public static readonly LocalizedText DueIn = new("截至 {0} 还有 {1} 天", "days left as of {0}: {1}");
    public static readonly LocalizedText DuePast = new("截至 {0} 已过 {1} 天", "days past as of {0}: {1}");
    public static readonly LocalizedText Section = new("所在部分", "Section");
    public static readonly LocalizedText Tasks = new("所属任务", "Part of task");
    public static readonly LocalizedText OwedBy = new("责任单位", "Owed by");
    public static readonly LocalizedText Nobody = new("原文没有写明", "the text names nobody");
    public static readonly LocalizedText Role = new("角色", "Role");
    public static readonly LocalizedText WrittenAs = new("原文写作", "Written as");
    public static readonly LocalizedText AssignedBy = new("出自条款", "Assigned by");
    public static readonly LocalizedText Form = new("写法", "Form");
    public static readonly LocalizedText When = new("时间", "When");
    public static readonly LocalizedText Deliverable = new("成果", "Deliverable");
    public static readonly LocalizedText Targets = new("相关指标", "Targets");
    public static readonly LocalizedText Milestones = new("相关节点", "Milestones");
    public static readonly LocalizedText Projects = new("相关项目", "Projects");
    public static readonly LocalizedText Programme = new("所属工程", "Programme");
    public static readonly LocalizedText Clauses = new("责任条款", "Clauses of responsibility");
    public static readonly LocalizedText NoClause = new("没有责任条款", "no clause of responsibility");
    public static readonly LocalizedText Names = new("各种名称", "All its names");
    public static readonly LocalizedText Sort = new("性质", "Kind");
    public static readonly LocalizedText Implementing = new("列入实施单位", "Among implementing units");
    public static readonly LocalizedText Yes = new("是", "yes");
    public static readonly LocalizedText No = new("否", "no");
    public static readonly LocalizedText Leads = new("牵头", "Leads");
    public static readonly LocalizedText Assists = new("协办", "Assists");
    public static readonly LocalizedText Carries = new("负责", "Responsible for");
    public static readonly LocalizedText Mentions = new("提及", "Mentioned");
    public static readonly LocalizedText Governs = new("决定期限的指标", "Deadline of targets");
    public static readonly LocalizedText DateOf = new("对应节点", "Date of milestones");
    public static readonly LocalizedText AlsoHere = new("此处还有", "Also here");

    public static readonly LocalizedText Change = new("更正", "Correct");
    public static readonly LocalizedText Reject = new("剔除", "Reject");
    public static readonly LocalizedText Withdraw = new("撤下更正", "Withdraw the correction");
    public static readonly LocalizedText AddHere = new("补充条目", "Add an item");
    public static readonly LocalizedText Uncompiled = new("未识别", "Not understood");
    public static readonly LocalizedText UncompiledHelp = new("这段文字没有编译成承诺，也没有识别为背景。如果其中有指标、责任或节点，可以人工补充。", "These words became no promise and were not read as context. Where they hold a target, a duty or a milestone, add it by hand.");
    public static readonly LocalizedText What = new("说明", "What it is");

    public static readonly LocalizedText Body = new("机构", "public body");
    public static readonly LocalizedText GroupOfUnits = new("一类单位，具体成员待明确", "a group whose members are to be named");
    public static readonly LocalizedText Company = new("企业", "enterprise");

    public static readonly LocalizedText Bracket = new("句末括注", "in brackets after the work");
    public static readonly LocalizedText Label = new("标签列示", "after a label");
    public static readonly LocalizedText Table = new("表格栏目", "in a table column");
    public static readonly LocalizedText Sentence = new("单独成句", "as a sentence");

    public static readonly LocalizedText PartsOfWhole = new("合计由此组成", "The parts that make up the whole");
    public static readonly LocalizedText SomeOfWhole = new("其中一部分", "Some of the whole");
    public static readonly LocalizedText IncrementToLevel = new("增量与水平", "Increment and level");
    public static readonly LocalizedText ShareOfOutside = new("占外部总量的比重", "Share of an outside total");
    public static readonly LocalizedText ShareOfStated = new("占另一数字的比重", "Share of another figure");
    public static readonly LocalizedText DensityOf = new("单位密度", "Density");
    public static readonly LocalizedText MultipleOfBase = new("基数的倍数", "Multiple of a base");
    public static readonly LocalizedText RatioToOutside = new("与外部数字之比", "Ratio to an outside figure");
    public static readonly LocalizedText Restates = new("同一承诺再次写明", "The same promise stated again");
    public static readonly LocalizedText Outside = new("基数在方案之外：{0}", "base outside the plan: {0}");
}
