using Luoshi.Office.Accounts;
using Luoshi.Office.Permissions;

namespace Luoshi.Office.CaseFiles;

/// <summary>
/// Who sees a case: those whose office it is to see all, the owning unit and the unit concerned, whoever has a part in it, and whom it
/// waits for. An administrator without business data sees only cases that wait for their role or in which they acted.
/// </summary>
internal static class CaseSight
{
    public static bool MaySee(OpenCase open, Principal who) =>
        who.Posts.Any(post => ByPost(open.File, post))
        || open.File.OpenedBy == who.PersonId
        || open.File.WaitsForPerson == who.PersonId
        || open.Events.Any(happened => happened.PersonId == who.PersonId)
        || open.Snapshot.Data.ContainsValue(who.PersonId);

    private static bool ByPost(CaseFile file, HeldPost post) =>
        (RoleTable.Of(post.RoleCode).Contains(Permission.CasesRead) && (RoleTable.ReachOf(post.RoleCode) == Reach.Everything || post.UnitId == file.OwnerUnit || post.UnitId == file.UnitConcerned))
        || (file.WaitsForRole == post.RoleCode && (file.WaitsForUnit is null || file.WaitsForUnit == post.UnitId));
}
