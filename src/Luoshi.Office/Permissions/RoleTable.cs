using System.Collections.Frozen;
using static Luoshi.Office.Permissions.Permission;

namespace Luoshi.Office.Permissions;

/// <summary>How much of what a permission is about a role sees.</summary>
public enum Reach
{
    /// <summary>No business data at all.</summary>
    Nothing,

    /// <summary>What concerns the unit of the post.</summary>
    OwnUnits,

    /// <summary>Everything.</summary>
    Everything,
}

/// <summary>
/// Which role may do what: the one place where that is decided. Whatever is not written here is refused. The table as text, and what
/// it means for every address, is in docs/permissions.md.
/// </summary>
public static class RoleTable
{
    private static readonly Permission[] Everybody = [OwnAccount, OwnInbox, CalendarRead];
    private static readonly Permission[] ReadsPlans = [PlansRead, FindingsRead, CorrectionsRead, AmendmentsRead, CasesRead, EvidenceRead];
    private static readonly Permission[] WorksForUnit = [PlansRead, CasesRead, CasesHandle, EvidenceRead, EvidenceAdd];

    private static readonly FrozenDictionary<string, (Reach Reach, FrozenSet<Permission> Permissions)> Roles =
        new Dictionary<string, (Reach, FrozenSet<Permission>)>
        {
            // The office of the leading group: 领导小组办公室. Its clerks propose what its head decides.
            ["office-clerk"] = (Reach.Everything, Of(
                Everybody, ReadsPlans,
                [PlansReceive, PlansDelete, DraftsCheck, FindingsAcknowledge, CorrectionsMake, AmendmentsPropose, PublishingPrepare, CasesHandle, EvidenceAdd, LiaisonsInvite])),
            ["office-head"] = (Reach.Everything, Of(
                Everybody, ReadsPlans,
                [DraftsCheck, FindingsAcknowledge, CorrectionsMake, AmendmentsDecide, PublishingPrepare, PublishingDecide, CasesHandle])),
            ["leading-group"] = (Reach.Everything, Of(Everybody, ReadsPlans, [CasesHandle])),

            // The units that owe the work.
            ["unit-liaison"] = (Reach.OwnUnits, Of(Everybody, WorksForUnit)),
            ["unit-leader"] = (Reach.OwnUnits, Of(Everybody, WorksForUnit)),
            ["register-keeper"] = (Reach.OwnUnits, Of(Everybody, WorksForUnit)),

            // Those who look at the work of others. Whoever scores cannot hear the appeal: the two differ once there are assessments.
            ["supervisor"] = (Reach.Everything, Of(Everybody, ReadsPlans, [CasesHandle, EvidenceAdd])),
            ["assessor"] = (Reach.Everything, Of(Everybody, ReadsPlans, [CasesHandle])),
            ["appeal-reviewer"] = (Reach.Everything, Of(Everybody, ReadsPlans, [CasesHandle])),

            // Reads what has been published; nothing can be published yet.
            ["public-reader"] = (Reach.Nothing, Of(Everybody)),

            // The three administrators see no business data, and no two of these roles meet in one person.
            ["system-admin"] = (Reach.Nothing, Of(Everybody, [SettingsRead, SettingsChange, OperationsRead, OperationsRun])),
            ["security-admin"] = (Reach.Nothing, Of(Everybody, [PeopleRead, PeopleManage, AccountsManage, TokensManage])),
            ["audit-admin"] = (Reach.Nothing, Of(Everybody, [TrailRead])),
        }.ToFrozenDictionary();

    /// <summary>The codes of all roles, in the order of the table.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        "office-clerk", "office-head", "leading-group", "unit-liaison", "unit-leader", "register-keeper", "supervisor", "assessor",
        "appeal-reviewer", "public-reader", "system-admin", "security-admin", "audit-admin",
    ];

    /// <summary>What a role may do; nothing for a role that is not in the table.</summary>
    public static FrozenSet<Permission> Of(string role) => Roles.TryGetValue(role, out var found) ? found.Permissions : [];

    /// <summary>How much a role sees of what it may read.</summary>
    public static Reach ReachOf(string role) => Roles.TryGetValue(role, out var found) ? found.Reach : Reach.Nothing;

    /// <summary>Whether one of these roles may do it.</summary>
    public static bool Allows(IEnumerable<string> roles, Permission permission)
    {
        ArgumentNullException.ThrowIfNull(roles);
        return roles.Any(role => Of(role).Contains(permission));
    }

    private static FrozenSet<Permission> Of(params Permission[][] lists) => lists.SelectMany(list => list).ToFrozenSet();
}
