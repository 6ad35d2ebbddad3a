using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.People;

public static class PostTexts
{
    public static readonly LocalizedText Held = new("任职", "Posts held");
    public static readonly LocalizedText NoneHeld = new("没有任职记录。", "No post, past or present.");
    public static readonly LocalizedText From = new("自", "From");
    public static readonly LocalizedText Until = new("至", "Until");
    public static readonly LocalizedText Open = new("在任", "no end");
    public static readonly LocalizedText StandIn = new("代理", "stand-in");
    public static readonly LocalizedText HandOver = new("发起交接", "Hand over");
    public static readonly LocalizedText Appoint = new("任命到岗位", "Appoint to a post");
    public static readonly LocalizedText AppointHelp = new("本岗位已有人任职的，先结束其任职或发起交接；代理另外计算。", "A post that is held is ended or handed over first; a stand-in counts apart.");
    public static readonly LocalizedText Post = new("岗位", "Post");
    public static readonly LocalizedText Kind = new("方式", "As");
    public static readonly LocalizedText Regular = new("任职", "holder");
    public static readonly LocalizedText FirstDay = new("第一天", "First day");
    public static readonly LocalizedText LastDay = new("最后一天", "Last day");
    public static readonly LocalizedText LastDayHelp = new("没有期限可不填。", "May stay empty where no end is known.");
    public static readonly LocalizedText End = new("结束任职", "End a holding");
    public static readonly LocalizedText EndHelp = new("最后一天之后不再有该岗位的权限。误记的任命请撤销：它从未有过。", "After the last day the post's permissions are gone. Withdraw an appointment that was a mistake: it never was.");
    public static readonly LocalizedText EndButton = new("到最后一天结束", "End on that day");
    public static readonly LocalizedText Withdraw = new("撤销（从未任职）", "Withdraw (it never was)");
    public static readonly LocalizedText Holding = new("哪一任", "Which");
    public static readonly LocalizedText ReasonBlank = new("请写理由。", "Write a reason.");
    public static readonly LocalizedText DayBlank = new("日期应写成 2024-01-31 这样。", "Write the day like 2024-01-31.");
    public static readonly LocalizedText NoPosts = new("还没有岗位，请先在单位页添加。", "There are no posts yet; add one on the page of a unit.");
    public static readonly LocalizedText Edit = new("更改姓名和联系方式", "Change name and contact");
    public static readonly LocalizedText Email = new("电子邮件", "E-mail");
    public static readonly LocalizedText Phone = new("电话", "Telephone");
    public static readonly LocalizedText Save = new("保存", "Keep");
    public static readonly LocalizedText Sessions = new("打开的会话", "Open sessions");
    public static readonly LocalizedText NoSessions = new("没有打开的会话。", "No open session.");
    public static readonly LocalizedText EndSessions = new("结束所选会话", "End the chosen sessions");
    public static readonly LocalizedText ChooseSession = new("请选择要结束的会话。", "Choose the sessions to end.");
    public static readonly LocalizedText Opened = new("登录于 {0}（北京时间），最近 {1}", "signed in {0} (Beijing time), last seen {1}");

    public static LocalizedText Of(Office.People.HoldingKind kind) => kind == Office.People.HoldingKind.StandIn ? StandIn : Regular;
}
