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
    public static readonly LocalizedText Trail = new("审计轨迹", "Audit trail");
    public static readonly LocalizedText MainNavigation = new("主要页面", "Main pages");
    public static readonly LocalizedText Product = new("落实：每个数字都能回到原文的一句话", "Luoshi: each figure leads back to its sentence");
    public static readonly LocalizedText Person = new("本人", "You");
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
    public static readonly LocalizedText AsOfLabel = new("截至日期", "As-of date");
    public static readonly LocalizedText AsOfHelp = new("到期与否按这一天判断。", "What is due is judged for this day.");
    public static readonly LocalizedText AsOfApply = new("按此日期查看", "Show this date");
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
