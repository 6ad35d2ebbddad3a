using Luoshi.Core.Model;
using Luoshi.Office.People;

namespace Luoshi.Office.Accounts;

/// <summary>Whether somebody may rule, and why.</summary>
public sealed record Ruling(bool May, LocalizedText Reason);

/// <summary>
/// Who may rule on whose duties. Nobody rules on the duties of their own unit; on those of the unit that hosts the office (承办单位),
/// only the post that is named to stand in for it (代行), which is none of the host's. Whether the role may rule at all is asked of the
/// permissions first.
/// </summary>
public static class HostUnitRules
{
    /// <param name="host">What is declared for the programme on the day; null where nothing is.</param>
    /// <param name="posts">The posts in which the person would rule.</param>
    /// <param name="dutyUnitIds">The units whose duties are ruled on.</param>
    /// <param name="units">The units of the day.</param>
    public static Ruling MayRule(HostFact? host, IReadOnlyCollection<HeldPost> posts, IReadOnlyCollection<string> dutyUnitIds, UnitDirectory units)
    {
        ArgumentNullException.ThrowIfNull(posts);
        ArgumentNullException.ThrowIfNull(dutyUnitIds);
        ArgumentNullException.ThrowIfNull(units);
        if (host is null)
        {
            return new(false, new("尚未设定办公室的承办单位，不能裁定。请先设定承办单位和代行岗位。", "The unit that hosts the office is not declared, so nobody may rule. Declare it, and the post that stands in for it."));
        }

        var hostName = units.Find(host.UnitId)?.Name ?? host.UnitId;
        if (!dutyUnitIds.Any(duty => units.IsWithin(duty, host.UnitId)))
        {
            return posts.FirstOrDefault(post => IsOwn(post, dutyUnitIds, host, units)) is { } own
                ? new(false, new($"{own.UnitName}不能裁定本单位的职责。", $"{own.UnitName} cannot rule on its own duties."))
                : new(true, new("所涉职责不属于承办单位，由办公室裁定。", "The duties are not those of the host unit: the office rules."));
        }

        if (host.StandInPostId is not { } standIn)
        {
            return new(false, new($"{hostName}是承办单位，不能裁定自己的职责，且未指定代行岗位。", $"{hostName} hosts the office and cannot rule on its own duties, and no post is named to stand in for it."));
        }

        return posts.FirstOrDefault(post => post.PostId == standIn) is not { } named
            ? new(false, new($"{hostName}是承办单位，不能裁定自己的职责；应由指定的代行岗位裁定。", $"{hostName} hosts the office and cannot rule on its own duties; the post named to stand in does."))
            : units.IsWithin(named.UnitId, host.UnitId) || dutyUnitIds.Any(duty => units.IsWithin(named.UnitId, duty))
                ? new(false, new("代行岗位属于所涉单位，不能裁定。请另行指定。", "The post that stands in belongs to the unit concerned and cannot rule. Name another."))
                : new(true, new($"{hostName}是承办单位，由代行岗位“{named.Label}”裁定。", $"{hostName} hosts the office; {named.Label} rules in its stead."));
    }

    // The office itself sits in its host: there it acts for the leading group, not for the unit.
    private static bool IsOwn(HeldPost post, IReadOnlyCollection<string> duties, HostFact host, UnitDirectory units) =>
        !units.IsWithin(post.UnitId, host.UnitId) && duties.Any(duty => units.IsWithin(post.UnitId, duty));
}
