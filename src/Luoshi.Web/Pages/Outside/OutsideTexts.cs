using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Outside;

public static class OutsideTexts
{
    public static readonly LocalizedText Title = new("外部身份", "Outside identities");
    public static readonly LocalizedText Help = new(
        "关联后，可用“{0}”的身份登录本账号。只有关联过的身份能登录。", "Once linked, an identity at “{0}” signs in to this account. Only identities that were linked come in.");
    public static readonly LocalizedText None = new("没有关联外部身份", "No outside identity is linked");
    public static readonly LocalizedText NoneMend = new("点下面的按钮，到“{0}”登录后回到这里，用本账号的密码确认。", "Sign in at “{0}” by the button below; back here, confirm with the password of this account.");
    public static readonly LocalizedText NoProvider = new("没有可用的外部登录", "There is no outside provider");
    public static readonly LocalizedText NoProviderMend = new("系统管理员启动服务时用 --oidc-authority 设定身份提供方后，这里可以关联。", "Identities can be linked here once the server is started with a provider (--oidc-authority).");
    public static readonly LocalizedText Name = new("姓名", "Name there");
    public static readonly LocalizedText Issuer = new("身份提供方", "Provider");
    public static readonly LocalizedText LinkedAt = new("关联时间（北京时间）", "Linked (Beijing time)");
    public static readonly LocalizedText Begin = new("关联“{0}”的身份", "Link an identity at “{0}”");
    public static readonly LocalizedText Confirm = new("您在“{0}”的身份是 {1}。用本账号的密码确认后关联。", "At “{0}” you are {1}. Confirm with the password of this account to link it.");
    public static readonly LocalizedText Link = new("关联", "Link it");
    public static readonly LocalizedText Linked = new("已关联，下次可用外部身份登录。", "Linked; it signs you in from now on.");
    public static readonly LocalizedText UnlinkTitle = new("解除关联", "Unlink");
    public static readonly LocalizedText UnlinkHelp = new("解除后，这个外部身份不能再登录；解除记入审计轨迹。", "It no longer signs in then; that is put on record.");
    public static readonly LocalizedText Unlink = new("解除 {0} 的关联", "Unlink {0}");
    public static readonly LocalizedText Unlinking = new("本人解除关联", "unlinked by its owner");
    public static readonly LocalizedText UnlinkedDone = new("已解除关联。", "Unlinked.");
    public static readonly LocalizedText NothingThere = new("没有这个关联，可能已经解除。", "It is not linked; it may have been unlinked already.");
    public static readonly LocalizedText InvitationTitle = new("用外部身份接受邀请", "Accept the invitation with an outside identity");
    public static readonly LocalizedText InvitationFor = new("{0}，您在“{1}”的身份是 {2}。请选一个用户名。", "{0}, at “{1}” you are {2}. Choose a user name.");
    public static readonly LocalizedText InvitationAgain = new("{0}，您在“{1}”的身份是 {2}。确认后可用它登录用户名“{3}”。", "{0}, at “{1}” you are {2}. Confirm, and it signs in as “{3}”.");
    public static readonly LocalizedText InvitationButton = new("确认", "Confirm");
    public static readonly LocalizedText InvitationDone = new("账号已可用“{0}”登录。", "The account can be used by signing in at “{0}”.");
    public static readonly LocalizedText NotArrived = new("还没有到“{0}”登录，或者等得太久", "You have not signed in at “{0}”, or it took too long");
    public static readonly LocalizedText NotArrivedMend = new("请从邀请链接重新开始。", "Start again from the link of the invitation.");
}
