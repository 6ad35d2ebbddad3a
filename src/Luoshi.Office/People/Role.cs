using Luoshi.Core.Model;

namespace Luoshi.Office.People;

/// <summary>A role (角色): what kind of work a post does. What each may do stands with the permissions.</summary>
/// <param name="Code">Its name in the record: <c>office-clerk</c>.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Administrator">One of the three separated administrators (三员), who hold no other role.</param>
public sealed record Role(string Code, LocalizedText Name, bool Administrator = false);

/// <summary>Every role there is.</summary>
public static class Roles
{
    public const string OfficeClerk = "office-clerk";
    public const string OfficeHead = "office-head";
    public const string UnitLiaison = "unit-liaison";
    public const string UnitLeader = "unit-leader";
    public const string Supervisor = "supervisor";
    public const string LeadingGroup = "leading-group";
    public const string RegisterKeeper = "register-keeper";
    public const string Assessor = "assessor";
    public const string AppealReviewer = "appeal-reviewer";
    public const string PublicReader = "public-reader";
    public const string SystemAdmin = "system-admin";
    public const string SecurityAdmin = "security-admin";
    public const string AuditAdmin = "audit-admin";

    public static IReadOnlyList<Role> All { get; } =
    [
        new(OfficeClerk, new("办公室经办", "office clerk")),
        new(OfficeHead, new("办公室负责人", "office head")),
        new(UnitLiaison, new("单位联络员", "unit liaison")),
        new(UnitLeader, new("单位负责人", "unit leader")),
        new(Supervisor, new("督查人员", "supervisor")),
        new(LeadingGroup, new("领导小组领导", "leading-group leader")),
        new(RegisterKeeper, new("台账管理员", "register keeper")),
        new(Assessor, new("考评人员", "assessor")),
        new(AppealReviewer, new("复核人员", "appeal reviewer")),
        new(PublicReader, new("公众读者", "public reader")),
        new(SystemAdmin, new("系统管理员", "system administrator"), Administrator: true),
        new(SecurityAdmin, new("安全管理员", "security administrator"), Administrator: true),
        new(AuditAdmin, new("审计管理员", "audit administrator"), Administrator: true),
    ];

    private static readonly Dictionary<string, Role> ByCode = All.ToDictionary(role => role.Code, StringComparer.Ordinal);

    public static Role? Find(string code) => ByCode.GetValueOrDefault(code);

    public static bool IsAdministrator(string code) => Find(code) is { Administrator: true };
}
