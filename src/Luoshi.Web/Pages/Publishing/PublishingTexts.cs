using Luoshi.Core.Model;
using Luoshi.Office.Publishing;

namespace Luoshi.Web.Pages.Publishing;

public static class PublishingTexts
{
    public static readonly LocalizedText Title = new("责任事项", "Duties");
    public static readonly LocalizedText Review = new("发布前审定", "To settle before publishing");
    public static readonly LocalizedText Published = new("已于 {0} 由{1}发布，共 {2} 项责任事项；此后只能以修订变更。", "Published by {1} from {0} on, {2} duties; changed only by amendment since.");
    public static readonly LocalizedText PublishedOwn = new("已于 {0} 由{1}发布；此后只能以修订变更。下列是您单位的责任事项。", "Published by {1} from {0} on; changed only by amendment since. These are the duties of your unit.");
    public static readonly LocalizedText PublishedLater = new("{1}已办理发布：方案自 {0} 起发布，责任事项自该日起生效，截至 {2} 尚未生效。", "{1} has published the plan from {0} on: its duties hold from that day, and not yet on {2}.");
    public static readonly LocalizedText Later = new("责任事项尚未生效", "The duties do not hold yet");
    public static readonly LocalizedText LaterMend = new("方案自 {0} 起发布，责任事项自该日起列在这里。", "The plan is published from {0} on; its duties stand here from that day.");
    public static readonly LocalizedText LaterSee = new("看 {0} 的责任事项", "See the duties of {0}");
    public static readonly LocalizedText NotPublished = new("尚未发布：下列责任事项在发布后生效，单位据此报送、编制行动方案。", "Not published yet: these duties hold once the plan is published; units then report and write action plans on them.");
    public static readonly LocalizedText Open = new("还有 {0} 处须先审定。", "{0} points are to be settled first.");
    public static readonly LocalizedText NothingOpen = new("没有须先审定的。", "Nothing is to be settled first.");
    public static readonly LocalizedText Point = new("事项", "Point");
    public static readonly LocalizedText Chosen = new("已定", "Settled as");
    public static readonly LocalizedText NotChosen = new("待定", "open");
    public static readonly LocalizedText AsProposed = new("按原文顺序", "as the plan says");
    public static readonly LocalizedText Nobody = new("不指定", "nobody");
    public static readonly LocalizedText NobodyAndUnits = new("“不指定”和单位只能选其一，请去掉一种。", "Nobody and units cannot be chosen together: leave one of them out.");
    public static readonly LocalizedText NoPoint = new("没有这一处须审定的，请从下表中选。", "There is no such point: choose one of the table below.");
    public static readonly LocalizedText ToPoint = new("到该处改正", "To the point");
    public static readonly LocalizedText Settle = new("审定", "Settle");
    public static readonly LocalizedText Units = new("单位", "Units");
    public static readonly LocalizedText First = new("列第一位", "Named first");
    public static readonly LocalizedText UnitsHelp = new("可选多个：按住 Ctrl 点选。", "Several may be chosen: hold Ctrl while clicking.");
    public static readonly LocalizedText Save = new("保存", "Save");
    public static readonly LocalizedText Publish = new("发布", "Publish");
    public static readonly LocalizedText PublishedBy = new("上面各处审定后，由{0}发布。", "Once the points above are settled, it is published by: {0}.");
    public static readonly LocalizedText WaitsForPublishing = new("已无须审定的，等候{0}发布，自 {1} 起。", "Nothing is left to settle: it waits to be published by: {0}, since {1}.");
    public static readonly LocalizedText NobodyDecides = new("{0}（尚无此岗位，请安全管理员设立）", "{0} (there is no such post yet: the security administrator makes one)");
    public static readonly LocalizedText PublishHelp = new("发布后，责任事项自所填日期起生效，更正关闭，只能以修订变更。", "Once published, the duties hold from the day given, corrections are closed, and only amendments change the plan.");
    public static readonly LocalizedText From = new("自何日起", "From which day");
    public static readonly LocalizedText FromHelp = new("写成 2012-08-07 这样。", "Written as 2012-08-07.");
    public static readonly LocalizedText BadDay = new("日期读不懂，请写成 2012-08-07 这样", "this is no day; write it as 2012-08-07");
    public static readonly LocalizedText Sure = new("我已核对责任事项清单，确认发布", "I have checked the duties and publish the plan");
    public static readonly LocalizedText SureBlank = new("发布不能撤回，请勾选确认", "publishing cannot be undone; tick that you have checked");
    public static readonly LocalizedText Renew = new("变更责任", "Renew the duties");
    public static readonly LocalizedText RenewNote = new("按修订后的方案和现在的单位名录，有 {0} 处责任与现行的不同：", "By the plan as amended and the units as they are now, {0} parts differ from what is owed:");
    public static readonly LocalizedText RenewHelp = new("自所填日期起按修订后的方案负责；此前的责任留档，止于前一天。", "From the day given, units owe what the amended plan says; what they owed before stays on record until the day before.");
    public static readonly LocalizedText RenewSure = new("我已核对责任的变化，确认变更", "I have checked what changes and renew the duties");
    public static readonly LocalizedText Begins = new("新增", "Begins:");
    public static readonly LocalizedText Ends = new("终止", "Ends:");
    public static readonly LocalizedText DutiesTitle = new("责任事项清单", "Duties");
    public static readonly LocalizedText Work = new("任务", "Work");
    public static readonly LocalizedText Leads = new("牵头、负责", "Leads, responsible");
    public static readonly LocalizedText Assists = new("配合", "Assist");
    public static readonly LocalizedText Files = new("填报", "files");
    public static readonly LocalizedText NoDuties = new("还没有责任事项", "There are no duties yet");
    public static readonly LocalizedText NoDutiesMend = new("方案没有责任条款，或单位尚未对应；请先更正或审定。", "The plan has no clauses of responsibility, or its units are not known yet: correct it or settle the points first.");
    public static readonly LocalizedText OwnNone = new("方案发布后，本单位的责任事项列在这里。", "Once the plan is published, your unit's duties stand here.");
    public static readonly LocalizedText Stale = new("久未报告", "not heard of for long");
    public static readonly LocalizedText Waits = new("在等协办", "waits for another unit");
    public static readonly LocalizedText Annual = new("年度工作计划：", "Annual work plans:");
    public static readonly LocalizedText Origin = new("由来", "From");

    public static LocalizedText Name(PointKind kind) => kind switch
    {
        PointKind.UnknownUnit => new("名录中没有的单位", "unit not in the directory"),
        PointKind.AmbiguousUnit => new("指代不明的单位", "unit that is not clear"),
        PointKind.EmptyGroup => new("单位组成员", "members of a group"),
        PointKind.JointLeads => new("多个牵头单位的次序", "order of joint leads"),
        _ => new("无主的任务", "work that nobody owes"),
    };
}
