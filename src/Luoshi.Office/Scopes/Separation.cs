using Luoshi.Core.Model;
using Luoshi.Office.Accounts;

namespace Luoshi.Office.Scopes;

/// <summary>
/// Who must keep out of a decision although their role allows it. Each check answers with the reason, or null where nothing keeps them
/// out. A stand-in is judged as the person that they are and the post that they hold.
/// </summary>
public static class Separation
{
    private static readonly LocalizedText Reported = new(
        "这是您本人报送的，须由他人审核。", "You reported this yourself; somebody else has to decide on it.");

    private static readonly LocalizedText OfOwnUnit = new(
        "这是您所在单位报送的，须由其他单位的人员审核。", "Your own unit reported this; somebody of another unit has to decide on it.");

    private static readonly LocalizedText Host = new(
        "领导小组办公室设在您所在单位，这项任务又由该单位承担，须由领导小组或办公室以外的人员裁定。",
        "Your unit hosts the office and owes this work itself; the leading group or somebody outside that unit has to rule on it.");

    private static readonly LocalizedText Scored = new(
        "这是您本人评定的，复核须由他人承担。", "You made this assessment yourself; somebody else has to hear the appeal.");

    /// <summary>Whoever reports cannot approve: neither the person nor anybody acting for the unit that reported.</summary>
    /// <param name="reportedBy">The person who reported.</param>
    /// <param name="reportedFor">The unit that they reported for.</param>
    public static LocalizedText? Approving(Principal who, string reportedBy, string reportedFor)
    {
        ArgumentNullException.ThrowIfNull(who);
        return who.PersonId == reportedBy ? Reported : who.Posts.Any(post => post.UnitId == reportedFor) ? OfOwnUnit : null;
    }

    /// <summary>The unit that hosts the office is never its own judge.</summary>
    /// <param name="hostUnit">The unit that hosts the office on that day; null where none does.</param>
    /// <param name="owingUnits">The units that owe the work.</param>
    public static LocalizedText? Ruling(Principal who, string? hostUnit, IEnumerable<string> owingUnits)
    {
        ArgumentNullException.ThrowIfNull(who);
        return hostUnit is not null && who.Posts.Any(post => post.UnitId == hostUnit) && owingUnits.Contains(hostUnit) ? Host : null;
    }

    /// <summary>Whoever scores cannot hear the appeal.</summary>
    /// <param name="scoredBy">The person who scored.</param>
    public static LocalizedText? HearingAppeal(Principal who, string scoredBy)
    {
        ArgumentNullException.ThrowIfNull(who);
        return who.PersonId == scoredBy ? Scored : null;
    }
}
