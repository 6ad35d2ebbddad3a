using System.Collections.Frozen;
using Luoshi.Core.Model;

namespace Luoshi.Office.Permissions;

/// <summary>The code and the name of every permission.</summary>
public static class PermissionNames
{
    private static readonly FrozenDictionary<Permission, (string Code, LocalizedText Name)> All = new Dictionary<Permission, (string, LocalizedText)>
    {
        [Permission.OwnAccount] = ("own.account", new("本人账号", "own account")),
        [Permission.OwnInbox] = ("own.inbox", new("本人待办", "own inbox")),
        [Permission.PlansRead] = ("plans.read", new("阅读方案", "read plans")),
        [Permission.PlansReceive] = ("plans.receive", new("收入方案", "bring in plans")),
        [Permission.PlansDelete] = ("plans.delete", new("删除方案", "delete plans")),
        [Permission.DraftsCheck] = ("drafts.check", new("使用起草台", "use the workbench")),
        [Permission.FindingsRead] = ("findings.read", new("查看问题", "see findings")),
        [Permission.FindingsAcknowledge] = ("findings.acknowledge", new("认可问题", "acknowledge findings")),
        [Permission.CorrectionsRead] = ("corrections.read", new("查看更正", "see corrections")),
        [Permission.CorrectionsMake] = ("corrections.make", new("作出更正", "make corrections")),
        [Permission.AmendmentsRead] = ("amendments.read", new("查看修订", "see amendments")),
        [Permission.AmendmentsPropose] = ("amendments.propose", new("提出修订", "propose amendments")),
        [Permission.AmendmentsDecide] = ("amendments.decide", new("决定修订", "decide on amendments")),
        [Permission.PublishingPrepare] = ("publishing.prepare", new("发布前审定", "settle points before publishing")),
        [Permission.PublishingDecide] = ("publishing.decide", new("发布方案", "publish plans")),
        [Permission.CasesRead] = ("cases.read", new("查看事项", "see cases")),
        [Permission.CasesHandle] = ("cases.handle", new("办理事项", "handle cases")),
        [Permission.EvidenceRead] = ("evidence.read", new("查看证据材料", "see evidence")),
        [Permission.EvidenceAdd] = ("evidence.add", new("提交证据材料", "hand in evidence")),
        [Permission.CalendarRead] = ("calendar.read", new("查看工作日历", "see the working-day calendar")),
        [Permission.PeopleRead] = ("people.read", new("查看人员和岗位", "see people and posts")),
        [Permission.PeopleManage] = ("people.manage", new("管理人员和岗位", "manage people and posts")),
        [Permission.AccountsManage] = ("accounts.manage", new("管理账号", "manage accounts")),
        [Permission.LiaisonsInvite] = ("liaisons.invite", new("邀请单位联络员", "invite unit liaisons")),
        [Permission.TokensManage] = ("tokens.manage", new("管理接口令牌", "manage tokens for machines")),
        [Permission.TrailRead] = ("trail.read", new("查询和导出审计轨迹", "search and export the audit trail")),
        [Permission.SettingsRead] = ("settings.read", new("查看参数", "see settings")),
        [Permission.SettingsChange] = ("settings.change", new("更改参数", "change settings")),
        [Permission.OperationsRead] = ("operations.read", new("查看运行状况", "see how the service runs")),
        [Permission.OperationsRun] = ("operations.run", new("备份和后台作业", "run backups and background jobs")),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Permission> ByCode = All.ToFrozenDictionary(pair => pair.Value.Code, pair => pair.Key);

    /// <summary>The code that files, tokens and the audit trail use: <c>plans.read</c>.</summary>
    public static string Code(this Permission permission) => All[permission].Code;

    /// <summary>What people call it.</summary>
    public static LocalizedText Name(this Permission permission) => All[permission].Name;

    /// <summary>The permission of a code; null for an unknown one.</summary>
    public static Permission? Find(string code) => ByCode.TryGetValue(code, out var found) ? found : null;
}
