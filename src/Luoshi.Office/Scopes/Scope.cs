using System.Collections.Immutable;
using Luoshi.Office.Accounts;
using Luoshi.Office.Permissions;

namespace Luoshi.Office.Scopes;

/// <summary>
/// How much somebody sees of what they may read: everything, what concerns their units, or nothing. The widest of their posts decides.
/// </summary>
/// <param name="UnitIds">The units of the posts that see their own units; of no account where everything is seen.</param>
public sealed record Scope(Reach Reach, ImmutableArray<string> UnitIds)
{
    public static Scope Nothing { get; } = new(Reach.Nothing, []);

    public static Scope Everything { get; } = new(Reach.Everything, []);

    public bool SeesEverything => Reach == Reach.Everything;

    /// <summary>Whether what belongs to this unit is seen.</summary>
    public bool Covers(string unitId) => Reach switch
    {
        Reach.Everything => true,
        Reach.OwnUnits => UnitIds.Contains(unitId),
        _ => false,
    };

    public static Scope Of(Principal who)
    {
        ArgumentNullException.ThrowIfNull(who);
        var reach = who.Posts.Select(post => RoleTable.ReachOf(post.RoleCode)).DefaultIfEmpty(Reach.Nothing).Max();
        return reach switch
        {
            Reach.Everything => Everything,
            Reach.OwnUnits => new(reach, [.. who.Posts.Where(post => RoleTable.ReachOf(post.RoleCode) == Reach.OwnUnits).Select(post => post.UnitId).Distinct()]),
            _ => Nothing,
        };
    }
}
