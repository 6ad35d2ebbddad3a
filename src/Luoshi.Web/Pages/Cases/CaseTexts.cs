using Luoshi.Core.Model;
using Luoshi.Office.ActionPlans;
using Luoshi.Office.Reports;

namespace Luoshi.Web.Pages.Cases;

public static class CaseTexts
{
    public static readonly LocalizedText ToInbox = new("待办", "To do");
    public static readonly LocalizedText Missing = new(
        "没有这个事项，或不归您查看。请从待办、通知或岗位交接的列表进入。", "There is no such case, or it is not yours to see. Come from your to-do list, a notice or the list of hand-overs.");
    public static readonly LocalizedText Kind = new("种类", "Kind");
    public static readonly LocalizedText State = new("状态", "State");
    public static readonly LocalizedText SinceState = new("自 {0}", "since {0}");
    public static readonly LocalizedText WaitsFor = new("等候", "Waits for");
    public static readonly LocalizedText Unit = new("主管单位", "Owning unit");
    public static readonly LocalizedText Opened = new("发起", "Opened");
    public static readonly LocalizedText Due = new("期限", "Time limit");
    public static readonly LocalizedText OriginalDue = new("原期限 {0}，已延期 {1} 次", "first {0}; extensions: {1}");
    public static readonly LocalizedText FirstDue = new("原定 {0}；现在的状态（{1}）以上面的日期为准", "Originally due on {0}; in the state that it is in now ({1}) the day above counts");
    public static readonly LocalizedText NotNow = new("原定，现以 {0} 为准", "originally; {0} counts now");
    public static readonly LocalizedText DaysThatMattered = new("影响期限的日子", "The days that mattered");
    public static readonly LocalizedText Actions = new("您可以办理", "What you may do");
    public static readonly LocalizedText NoActions = new("现在没有要您办理的。", "There is nothing for you to do in it now.");
    public static readonly LocalizedText Closed = new("事项已办结，不再办理。", "The case has ended.");
    public static readonly LocalizedText Obstacle = new("现在还不能办：{0}", "Not possible now: {0}");
    public static readonly LocalizedText LeadsTo = new("办理后状态为“{0}”。", "The state is then “{0}”.");
    public static readonly LocalizedText Tells = new("将通知{0}。", "Told of it: {0}.");
    public static readonly LocalizedText Sure = new("我已核对：办理后事项办结，不能再改", "I have checked: the case ends with it and cannot be changed afterwards");
    public static readonly LocalizedText SureBlank = new("这一步会办结事项，请勾选确认", "this step ends the case; tick that you have checked");
    public static readonly LocalizedText OptionalField = new("{0}（可不填）", "{0} (may stay empty)");
    public static readonly LocalizedText UnitsHelp = new("可选多个：按住 Ctrl 点选。", "Several may be chosen: hold Ctrl while clicking.");
    public static readonly LocalizedText EvidenceFiles = new("{0}：选择文件上传（可多份）", "{0}: choose files (several may be chosen)");
    public static readonly LocalizedText EvidenceFilesHelp = new("随本步一并提交，存为本事项的证据材料。", "They are handed in with this step and kept as evidence of the case.");
    public static readonly LocalizedText EvidenceThere = new("{0}：用本事项已有的材料", "{0}: evidence that the case has already");
    public static readonly LocalizedText NobodyChosen = new("不选", "none");
    public static readonly LocalizedText OpenReturn = new("打开报表，填报内容在那里", "Open the return with what is reported");
    public static readonly LocalizedText OpenActionPlan = new("打开行动方案", "Open the action plan");
    public static readonly LocalizedText OpenOwnPage = new("打开本事项的页面", "Open the page of the case");
    public static readonly LocalizedText RedoneOn = new("{0} 由{1}退回重办：{2}", "Returned for redoing on {0} by {1}: {2}");
    public static readonly LocalizedText Sentence = new("所依据的原文", "The sentence it serves");
    public static readonly LocalizedText Notice = new("通知单：{0}，{1} 发出。", "Notice {0}, issued on {1}.");
    public static readonly LocalizedText Rung = new("{0} {1}：期限 {2} 已过 {3} 个工作日", "{0} {1}: {3} working days past {2}");
    public static readonly LocalizedText AboutCase = new("所针对的事项：", "About the case:");
    public static readonly LocalizedText CasesAbout = new("针对本事项的：", "About this case:");
    public static readonly LocalizedText AskReview = new("申请复核", "Ask for a review");
    public static readonly LocalizedText AskReviewHelp = new("对结论有异议的，由未参与的人复核。", "Whoever disagrees with the conclusion has it looked at by somebody who took no part.");
    public static readonly LocalizedText RegisterOffice = new("登记批示（督办）", "Register an instruction (office)");
    public static readonly LocalizedText RegisterGovernment = new("登记批示（督查）", "Register an instruction (supervision body)");
    public static readonly LocalizedText SuperviseOffice = new("督办", "Supervise");
    public static readonly LocalizedText SuperviseGovernment = new("督查", "Supervise (by law)");
    public static readonly LocalizedText Choose = new("请选择", "choose");
    public static readonly LocalizedText NobodyToChoose = new("没有可选的人员，请安全管理员先邀请或任命", "there is nobody to choose from; the security administrator invites or appoints somebody first");
    public static readonly LocalizedText AsSaid = new("{0}", "{0}");
    public static readonly LocalizedText Blank = new("请填写", "fill this in");
    public static readonly LocalizedText Reason = new("理由", "Reason");
    public static readonly LocalizedText Remark = new("说明（可不填）", "Remark (may stay empty)");
    public static readonly LocalizedText Done = new("已记录：{0}。", "Recorded: {0}.");
    public static readonly LocalizedText Story = new("经过", "What happened");
    public static readonly LocalizedText NoStory = new("还没有办理过。", "Nothing has happened yet.");
    public static readonly LocalizedText OpenedBy = new("{0} 发起", "opened by {0}");
    public static readonly LocalizedText Step = new("{0} → {1}", "{0} → {1}");
    public static readonly LocalizedText StandIn = new("代行", "as a stand-in");
    public static readonly LocalizedText Clock = new("系统按期限", "the clock");
    public static readonly LocalizedText Action = new("操作", "Action");
    public static readonly LocalizedText NotAnyMore = new("这一步现在不能再办；填写的内容可从上表复制。", "This step is no longer possible; what you typed can be copied from the table above.");
    public static readonly LocalizedText Meanwhile = new("其间办理的", "What happened meanwhile");
    public static readonly LocalizedText OrBelow = new("也可以在下面改一改再办：您填写的都在。", "Or change it below first: what you typed is still there.");

    /// <summary>What leads to the page that a kind of case has of its own.</summary>
    public static LocalizedText OwnPage(string kind) =>
        kind == ReturnKind.Kind.Code ? OpenReturn : kind == ActionPlanKind.OfTask.Code || kind == ActionPlanKind.OfPark.Code ? OpenActionPlan : OpenOwnPage;
}
