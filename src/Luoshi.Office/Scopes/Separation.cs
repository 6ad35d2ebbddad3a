using Luoshi.Core.Model;
using Luoshi.Office.Accounts;
using Luoshi.Office.People;

namespace Luoshi.Office.Scopes;

/// <summary>
/// Who must keep out of a decision although their role allows it. Each check answers with the reason, or null where nothing keeps them
/// out. A stand-in is judged as the person that they are and by every post that they hold.
/// </summary>
public static class Separation
{
    private static readonly LocalizedText Reported = new(
        "这是您本人报送的，须由他人审核。", "You reported this yourself; somebody else has to decide on it.");

    private static readonly LocalizedText OfOwnUnit = new(
        "这是您所在单位报送的，须由其他单位的人员审核。", "Your own unit reported this; somebody of another unit has to decide on it.");

    private static readonly LocalizedText Scored = new(
        "这是您本人评定的，复核须由他人承担。", "You made this assessment yourself; somebody else has to hear the appeal.");

    /// <summary>Whoever reports cannot approve: neither the person nor anybody of the unit that reported, in whatever post they act.</summary>
    /// <param name="reportedBy">The person who reported.</param>
    /// <param name="reportedFor">The unit that they reported for.</param>
    /// <param name="units">The units of the day.</param>
    public static LocalizedText? Approving(Principal who, string reportedBy, string reportedFor, UnitDirectory units)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(units);
        return who.PersonId == reportedBy ? Reported : who.Posts.Any(post => units.IsWithin(post.UnitId, reportedFor)) ? OfOwnUnit : null;
    }

    /// <summary>The unit that hosts the office is never its own judge: on its duties the post rules that is named to stand in, on others the office.</summary>
    /// <param name="host">What is declared for the programme on the day; null where nothing is, and nobody rules.</param>
    /// <param name="owingUnits">The units that owe the work.</param>
    /// <param name="units">The units of the day.</param>
    public static LocalizedText? Ruling(Principal who, HostFact? host, IReadOnlyCollection<string> owingUnits, UnitDirectory units)
    {
        ArgumentNullException.ThrowIfNull(who);
        return HostUnitRules.MayRule(host, who.Posts, owingUnits, units) is { May: false } ruling ? ruling.Reason : null;
    }

    /// <summary>Whoever scores cannot hear the appeal.</summary>
    /// <param name="scoredBy">The person who scored.</param>
    public static LocalizedText? HearingAppeal(Principal who, string scoredBy)
    {
        ArgumentNullException.ThrowIfNull(who);
        return who.PersonId == scoredBy ? Scored : null;
    }
}
