using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.SignIn;

/// <summary>What came of going to the outside provider, as the address of the page that somebody comes back to says it.</summary>
internal static class OutsideOutcome
{
    public const string Failed = "failed";
    public const string Unlinked = "unlinked";
    public const string Locked = "locked";
    public const string Unreachable = "unreachable";
    public const string Left = "left";

    private static readonly Dictionary<string, LocalizedText> Words = new(StringComparer.Ordinal)
    {
        [Failed] = new("外部登录没有完成：身份提供方拒绝了，或者答复不可信、已过时。请重新开始。", "Signing in outside did not come to an end: the provider refused, or its answer is not to be trusted or is too old. Start again."),
        [Unlinked] = new(
            "这个外部身份没有关联到可用的账号，不能登录。请先用用户名和密码登录，在“本人账号”里关联；没有账号请联系办公室发邀请。",
            "This outside identity is not linked to an account that can be used, and does not sign in. Sign in with user name and password and link it under “Your account”; without an account, ask the office for an invitation."),
        [Locked] = new("账号因失败次数过多已锁定，外部登录同样停用；请稍后再试，或请安全管理员解锁。", "The account is locked after too many failures, from outside too; try again later, or ask the security administrator."),
        [Unreachable] = new("身份提供方没有应答，或不支持这一操作。请稍后再试，或用用户名和密码登录。", "The provider does not answer, or cannot do this. Try again later, or sign in with user name and password."),
        [Left] = new("已退出本系统。", "You are signed out here."),
    };

    /// <summary>What a code in the address says; null for one that is not known.</summary>
    public static LocalizedText? Of(string? code) => code is not null && Words.TryGetValue(code, out var text) ? text : null;
}
