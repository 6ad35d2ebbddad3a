using Luoshi.Core.Model;

namespace Luoshi.Web.Permissions;

/// <summary>Why something is not shown.</summary>
public static class PermissionTexts
{
    public static readonly LocalizedText Missing = new(
        "您的岗位没有“{0}”的权限。确因工作需要，请联系安全管理员。", "Your post does not have the permission to “{0}”. If your work needs it, ask the security administrator.");

    public static readonly LocalizedText NotYourUnits = new(
        "这里没有您单位承担的事项。您只能看到本单位牵头、协办或负责的内容。", "Nothing here is owed by your unit. You see what your unit leads, assists in or is responsible for.");
}
