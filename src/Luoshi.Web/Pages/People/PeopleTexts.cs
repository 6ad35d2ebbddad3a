using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.People;

public static class PeopleTexts
{
    public static readonly LocalizedText Title = new("人员和账号", "People and accounts");
    public static readonly LocalizedText Note = new("查看人员会记入审计轨迹。", "Looking at people is noted in the audit trail.");
    public static readonly LocalizedText Name = new("姓名", "Name");
    public static readonly LocalizedText Posts = new("岗位", "Posts");
    public static readonly LocalizedText UserName = new("用户名", "User name");
    public static readonly LocalizedText State = new("账号", "Account");
    public static readonly LocalizedText Factor = new("第二重验证", "Second factor");
    public static readonly LocalizedText Role = new("角色", "Role");
    public static readonly LocalizedText Yes = new("有", "yes");
    public static readonly LocalizedText No = new("没有", "no");
    public static readonly LocalizedText Exported = new("导出日期", "Exported on");
    public static readonly LocalizedText Empty = new("还没有人员", "There are no people yet");
    public static readonly LocalizedText EmptyMend = new("用“邀请”加入第一个人。", "Bring in the first with “Invite”.");
    public static readonly LocalizedText Invite = new("邀请", "Invite");
    public static readonly LocalizedText InviteLiaison = new("邀请联络员", "Invite a liaison");
    public static readonly LocalizedText InviteHelp = new(
        "填写后得到一个链接，请转交本人；本人用它选用户名和密码。链接只能用一次，数日内有效。",
        "You get a link to pass on; with it the person chooses user name and password. It works once, for some days.");
    public static readonly LocalizedText Unit = new("单位", "Unit");
    public static readonly LocalizedText PostTitle = new("岗位名称", "Title of the post");
    public static readonly LocalizedText PostTitleHelp = new("如“联络员”；单位里已有同名空岗时用它。", "Such as “联络员”; a vacant post of that title in the unit is used.");
    public static readonly LocalizedText Namesake = new("同名的另一人", "Another person of this name");
    public static readonly LocalizedText InviteButton = new("生成邀请链接", "Make the link");
    public static readonly LocalizedText Invited = new("邀请已建立。请把此链接转交 {0}，它只显示这一次：", "The invitation is made. Pass this link on to {0}; it is shown this once:");
    public static readonly LocalizedText NoUnits = new("还没有单位", "There are no units yet");
    public static readonly LocalizedText NoUnitsMend = new("安全管理员先在“单位”里添加单位。", "The security administrator adds units under “Units” first.");
    public static readonly LocalizedText Nobody = new("没有这个人员。请回到人员列表看一看。", "There is no such person. Look at the list of people.");
    public static readonly LocalizedText Actions = new("账号操作", "What can be done");
    public static readonly LocalizedText ActionsHelp = new("每项操作都记入审计轨迹，连同理由。", "Each is noted in the audit trail with its reason.");
    public static readonly LocalizedText NewLink = new("发新链接（建立账号或重设密码）", "New link (to make an account or set a password)");
    public static readonly LocalizedText Disable = new("停用账号并结束会话", "Disable the account and end its sessions");
    public static readonly LocalizedText Enable = new("恢复账号", "Enable the account");
    public static readonly LocalizedText Unlock = new("解除锁定", "Unlock");
    public static readonly LocalizedText ResetFactor = new("取消第二重验证（设备丢失）", "Take off the second factor (lost device)");
    public static readonly LocalizedText Outside = new("外部身份", "Outside identities");
    public static readonly LocalizedText Unlink = new("解除外部身份 {0} 的关联", "Unlink the outside identity {0}");
    public static readonly LocalizedText MustChange = new("要求更改密码", "Have the password changed");
    public static readonly LocalizedText Done = new("已办，已记入审计轨迹。", "Done, and noted in the audit trail.");
    public static readonly LocalizedText NothingDone = new("没有可改变的，可能已被他人办理。", "There was nothing to change; somebody else may have done it.");
    public static readonly LocalizedText ToList = new("人员列表", "All people");
    public static readonly LocalizedText Units = new("单位", "Units");
    public static readonly LocalizedText UnitsNote = new("今天存续的单位", "Units that are open today");
    public static readonly LocalizedText FullName = new("全称", "Full name");
    public static readonly LocalizedText ShortNames = new("其他简称（以、分开）", "Other short names (with 、 between them)");
    public static readonly LocalizedText AddUnit = new("添加单位", "Add a unit");
    public static readonly LocalizedText UnitName = new("方案里的叫法", "As plans call it");
    public static readonly LocalizedText Since = new("起始日期", "From");
    public static readonly LocalizedText SinceBlank = new("日期应写成 2024-01-31 这样。", "Write the date like 2024-01-31.");
    private static readonly LocalizedText None = new("没有账号", "no account");
    private static readonly LocalizedText Active = new("可用", "active");
    private static readonly LocalizedText Locked = new("已锁定", "locked");
    private static readonly LocalizedText Disabled = new("已停用", "disabled");

    public static LocalizedText Of(AccountState state) => state switch
    {
        AccountState.None => None,
        AccountState.Active => Active,
        AccountState.Locked => Locked,
        _ => Disabled,
    };
}
