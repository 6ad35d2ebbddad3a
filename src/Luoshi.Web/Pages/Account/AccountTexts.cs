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
    public static readonly LocalizedText GoOn = new("继续", "Go on");
    public static readonly LocalizedText ChangePassword = new("更改密码", "Change password");
    public static readonly LocalizedText PresentPassword = new("现在的密码", "Present password");
    public static readonly LocalizedText NewPassword = new("新密码", "New password");
    public static readonly LocalizedText AgainPassword = new("再写一遍新密码", "New password again");
    public static readonly LocalizedText PasswordLength = new("至少 {0} 个字符。", "At least {0} characters. ");
    public static readonly LocalizedText PasswordHelp = new("宜用几个不相关的词；不要用姓名、单位或键盘顺序。", "Several unrelated words are best; no names, units or rows of the keyboard.");
    public static readonly LocalizedText PasswordNext = new("更改后，其他会话全部结束。", "All your other sessions end then.");
    public static readonly LocalizedText PasswordDone = new("密码已更改，其他会话已结束。", "The password is changed and your other sessions have ended.");
    public static readonly LocalizedText NotTheSame = new("两遍新密码不一样，请重新填写。", "The two new passwords differ; fill them in again.");
    public static readonly LocalizedText Factor = new("第二重验证", "Second factor");
    public static readonly LocalizedText Outside = new("外部身份", "Outside identities");
    public static readonly LocalizedText FactorExplain = new(
        "用手机上的验证器应用（任何支持 TOTP 的）每次登录多给一个六位码。重新设置后，原来的不再有效。",
        "An authenticator on your telephone (any that knows TOTP) gives a six-digit code at each sign-in. Setting it up again puts the former out of use.");
    public static readonly LocalizedText FactorBegin = new("开始设置", "Set it up");
    public static readonly LocalizedText FactorScan = new("用验证器应用扫描此图：", "Scan this picture with the authenticator:");
    public static readonly LocalizedText FactorPicture = new("供验证器扫描的二维码；密钥也以文字写在下面", "QR code for the authenticator; the secret also stands below as text");
    public static readonly LocalizedText FactorTyped = new("不能扫描时手工输入：", "Or type it in:");
    public static readonly LocalizedText FactorCode = new("验证器显示的六位码", "Six digits that the authenticator shows");
    public static readonly LocalizedText FactorConfirm = new("启用", "Put into use");
    public static readonly LocalizedText FactorDone = new("第二重验证已启用。", "The second factor is in use.");
    public static readonly LocalizedText RecoveryCodes = new("恢复码", "Recovery codes");
    public static readonly LocalizedText RecoveryHelp = new(
        "只显示这一次。请打印或抄下收好：手机不在时，每个可用一次。", "Shown this once. Print or write them down: without the telephone each works one time.");
    public static readonly LocalizedText Feed = new("日历订阅", "Calendar feed");
    public static readonly LocalizedText FeedHelp = new(
        "日历程序凭一个秘密地址取得您待办的到期日。谁有地址谁就能看到，请勿转发；账号停用后不再应答。",
        "A calendar program fetches the due dates of what you have to do at a secret address. Whoever has it sees them: pass it on to nobody. It is silent while your account is disabled.");
    public static readonly LocalizedText FeedNone = new("还没有订阅地址。", "There is no address yet.");
    public static readonly LocalizedText FeedThere = new("订阅地址建于 {0}，内容为{1}。", "The address was made on {0}; entries are in {1}.");
    public static readonly LocalizedText FeedChinese = new("中文", "Chinese");
    public static readonly LocalizedText FeedEnglish = new("英文", "English");
    public static readonly LocalizedText FeedMake = new("建立订阅地址", "Make an address");
    public static readonly LocalizedText FeedAgain = new("换一个新地址", "Make it anew");
    public static readonly LocalizedText FeedAgainHelp = new("换新后原地址立即失效，须在日历程序里更换。", "The present address stops working at once; give your calendar program the new one.");
    public static readonly LocalizedText FeedRevoke = new("撤销地址", "Withdraw it");
    public static readonly LocalizedText FeedMade = new("地址已建立，只显示这一次，请复制到日历程序：", "The address is made and shown this once; copy it into your calendar program:");
    public static readonly LocalizedText FeedRevoked = new("地址已撤销。", "The address is withdrawn.");
}
