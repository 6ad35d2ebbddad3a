using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Handovers;

public static class HandoverTexts
{
    public static readonly LocalizedText Title = new("岗位交接", "Post hand-overs");
    public static readonly LocalizedText Note = new("您可查看的交接，最近发起的在前。", "Those that you may see, the last opened first.");
    public static readonly LocalizedText About = new("交接", "Hand-over");
    public static readonly LocalizedText State = new("状态", "State");
    public static readonly LocalizedText WaitsFor = new("等候", "Waits for");
    public static readonly LocalizedText Opened = new("发起", "Opened");
    public static readonly LocalizedText OpenOnly = new("在办", "open");
    public static readonly LocalizedText LastOpened = new("最近发起在前", "Last opened first");
    public static readonly LocalizedText Empty = new("没有岗位交接", "There are no hand-overs");
    public static readonly LocalizedText EmptyMend = new("现任本人、其单位负责人或安全管理员在下面发起。", "The holder of a post, the leader of their unit or a security administrator begins one below.");
    public static readonly LocalizedText Start = new("发起交接", "Begin a hand-over");
    public static readonly LocalizedText StartHelp = new(
        "选定岗位后，由现任或其单位负责人提出接收人和日期；接收人接收、安全管理员确认后生效。", "With the post chosen, its holder or the leader of their unit proposes a successor and a day; it counts once the successor accepts and the security administrator confirms.");
    public static readonly LocalizedText Post = new("岗位", "Post");
    public static readonly LocalizedText HeldBy = new("{0}（{1}）", "{0} ({1})");
    public static readonly LocalizedText NoPost = new("没有您可以发起交接的岗位。", "There is no post of which you may begin a hand-over.");
    public static readonly LocalizedText StartButton = new("发起", "Begin");
    public static readonly LocalizedText Exported = new("导出日期", "Exported on");
}
