using Luoshi.Office.People;

namespace Luoshi.Office.Accounts;

/// <summary>A unit of the demonstration.</summary>
internal sealed record DemoUnit(string Id, string Name, string FullName, string? ParentId = null);

/// <summary>A person of the demonstration, with the one post they hold.</summary>
internal sealed record DemoPerson(string UserName, string Name, string UnitId, string Title, string RoleCode);

/// <summary>
/// Who plays in the demonstration: the units of the example plan, which are named as the plan names them, and people who are all
/// invented.
/// </summary>
internal static class DemoCast
{
    public const string HostUnit = "demo-kjcxw";

    /// <summary>Whether a unit is the host, or a part of it.</summary>
    public static bool IsHost(string? unit) => unit == HostUnit || Units.Any(each => each.Id == unit && each.ParentId == HostUnit);

    public static readonly DemoUnit[] Units =
    [
        new(HostUnit, "市科技创新委", "深圳市科技创新委员会"),
        new("demo-jrb", "市金融办", "深圳市金融发展服务办公室"),
        new("demo-czw", "市财政委", "深圳市财政委员会"),
        new("demo-zjj", "深圳证监局", "中国证券监督管理委员会深圳监管局"),
        new("demo-sjs", "深圳证券交易所", "深圳证券交易所"),
        new("demo-cqjys", "深圳联合产权交易所", "深圳联合产权交易所"),
        new("demo-wtly", "市文体旅游局", "深圳市文体旅游局"),
        new("demo-scjg", "市市场监管局", "深圳市市场监督管理局"),
        new("demo-fgw", "市发展改革委", "深圳市发展和改革委员会"),
        new("demo-jmxx", "市经贸信息委", "深圳市经济贸易和信息化委员会"),
        new("demo-ghgt", "市规划国土委", "深圳市规划和国土资源委员会"),
        new("demo-fzb", "市法制办", "深圳市人民政府法制办公室"),
        new("demo-gzw", "市国资委", "深圳市人民政府国有资产监督管理委员会"),
        new("demo-rjhj", "市人居环境委", "深圳市人居环境委员会"),
        new("demo-tkgs", "市投资控股公司", "深圳市投资控股有限公司"),
        new("demo-gws", "市建筑工务署", "深圳市建筑工务署"),
        new("demo-jtys", "市交通运输委", "深圳市交通运输委员会"),
        new("demo-gaj", "市公安局", "深圳市公安局"),
        new("demo-jjj", "市公安交警局", "深圳市公安局交通警察局", "demo-gaj"),
        new("demo-cgj", "市城管局", "深圳市城市管理局"),
        new("demo-nsq", "南山区政府", "深圳市南山区人民政府"),
        new("demo-baq", "宝安区政府", "深圳市宝安区人民政府"),
        new("demo-lgq", "龙岗区政府", "深圳市龙岗区人民政府"),
        new("demo-gmxq", "光明新区管委会", "深圳市光明新区管理委员会"),
        new("demo-psxq", "坪山新区管委会", "深圳市坪山新区管理委员会"),
        new("demo-ldxz", "市高新区领导小组", "深圳市高新技术产业园区领导小组"),
        new("demo-bgs", "市高新区领导小组办公室", "深圳市高新技术产业园区领导小组办公室", HostUnit),
        new("demo-dcs", "市政府督查室", "深圳市人民政府督查室"),
        new("demo-kpz", "目标责任考评组", "目标责任考评组（演示）"),
        new("demo-fhz", "考评复核组", "考评复核组（演示）"),
        new("demo-xtgl", "系统管理组", "系统管理组（演示）"),
    ];

    public static readonly (string Id, string Name, string[] OtherNames, string[] Members)[] Groups =
    [
        ("demo-group-districts", "相关区政府", ["各区政府"], ["demo-nsq", "demo-baq", "demo-lgq"]),
        ("demo-group-new-districts", "新区管委会", ["相关新区管委会"], ["demo-gmxq", "demo-psxq"]),
    ];

    public static readonly DemoPerson[] People =
    [
        new("demo-clerk", "（演示）林小满", "demo-bgs", "综合处经办", Roles.OfficeClerk),
        new("demo-head", "（演示）周谷雨", "demo-bgs", "办公室主任", Roles.OfficeHead),
        new("demo-liaison", "（演示）何清明", "demo-fgw", "联络员", Roles.UnitLiaison),
        new("demo-liaison2", "（演示）吴白露", "demo-nsq", "联络员", Roles.UnitLiaison),
        new("demo-liaison3", "（演示）冯立夏", HostUnit, "联络员", Roles.UnitLiaison),
        new("demo-leader", "（演示）郑惊蛰", "demo-fgw", "分管负责人", Roles.UnitLeader),
        new("demo-leader2", "（演示）蒋春分", "demo-nsq", "分管负责人", Roles.UnitLeader),
        new("demo-leader3", "（演示）沈夏至", HostUnit, "分管负责人", Roles.UnitLeader),
        new("demo-supervisor", "（演示）孙霜降", "demo-dcs", "督查专员", Roles.Supervisor),
        new("demo-group", "（演示）钱立秋", "demo-ldxz", "副组长", Roles.LeadingGroup),
        new("demo-registers", "（演示）许芒种", HostUnit, "台账管理员", Roles.RegisterKeeper),
        new("demo-assessor", "（演示）沈处暑", "demo-kpz", "考评员", Roles.Assessor),
        new("demo-reviewer", "（演示）韩大雪", "demo-fhz", "复核员", Roles.AppealReviewer),
        new("demo-public", "（演示）杨冬至", "demo-nsq", "公众读者", Roles.PublicReader),
        new("demo-system", "（演示）朱小寒", "demo-xtgl", "系统管理员", Roles.SystemAdmin),
        new("demo-security", "（演示）秦大寒", "demo-xtgl", "安全管理员", Roles.SecurityAdmin),
        new("demo-audit", "（演示）尤立冬", "demo-xtgl", "审计管理员", Roles.AuditAdmin),
    ];

    /// <summary>The person whose post stands in for the office where its host's own duties are ruled on.</summary>
    public const string StandIn = "demo-group";
}
