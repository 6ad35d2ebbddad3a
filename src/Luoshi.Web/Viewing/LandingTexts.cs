using Luoshi.Core.Model;

namespace Luoshi.Web.Viewing;

public static class LandingTexts
{
    public static readonly LocalizedText Plans = new("回到方案列表", "Back to the plans");
    public static readonly LocalizedText People = new("到人员列表", "To the list of people");
    public static readonly LocalizedText Trail = new("到审计轨迹", "To the audit trail");
    public static readonly LocalizedText Inbox = new("到待办", "To what you have to do");
    public static readonly LocalizedText Settings = new("到参数", "To the settings");
    public static readonly LocalizedText Account = new("到本人账号", "To your account");
    public static readonly LocalizedText SignIn = new("去登录", "Sign in");
}
