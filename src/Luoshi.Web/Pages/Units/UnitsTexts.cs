using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Units;

public static class UnitsTexts
{
    public static readonly LocalizedText Title = new("单位", "Units");
    public static readonly LocalizedText OtherNames = new("其他写法", "Also written");
    public static readonly LocalizedText OneName = new("原文只有一种写法", "the text writes it one way only");
    public static readonly LocalizedText Kind = new("类别", "Kind");
    public static readonly LocalizedText Body = new("机关单位", "Public body");
    public static readonly LocalizedText Group = new("单位群", "Group of bodies");
    public static readonly LocalizedText Company = new("企业", "Company");
    public static readonly LocalizedText Load = new("条款数", "Clauses");
    public static readonly LocalizedText JointLead = new("共同牵头", "Joint lead");
    public static readonly LocalizedText Signs = new("牵头 {0} · 协办 {1} · 负责 {2}", "lead {0} · assist {1} · responsible {2}");
    public static readonly LocalizedText Joint = new("其中共同 {0}", "{0} jointly");
    public static readonly LocalizedText Answering = new("负责的节点", "Milestones answered for");
    public static readonly LocalizedText Unlisted = new("实施单位名单未点名", "not named among implementing units");
    public static readonly LocalizedText UnlistedWhy = new(
        "方案列有实施单位名单，既没有点到这个单位，也没有统称涵盖它", "the plan lists implementing units and neither names this one nor covers it by a group");
    public static readonly LocalizedText Covered = new("由“{0}”涵盖", "covered by “{0}”");
    public static readonly LocalizedText Idle = new("没有任务", "Without work");
    public static readonly LocalizedText OfClauses = new("条款合计不等于各单位之和：一项条款可有多个单位。", "The columns add up participations; one clause may have several units.");
    public static readonly LocalizedText Empty = new("这份方案没有编译出单位", "No unit was found in this plan");
    public static readonly LocalizedText EmptyMend = new(
        "单位由责任条款编译而来，例如“（市科技局牵头，市财政局配合）”或“责任单位：……”。",
        "Units come from clauses of responsibility, such as those that name a lead in brackets after the work.");

    public static readonly LocalizedText BackToList = new("全部单位", "All units");
    public static readonly LocalizedText Owes = new("{0} {1} 项", "{0}: {1}");
    public static readonly LocalizedText OwesNothing = new("原文提到这个单位，但没有责任条款指定它。", "The text names this unit, but no clause designates it.");
    public static readonly LocalizedText With = new("共同牵头", "Leads with");
    public static readonly LocalizedText Names = new("原文中的写法", "Names in the text");
    public static readonly LocalizedText Implementing = new("列入实施单位", "Listed as implementing");
    public static readonly LocalizedText Yes = new("是", "yes");
    public static readonly LocalizedText No = new("否", "no");

    public static LocalizedText Of(UnitKind kind) => kind switch
    {
        UnitKind.Group => Group,
        UnitKind.Company => Company,
        _ => Body,
    };
}
