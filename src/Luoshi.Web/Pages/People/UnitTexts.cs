using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.People;

public static class UnitTexts
{
    public static readonly LocalizedText ToUnits = new("全部单位", "All units");
    public static readonly LocalizedText Parent = new("上级单位", "Part of");
    public static readonly LocalizedText NoParent = new("没有上级单位", "of none");
    public static readonly LocalizedText Since = new("现名自", "So called since");
    public static readonly LocalizedText Until = new("存续至", "Open until");
    public static readonly LocalizedText Parts = new("下属单位", "Parts");
    public static readonly LocalizedText Posts = new("岗位", "Posts");
    public static readonly LocalizedText Holder = new("现任", "Held by");
    public static readonly LocalizedText Vacant = new("空缺", "vacant");
    public static readonly LocalizedText NoPosts = new("这个单位还没有岗位。", "The unit has no posts yet.");
    public static readonly LocalizedText AddPost = new("添加岗位", "Add a post");
    public static readonly LocalizedText AddPostHelp = new("岗位属于一个单位、只有一种角色，设立后不变；人员来去不影响岗位。", "A post belongs to one unit and has one role, for good; people come and go.");
    public static readonly LocalizedText Change = new("更名或改挂", "Rename or move");
    public static readonly LocalizedText ChangeHelp = new("从某日起改用新的名称或上级；此前的日子仍按原样。", "From a day on it has other names or another place; for days before it stays as it was.");
    public static readonly LocalizedText Close = new("撤销单位", "Close the unit");
    public static readonly LocalizedText CloseHelp = new("最后一天之后单位不再存在，方案里的名称由承接单位接续。仍有下属单位或在任岗位时不能撤销。", "After its last day the unit is no more, and its name in plans stands for who takes over. A unit with parts or posts that are held cannot be closed.");
    public static readonly LocalizedText LastDay = new("最后一天", "Last day");
    public static readonly LocalizedText Successors = new("承接单位", "Who takes over");
    public static readonly LocalizedText Kind = new("方式", "How");
    public static readonly LocalizedText Renamed = new("更名", "renamed");
    public static readonly LocalizedText Merged = new("合并", "merged");
    public static readonly LocalizedText Split = new("分设", "split");
    public static readonly LocalizedText TakenOver = new("职责划转", "taken over");
    public static readonly LocalizedText Sure = new("我已核对：撤销后单位自次日起不再存在", "I have checked: from the next day on the unit is no more");
    public static readonly LocalizedText SureBlank = new("撤销单位请勾选确认。", "Tick that you have checked before the unit is closed.");
    public static readonly LocalizedText Missing = new("今天没有这个单位，可能已撤销。请看单位列表。", "There is no such unit today; it may be closed. Look at the list of units.");
    public static readonly LocalizedText Done = new("已记录。", "Recorded.");
    public static readonly LocalizedText ByName = new("按名称", "By name");
    public static readonly LocalizedText Groups = new("单位组", "Unit groups");
    public static readonly LocalizedText GroupsNote = new("方案里统称、不逐一列出的单位，如“相关区政府”。", "Units that plans name together without listing them, such as “相关区政府”.");
    public static readonly LocalizedText NoGroups = new("还没有单位组", "There are no unit groups yet");
    public static readonly LocalizedText NoGroupsMend = new("在下面添加，方案里的统称就能解析到成员单位。", "Add one below, and the name in plans stands for its members.");
    public static readonly LocalizedText GroupName = new("组的名称", "Name of the group");
    public static readonly LocalizedText OtherNames = new("其他叫法（以、分开）", "Other names (with 、 between them)");
    public static readonly LocalizedText Members = new("成员单位", "Members");
    public static readonly LocalizedText NoMembers = new("没有成员", "no members");
    public static readonly LocalizedText SetMembers = new("更改成员：{0}", "Change the members: {0}");
    public static readonly LocalizedText SetButton = new("自该日起以所选为成员", "These are the members from that day on");
    public static readonly LocalizedText AddGroup = new("添加单位组", "Add a unit group");

    public static LocalizedText Of(Office.People.SuccessionKind kind) => kind switch
    {
        Office.People.SuccessionKind.Renamed => Renamed,
        Office.People.SuccessionKind.Merged => Merged,
        Office.People.SuccessionKind.Split => Split,
        _ => TakenOver,
    };
}
