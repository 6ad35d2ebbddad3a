using Luoshi.Core.Model;

namespace Luoshi.Office.Settings;

/// <summary>Settings of accounts and sessions.</summary>
public static class AccountSettings
{
    private static readonly LocalizedText Minutes = new("分钟", "minutes");
    private static readonly LocalizedText Hours = new("小时", "hours");
    private static readonly LocalizedText Days = new("天", "days");
    private static readonly LocalizedText Times = new("次", "times");
    private static readonly LocalizedText Characters = new("个字符", "characters");
    private static readonly LocalizedText Protection = new("GB/T 22239-2019 8.1.4.1 要求有，数值为惯例", "GB/T 22239-2019 8.1.4.1 asks for it; the number is practice");
    private static readonly LocalizedText Nist = new("NIST SP 800-63B 第 5.1.1 节；GB/T 39786-2021", "NIST SP 800-63B section 5.1.1; GB/T 39786-2021");
    private static readonly LocalizedText Practice = new("惯例", "practice");

    public static NumberSetting IdleMinutes { get; } = new("accounts.idle-minutes", 30, 1, 480,
        new("会话无操作多久后结束", "After how long without a request a session ends"), Minutes, Protection);

    public static NumberSetting KeptFormMinutes { get; } = new("accounts.kept-form-minutes", 30, 5, 240,
        new("会话结束后，未能提交的表单内容为本人保留多久", "For how long what was typed into a form is kept for its person after the session has ended"), Minutes, Practice);

    public static NumberSetting LongestHours { get; } = new("accounts.longest-session-hours", 12, 1, 72,
        new("会话最长多久，到时须重新登录", "How long a session lasts at most, however busy"), Hours, Protection);

    public static NumberSetting LockAfter { get; } = new("accounts.lock-after-failures", 5, 3, 20,
        new("连续登录失败几次后锁定", "After how many failures in a row an account is locked"), Times, Protection);

    public static NumberSetting LockMinutes { get; } = new("accounts.lock-minutes", 15, 1, 1440,
        new("锁定多久后自动解除", "For how long it is locked"), Minutes, Protection);

    public static NumberSetting LongestLockMinutes { get; } = new("accounts.longest-lock-minutes", 240, 1, 10_080,
        new("反复失败时每次锁定加倍，最长多久", "How long a lock grows at most; each in a row lasts twice as long as the one before"), Minutes, Protection);

    public static NumberSetting PasswordLength { get; } = new("accounts.password-least-length", 12, 8, 64,
        new("密码至少多长", "How long a password is at least"), Characters, Nist);

    public static WordsSetting WeakWords { get; } = new("accounts.weak-words", string.Empty, 4000,
        new("不得作为密码主体的词语，另加于内置词表（如本地地名、单位简称的拼音）", "Words that may not make up a password, besides those built in, such as the local place or the unit in pinyin"), Nist);

    public static NumberSetting PasswordsRemembered { get; } = new("accounts.passwords-remembered", 5, 0, 24,
        new("不得与最近几次用过的密码相同", "How many earlier passwords may not be used again"), Times, Practice);

    public static NumberSetting HashIterations { get; } = new("accounts.hash-iterations", 210_000, 100_000, 5_000_000,
        new("密码散列（PBKDF2-HMAC-SHA512）的迭代次数；调高后在下次登录时重算", "Iterations of the password hash (PBKDF2-HMAC-SHA512); raised, it is hashed anew at the next sign-in"),
        Times, new("OWASP 密码存储建议", "OWASP's advice on storing passwords"));

    public static NumberSetting InvitationDays { get; } = new("accounts.invitation-days", 7, 1, 30,
        new("邀请链接几天内有效", "For how many days an invitation is valid"), Days, Practice);

    public static NumberSetting FirstStartHours { get; } = new("accounts.first-start-hours", 24, 1, 168,
        new("首次启动链接几小时内有效", "For how many hours the link of the first start is valid"), Hours, Practice);

    public static ChoiceSetting SecondFactorFor { get; } = new("accounts.second-factor-for", "administrators",
        new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            ["none"] = new("不要求", "nobody"),
            ["administrators"] = new("三类管理员", "the three administrators"),
            ["everyone"] = new("所有人", "everybody"),
        },
        new("谁必须使用第二重验证", "Who must use a second factor"),
        new("GB/T 22239-2019 8.1.4.1：三级要求两种鉴别技术", "GB/T 22239-2019 8.1.4.1: level 3 asks for two factors"));

    public static WordsSetting OutsideFactors { get; } = new("accounts.outside-second-factor", string.Empty, 400,
        new("外部登录时，身份提供方给出的哪些 acr 或 amr 值视为已做第二重验证；空则都另要本系统的验证码",
            "Which values of acr or amr from an outside provider count as a second factor; with none, the code is always asked for here"),
        new("OpenID Connect Core 1.0 第 2 节；RFC 8176", "OpenID Connect Core 1.0 section 2; RFC 8176"));

    internal static IReadOnlyList<Setting> All =>
        [IdleMinutes, KeptFormMinutes, LongestHours, LockAfter, LockMinutes, LongestLockMinutes, PasswordLength, WeakWords, PasswordsRemembered, HashIterations, InvitationDays, FirstStartHours, SecondFactorFor, OutsideFactors];
}
