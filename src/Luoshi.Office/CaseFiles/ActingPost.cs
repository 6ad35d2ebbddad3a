using System.Collections.Immutable;
using Luoshi.Office.Accounts;
using Luoshi.Office.Cases;
using Refused = Luoshi.Office.Cases.Refused;

namespace Luoshi.Office.CaseFiles;

/// <summary>A person in one of their posts, as the machine sees them.</summary>
/// <param name="Post">The post; null for a person without any.</param>
/// <param name="StandIn">Where they act in the post for somebody else.</param>
/// <param name="Units">The units of all posts of the person.</param>
internal sealed record ActingPost(CaseActor Actor, HeldPost? Post, StandIn? StandIn, ImmutableArray<string> Units)
{
    /// <summary>In which ways a person can act: in each of their posts, their own before those that they stand in for.</summary>
    /// <param name="postId">Only in this one; null for any.</param>
    public static ImmutableArray<ActingPost> Of(Principal who, string? postId = null)
    {
        ImmutableArray<string> units = [.. who.Posts.Select(post => post.UnitId)];
        var posts = who.Posts.Where(post => postId is null || post.PostId == postId).OrderBy(post => post.StandIn).ToImmutableArray();
        return posts.IsEmpty && postId is null
            ? [new(new(who.PersonId, string.Empty, []), null, null, units)]
            : [.. posts.Select(post => post.StandIn
                ? new ActingPost(new(who.PersonId, post.UnitId, []), post, new(who.PersonId, post.RoleCode), units)
                : new ActingPost(new(who.PersonId, post.UnitId, [post.RoleCode]), post, null, units))];
    }

    /// <summary>The facts with this person as stand-in where they are one, and with who stands aside.</summary>
    public CaseFacts With(CaseFacts facts, Recusal recusal) =>
        recusal.With(StandIn is { } standIn ? facts with { StandIns = facts.StandIns.Add(standIn) } : facts, this);

    /// <summary>Decides for whichever post lets the person; else gives the refusal that says most.</summary>
    public static (CaseOutcome Outcome, ActingPost? As) Decide(IEnumerable<ActingPost> ways, Func<ActingPost, CaseOutcome> decide)
    {
        (CaseOutcome Outcome, ActingPost? As) best = (new Refused("no-such-post", new(
            "您现在没有这个岗位，请以现任岗位办理。", "You do not hold this post now: act in one that you hold.")), null);
        foreach (var way in ways)
        {
            var outcome = decide(way);
            if (outcome is Moved)
            {
                return (outcome, way);
            }

            // "You may not" says least: in another post they may, and something else is in the way.
            if (best.As is null || best.Outcome is Refused { Code: "not-permitted" })
            {
                best = (outcome, way);
            }
        }

        return best;
    }
}
