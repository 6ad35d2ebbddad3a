using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.SignIn;

public static class SignInTexts
{
    public static readonly LocalizedText Title = new("登录", "Sign in");
    public static readonly LocalizedText UserName = new("用户名", "User name");
    public static readonly LocalizedText Password = new("密码", "Password");
    public static readonly LocalizedText Button = new("登录", "Sign in");
    public static readonly LocalizedText Help = new(
        "没有账号：请联系办公室发邀请。忘记密码或换了手机：请联系安全管理员。",
        "No account: ask the office for an invitation. Forgot the password or changed the telephone: ask the security administrator.");
    public static readonly LocalizedText Already = new("您已作为 {0} 登录。", "You are signed in as {0}.");
    public static readonly LocalizedText GoOn = new("继续", "Go on");
    public static readonly LocalizedText Ended = new(
        "会话已结束（久未操作、已退出或时间到）。登录后回到刚才的页面。", "Your session has ended (idle, signed out, or its time was up). After signing in you are back where you were.");
    public static readonly LocalizedText CodeTitle = new("第二重验证", "Second factor");
    public static readonly LocalizedText Code = new("验证码", "Code");
    public static readonly LocalizedText CodeHelp = new(
        "验证器应用里的六位数字；手机不在身边时可用一个恢复码。", "The six digits from your authenticator, or one of your recovery codes if the telephone is not at hand.");
    public static readonly LocalizedText NotBegun = new("登录还没有开始，或者等得太久", "Signing in has not begun, or took too long");
    public static readonly LocalizedText NotBegunMend = new("请从用户名和密码重新开始。", "Start again with user name and password.");
    public static readonly LocalizedText StartOver = new("重新开始", "Start over");
    public static readonly LocalizedText SignOutTitle = new("退出", "Sign out");
    public static readonly LocalizedText SignOutHelp = new("退出后须重新登录才能继续。", "You have to sign in again to go on.");
}
