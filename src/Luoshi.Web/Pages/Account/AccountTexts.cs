using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Account;

public static class AccountTexts
{
    public static readonly LocalizedText Title = new("本人账号", "Your account");
    public static readonly LocalizedText Name = new("姓名", "Name");
    public static readonly LocalizedText Posts = new("岗位", "Posts");
    public static readonly LocalizedText NoPosts = new("没有岗位，因此看不到业务内容；请联系安全管理员。", "No post, and so no business is shown; ask the security administrator.");
    public static readonly LocalizedText Sessions = new("已登录的会话", "Open sessions");
    public static readonly LocalizedText SessionsHelp = new("不认识的会话请结束，并更改密码。", "End sessions that you do not know, and change your password.");
    public static readonly LocalizedText Opened = new("登录时间（北京时间）", "Signed in (Beijing time)");
    public static readonly LocalizedText Seen = new("最近操作", "Last seen");
    public static readonly LocalizedText From = new("地址", "From");
    public static readonly LocalizedText Browser = new("浏览器", "Browser");
    public static readonly LocalizedText This = new("本会话", "this one");
    public static readonly LocalizedText EndOthers = new("结束其他会话", "End all other sessions");
}
