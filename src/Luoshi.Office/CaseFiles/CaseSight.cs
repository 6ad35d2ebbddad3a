using Luoshi.Office.Accounts;
using Luoshi.Office.Cases;
using Luoshi.Office.Permissions;

namespace Luoshi.Office.CaseFiles;

/// <summary>
/// Who sees a case: those whose office it is to see all, the owning unit, the unit concerned and the units that it names, whoever has a
/// part in it, and whom it waits for. An administrator without business data sees only cases that wait for their role or in which they acted.
/// </summary>
internal static class CaseSight
{
    public static bool MaySee(OpenCase open, Principal who) =>
        who.Posts.Any(post => ByPost(open, post))
        || open.File.OpenedBy == who.PersonId
        || open.File.WaitsForPerson == who.PersonId
        || open.Events.Any(happened => happened.PersonId == who.PersonId)
        || open.Snapshot.Data.ContainsValue(who.PersonId);

    private static bool ByPost(OpenCase open, HeldPost post)
    {
        var file = open.File;
        return (RoleTable.Of(post.RoleCode).Contains(Permission.CasesRead) && (RoleTable.ReachOf(post.RoleCode) == Reach.Everything || ConcernsUnit(open, post.UnitId)))
            || (file.WaitsForRole == post.RoleCode && (file.WaitsForUnit is null || file.WaitsForUnit == post.UnitId));
    }

    // The data comes last: what a case holds is put together from all that happened in it.
    private static bool ConcernsUnit(OpenCase open, string unit) =>
        unit == open.File.OwnerUnit || unit == open.File.UnitConcerned || open.Snapshot.Data.Values.Any(value => UnitList.Split(value).Contains(unit));
}
