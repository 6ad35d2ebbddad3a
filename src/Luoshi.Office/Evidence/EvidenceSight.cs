using System.Collections.Immutable;
using Luoshi.Office.Accounts;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Permissions;
using Luoshi.Office.Record;
using Luoshi.Office.Scopes;

namespace Luoshi.Office.Evidence;

/// <summary>Whose evidence somebody sees and handles.</summary>
public static class EvidenceSight
{
    /// <summary>The units for which somebody hands evidence in, and whose evidence they withdraw: those of their posts that allow it.</summary>
    public static ImmutableArray<HeldPost> HandingIn(Principal who)
    {
        ArgumentNullException.ThrowIfNull(who);
        return [.. who.Posts.Where(post => RoleTable.Of(post.RoleCode).Contains(Permission.EvidenceAdd)).DistinctBy(post => post.UnitId)];
    }

    /// <summary>
    /// What was handed in by units that the scope covers, and what a step of one of their cases rests on, whoever handed it in: a finding comes
    /// with its evidence. What belongs to no unit is for those who see everything.
    /// </summary>
    internal static IQueryable<EvidenceLink> Seen(this OfficeDb db, Scope scope)
    {
        var links = db.Set<EvidenceLink>();
        if (scope.SeesEverything)
        {
            return links;
        }

        var units = scope.UnitIds.ToArray();

        // The id is cut out of what the link says, so that the database goes to its case and does not try them all.
        return links.Where(link => (link.UnitId != null && units.Contains(link.UnitId))
            || (link.About.StartsWith(CaseFile.AboutPrefix)
                && db.Set<CaseFile>().Any(file => file.Id == link.About.Substring(CaseFile.AboutPrefix.Length)
                    && (units.Contains(file.OwnerUnit) || (file.UnitConcerned != null && units.Contains(file.UnitConcerned))))
                && db.Set<RecordedEvent>().Any(happened => happened.CaseId == link.About.Substring(CaseFile.AboutPrefix.Length) && happened.Data.Contains(link.Hash))));
    }
}
