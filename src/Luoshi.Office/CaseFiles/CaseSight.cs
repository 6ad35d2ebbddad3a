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
        MaySee(open.File, who)
        || who.Posts.Any(post => Reads(post) && Names(open, post.UnitId))
        || open.Events.Any(happened => happened.PersonId == who.PersonId)
        || open.Snapshot.Data.ContainsValue(who.PersonId);

    /// <summary>Whether the row alone says that they do, whatever happened in the case. Where it does not, what happened may.</summary>
    public static bool MaySee(CaseFile file, Principal who) =>
        file.OpenedBy == who.PersonId || file.WaitsForPerson == who.PersonId || who.Posts.Any(post => ByPost(file, post));

    private static bool ByPost(CaseFile file, HeldPost post) =>
        (Reads(post) && (RoleTable.ReachOf(post.RoleCode) == Reach.Everything || post.UnitId == file.OwnerUnit || post.UnitId == file.UnitConcerned))
        || (file.WaitsForRole == post.RoleCode && (file.WaitsForUnit is null || file.WaitsForUnit == post.UnitId));

    private static bool Reads(HeldPost post) => RoleTable.Of(post.RoleCode).Contains(Permission.CasesRead);

    // What a case holds is put together from all that happened in it.
    private static bool Names(OpenCase open, string unit) => open.Snapshot.Data.Values.Any(value => UnitList.Split(value).Contains(unit));
}
