using Luoshi.Core.Model;

namespace Luoshi.Web.Components.Layout;

/// <summary>The words around every page.</summary>
public static class LayoutTexts
{
    public static readonly LocalizedText Home = new("落实：全部方案", "落实 Luoshi: all plans");
    public static readonly LocalizedText SkipToContent = new("跳到正文", "Skip to content");
    public static readonly LocalizedText PlanNavigation = new("本方案的页面", "Pages of this plan");
    public static readonly LocalizedText Liaisons = new("邀请联络员", "Invite liaisons");
    public static readonly LocalizedText People = new("人员", "People");
    public static readonly LocalizedText Kept = new(
        "会话结束前您填写的内容已取回到表单中，还没有记录；请核对后再提交。文件和密码须重新选择、填写。", "What you had typed before the session ended is back in the form and not recorded yet; look at it and send it again. Files and passwords have to be given anew.");
    public static readonly LocalizedText Mine = new("待办和通知", "To do and notices");
    public static readonly LocalizedText Inbox = new("待办", "To do");
    public static readonly LocalizedText Notices = new("通知", "Notices");
    public static readonly LocalizedText Cases = new("事项", "Cases");
    public static readonly LocalizedText WaitingLedger = new("等待台账", "Waiting ledger");
    public static readonly LocalizedText Duties = new("责任事项", "Duties");
    public static readonly LocalizedText Rounds = new("报送", "Reporting");
    public static readonly LocalizedText ActionPlans = new("行动方案", "Action plans");
    public static readonly LocalizedText Meetings = new("会议决定", "Meetings");
    public static readonly LocalizedText Calendar = new("工作日历", "Calendar");
    public static readonly LocalizedText Handovers = new("岗位交接", "Hand-overs");
    public static readonly LocalizedText Evidence = new("证据材料", "Evidence");
    public static readonly LocalizedText Tokens = new("机器令牌", "Tokens");
    public static readonly LocalizedText OfficeSettings = new("参数", "Settings");
    public static readonly LocalizedText Trail = new("审计轨迹", "Audit trail");
    public static readonly LocalizedText MainNavigation = new("主要页面", "Main pages");
    public static readonly LocalizedText Product = new("落实：每个数字都能回到原文的一句话", "Luoshi: each figure leads back to its sentence");
    public static readonly LocalizedText Person = new("本人", "You");
    public static readonly LocalizedText Simulated = new("模拟", "Simulated");
    public static readonly LocalizedText Demo = new("演示数据", "Demo data");
    public static readonly LocalizedText DemoNote = new("演示数据：人员、账号和岗位都是虚构的。", "Demo data: people, accounts and posts are invented.");
    public static readonly LocalizedText SignIn = new("登录", "Sign in");
    public static readonly LocalizedText SignOut = new("退出", "Sign out");
    public static readonly LocalizedText NoPost = new("没有岗位", "no post");
    public static readonly LocalizedText Plans = new("方案", "Plans");
    public static readonly LocalizedText Reader = new("正文", "Text");
    public static readonly LocalizedText Targets = new("指标", "Targets");
    public static readonly LocalizedText Tasks = new("任务", "Tasks");
    public static readonly LocalizedText Units = new("单位", "Units");
    public static readonly LocalizedText Matrix = new("责任矩阵", "Matrix");
    public static readonly LocalizedText Timeline = new("时间线", "Timeline");
    public static readonly LocalizedText Projects = new("项目", "Projects");
    public static readonly LocalizedText Findings = new("问题", "Findings");
    public static readonly LocalizedText Corrections = new("更正", "Corrections");
    public static readonly LocalizedText Amendments = new("修订", "Amendments");
    public static readonly LocalizedText VersionAmended = new("此为 {0} 起的版本，依据《{1}》", "This is the version from {0} on, by {1}");
    public static readonly LocalizedText VersionIssued = new("此为原文，此日尚无修订生效", "This is the plan as issued; no amendment counts on this day");
    public static readonly LocalizedText VersionAhead = new("《{1}》自 {0} 起生效", "{1} counts from {0} on");
    public static readonly LocalizedText VersionRepealed = new("方案自 {0} 起废止", "Repealed from {0} on");
    public static readonly LocalizedText Workbench = new("起草台", "Workbench");
    public static readonly LocalizedText AsOfToday = new("截至今日 {0}", "As of today, {0}");
    public static readonly LocalizedText AsOfOther = new("截至 {0}（非今日）", "As of {0} (not today)");
    public static readonly LocalizedText AsOfNoDay = new(
        "“{0}”不是可以查看的日期，未采用；本页截至 {1}。日期写作 2013-11-30，年份在 {2} 至 {3} 之间。",
        "“{0}” is no day that can be shown and was passed over; this page is as of {1}. A day is written 2013-11-30, with a year from {2} to {3}.");
    public static readonly LocalizedText AsOfLabel = new("截至日期", "As-of date");
    public static readonly LocalizedText AsOfHelp = new("到期与否按这一天判断。", "What is due is judged for this day.");
    public static readonly LocalizedText AsOfApply = new("按此日期查看", "Show this date");
    public static readonly LocalizedText AlwaysToday = new("本页总是今天（{0}）的情况，不随截至日期变化。", "This page always shows today ({0}), whatever the as-of date.");
    public static readonly LocalizedText AsOfBack = new("回到今日", "Back to today");
    public static readonly LocalizedText Settings = new("查看方式", "How to look at it");
    public static readonly LocalizedText Keys = new("按键", "Keys");
    public static readonly LocalizedText KeysTitle = new("键盘操作", "Keyboard");
    public static readonly LocalizedText KeysClose = new("关闭", "Close");
    public static readonly LocalizedText KeyNext = new("下一处标记", "Next mark");
    public static readonly LocalizedText KeyPrevious = new("上一处标记", "Previous mark");
    public static readonly LocalizedText KeySearch = new("查找", "Search");
    public static readonly LocalizedText KeyHelp = new("显示或关闭本表", "Show or close this list");
    public static readonly LocalizedText KeyEscape = new("关闭所选内容的面板", "Close the panel of the chosen item");
    public static readonly LocalizedText KeyFinding = new("起草台：下一个问题（加 Shift 为上一个）", "Workbench: next finding (with Shift the previous one)");
    public static readonly LocalizedText KeyMend = new("起草台：改正光标处的问题", "Workbench: mend the finding at the cursor");
    public static readonly LocalizedText PrintedFrom = new("落实 · {0} · 截至 {1}", "Luoshi · {0} · as of {1}");
    public static readonly LocalizedText Compiled = new("编译覆盖", "Coverage");
    public static readonly LocalizedText Responsibilities = new("责任", "Responsibilities");
    public static readonly LocalizedText Milestones = new("节点", "Milestones");
    public static readonly LocalizedText Uncompiled = new("未识别 {0} 处", "{0} stretches not understood");
    public static readonly LocalizedText Api = new("程序接口", "API");
}
