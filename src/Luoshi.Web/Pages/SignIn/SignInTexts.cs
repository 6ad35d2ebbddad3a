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
    public static readonly LocalizedText Outside = new("用“{0}”登录", "Sign in at “{0}”");
    public static readonly LocalizedText OutsideHelp = new("须先把那里的身份关联到本系统的账号。", "The identity there must have been linked to an account here.");
    public static readonly LocalizedText OutsideSignOut = new("在“{0}”也退出", "Sign out at “{0}” as well");
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
    public static readonly LocalizedText NewPasswordTitle = new("更改密码后登录", "A new password before signing in");
    public static readonly LocalizedText NewPasswordHelp = new("您的密码由他人设定，或安全管理员要求更改。更改后用新密码登录。", "Somebody else set your password, or the security administrator asks you to change it; sign in with the new one afterwards.");
    public static readonly LocalizedText FactorTitle = new("设置第二重验证", "Set up a second factor");
    public static readonly LocalizedText FactorDue = new("您的岗位要求第二重验证，设置后即完成登录。", "Your post asks for a second factor; you are signed in once it is set up.");
    public static readonly LocalizedText DemoTitle = new("演示数据：一键登录", "Demo data: sign in with one click");
    public static readonly LocalizedText NoDemoTitle = new("没有演示人员", "No demo people");
    public static readonly LocalizedText NoDemoPeople = new(
        "这里已有真实账号，所以没有带入虚构的人员；请用自己的账号登录。要试用演示，请换一个空的数据文件夹启动。",
        "There are real accounts here, so no invented people were brought in; sign in with your own account. To try the demo, start on an empty data folder.");
    public static readonly LocalizedText DemoHelp = new("以下人员和账号都是虚构的，只在演示方式下存在。", "The people and accounts below are invented and there only in demo mode.");
    public static readonly LocalizedText SetupTitle = new("首次启动：设立三名管理员", "First start: make the three administrators");
    public static readonly LocalizedText SetupHelp = new(
        "系统、安全、审计三员分立，由三个不同的人担任，都不看业务内容。以后的人员由安全管理员邀请。",
        "Three different people administer the system, its security and its audit trail; none of them sees any business. The security administrator invites everybody else.");
    public static readonly LocalizedText SetupUnit = new("管理员所在单位", "Unit of the administrators");
    public static readonly LocalizedText SetupTypedBy = new("这份表由谁填写", "Who fills in this form");
    public static readonly LocalizedText SetupTypedByOther = new("三员以外的人", "none of the three");
    public static readonly LocalizedText SetupTypedByHelp = new(
        "三个密码须各不相同。不是自己填的密码，首次登录时须先改掉。", "The three passwords differ. Whoever did not type theirs has to change it at the first sign-in.");
    public static readonly LocalizedText SetupName = new("姓名", "Name");
    public static readonly LocalizedText SetupButton = new("设立三名管理员", "Make the three administrators");
    public static readonly LocalizedText SetupDone = new("三名管理员已设立。请各自登录：密码不是自己填的先改密码，再设置第二重验证。", "The three administrators are made. Each signs in, changes a password that they did not type themselves, and sets up a second factor.");
    public static readonly LocalizedText SetupClosed = new("这个链接不能用了", "This link no longer works");
    public static readonly LocalizedText SetupClosedMend = new(
        "首次启动链接只能用一次，并有时限；没有账号时，重新启动服务会在控制台给出新的链接。",
        "The link of the first start works once and for some hours; while there are no accounts, starting the server again shows a new one in its console.");
    public static readonly LocalizedText InvitationTitle = new("接受邀请", "Accept the invitation");
    public static readonly LocalizedText InvitationFor = new("{0}，请选一个用户名和密码。", "{0}, choose a user name and a password.");
    public static readonly LocalizedText InvitationAgain = new("{0}，请为用户名“{1}”设新密码。", "{0}, set a new password for the user name “{1}”.");
    public static readonly LocalizedText InvitationButton = new("建立账号", "Make the account");
    public static readonly LocalizedText InvitationOutside = new("不设密码，用“{0}”登录", "No password: sign in at “{0}”");
    public static readonly LocalizedText InvitationDone = new("账号已建立，请登录。", "The account is made; sign in.");
    public static readonly LocalizedText InvitationClosed = new("邀请不能用了", "The invitation no longer works");
}
