using Luoshi.Core.Model;
using Luoshi.Office.Decisions;

namespace Luoshi.Web.Pages.Meetings;

public static class MeetingTexts
{
    public static readonly LocalizedText Title = new("领导小组会议", "Meetings of the leading group");
    public static readonly LocalizedText Note = new(
        "会议决定经办公室负责人确认后即为责任事项，与方案任务一样督办、报告。", "Once the head of the office confirms them, decisions are duties like work of the plan: reported on and supervised.");
    public static readonly LocalizedText Empty = new("还没有会议记录", "No meetings are on record yet");
    public static readonly LocalizedText EmptyMend = new("方案发布后，由办公室经办记录会议及其决定。", "Once a plan is published, a clerk of the office records meetings and what they decided.");
    public static readonly LocalizedText Meeting = new("会议", "Meeting");
    public static readonly LocalizedText Plan = new("所属方案", "Plan");
    public static readonly LocalizedText HeldOn = new("召开日期", "Held on");
    public static readonly LocalizedText Chair = new("主持人", "Chair");
    public static readonly LocalizedText Decisions = new("决定", "Decisions");
    public static readonly LocalizedText State = new("状态", "State");
    public static readonly LocalizedText Confirmed = new("● 已确认", "● confirmed");
    public static readonly LocalizedText Unconfirmed = new("○ 待确认", "○ to be confirmed");
    public static readonly LocalizedText ConfirmedOn = new("{0} 确认，决定自此为责任事项。", "Confirmed on {0}; the decisions are duties since.");
    public static readonly LocalizedText Record = new("记录会议", "Record a meeting");
    public static readonly LocalizedText RecordHelp = new("记录后由办公室负责人确认；记录人不能自行确认。", "The head of the office then confirms it, and not whoever wrote it down.");
    public static readonly LocalizedText NotYours = new("会议由办公室经办记录", "Meetings are recorded by a clerk of the office");
    public static readonly LocalizedText NotYoursMend = new("请以经办岗位登录，或请经办记录。", "Sign in with a clerk's post, or ask a clerk.");
    public static readonly LocalizedText NoPlan = new("还没有已发布的方案", "No plan is published yet");
    public static readonly LocalizedText NoPlanMend = new("先发布方案，会议决定才能归入其责任事项。", "Publish a plan first: decisions become duties of one.");
    public static readonly LocalizedText ChoosePlan = new("会议属于哪个方案", "Which plan is the meeting about");
    public static readonly LocalizedText Name = new("会议名称", "Name of the meeting");
    public static readonly LocalizedText Decision = new("决定 {0}", "Decision {0}");
    public static readonly LocalizedText Agenda = new("议题", "Item of the agenda");
    public static readonly LocalizedText Text = new("决定内容", "What was decided");
    public static readonly LocalizedText Items = new("所涉方案条目", "Items of the plan that it concerns");
    public static readonly LocalizedText ItemsHelp = new("写条目编号，如 K01、T05、M03，多个用顿号分开。", "Their numbers, such as K01, T05, M03, with 、 or commas between them.");
    public static readonly LocalizedText ItemsUnknown = new("方案中没有条目“{0}”，请核对编号", "the plan has no item “{0}”: check the number");
    public static readonly LocalizedText Lead = new("牵头单位（无须落实的可不选）", "Lead (none where nothing is to be done)");
    public static readonly LocalizedText LeadShort = new("牵头单位", "Lead");
    public static readonly LocalizedText Assisting = new("协办单位", "Assisting units");
    public static readonly LocalizedText AssistingHelp = new("可选多个：按住 Ctrl 点选。", "Several may be chosen: hold Ctrl while clicking.");
    public static readonly LocalizedText DueOn = new("完成期限", "Due on");
    public static readonly LocalizedText AddDecision = new("增加一项决定", "Add a decision");
    public static readonly LocalizedText RemoveDecision = new("删去决定 {0}", "Remove decision {0}");
    public static readonly LocalizedText NotRecorded = new("已按您的操作调整，尚未记录。", "Rearranged as you asked; not recorded yet.");
    public static readonly LocalizedText RecordButton = new("记录", "Record");
    public static readonly LocalizedText BadDay = new("请写不晚于当日的日期", "give a day that is not ahead");
    public static readonly LocalizedText NameBlank = new("请写明会议名称", "give the name of the meeting");
    public static readonly LocalizedText NoDecision = new("至少写一项决定", "write down one decision at least");
    public static readonly LocalizedText TextBlank = new("请写明决定内容", "say what was decided");
    public static readonly LocalizedText DueBlank = new("有牵头单位的，须写明期限", "what has a lead needs a due day");
    public static readonly LocalizedText DueBefore = new("期限早于会议日期，请改为会议当日或以后", "this is before the meeting: give the day of the meeting or a later one");
    public static readonly LocalizedText LeadAssists = new("牵头单位不能同时协办，请去掉一处", "the lead cannot assist itself: leave it out in one place");
    public static readonly LocalizedText Confirm = new("确认会议决定", "Confirm the decisions");
    public static readonly LocalizedText ConfirmHelp = new("确认后，有牵头单位的决定即为其责任事项，不能再改。", "Decisions with a lead are then duties of its unit, and nothing can be changed.");
    public static readonly LocalizedText Sure = new("我已核对会议决定，确认", "I have checked the decisions and confirm them");
    public static readonly LocalizedText SureBlank = new("确认后不能撤回，请勾选", "this cannot be undone; tick that you have checked");
    public static readonly LocalizedText Withdraw = new("撤回会议记录", "Take the minutes back");
    public static readonly LocalizedText WithdrawHelp = new("记录有误、尚未确认的，可以撤回后重新记录；撤回的记录保留备查。", "Minutes that are wrong and not confirmed can be taken back and recorded anew; they stay on record.");
    public static readonly LocalizedText Why = new("撤回原因", "Why they are taken back");
    public static readonly LocalizedText WhyBlank = new("请写明撤回的原因", "say why they are taken back");
    public static readonly LocalizedText Withdrawn = new("× 已撤回", "× taken back");
    public static readonly LocalizedText WithdrawnOn = new("{0}：{1}", "{0}: {1}");
    public static readonly LocalizedText Recorded = new("已记录。", "Recorded.");
    public static readonly LocalizedText Missing = new("没有这次会议，或不归您查看。", "There is no such meeting, or it is not yours to see.");
    public static readonly LocalizedText NothingToDo = new("无须落实", "nothing to be done");
    public static readonly LocalizedText Duty = new("责任事项", "Duty");
    public static readonly LocalizedText Instructions = new("领导批示", "Leaders' written instructions");
    public static readonly LocalizedText InstructionsNote = new("批示登记为督办（督查）件：写明领导、日期和原话，一事一项。", "An instruction is registered as a supervision: leader, day and words, one matter each.");
    public static readonly LocalizedText InstructionsEmpty = new("还没有由批示立项的督办件", "No supervision follows an instruction yet");
    public static readonly LocalizedText Matter = new("事项", "Matter");
    public static readonly LocalizedText By = new("批示领导", "Leader");
    public static readonly LocalizedText On = new("批示日期", "On");
    public static readonly LocalizedText BackToList = new("领导小组会议", "Meetings");

    /// <summary>What became of the minutes.</summary>
    public static LocalizedText Of(MeetingStanding standing) => standing switch
    {
        MeetingStanding.Confirmed => Confirmed,
        MeetingStanding.Withdrawn => Withdrawn,
        _ => Unconfirmed,
    };
}
