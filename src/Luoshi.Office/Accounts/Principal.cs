using System.Collections.Immutable;
using Luoshi.Office.Record;

namespace Luoshi.Office.Accounts;

/// <summary>A post that somebody holds on a day.</summary>
/// <param name="StandIn">They act in it for somebody else (代行).</param>
public sealed record HeldPost(string PostId, string Title, string UnitId, string UnitName, string RoleCode, bool StandIn)
{
    /// <summary>The post as the record tells it: 市科技创新委 联络员（代行）.</summary>
    public string Label => $"{UnitName} {Title}{(StandIn ? "（代行）" : string.Empty)}";
}

/// <summary>Who is signed in, with the posts that they hold on a day.</summary>
public sealed record Principal(string AccountId, string PersonId, string Name, ImmutableArray<HeldPost> Posts, bool IsDemo)
{
    public bool HasRole(string roleCode) => Posts.Any(post => post.RoleCode == roleCode);

    /// <summary>The person with their posts, for keys of what is read for them: what somebody sees changes with either.</summary>
    public string SeesAs => $"{PersonId} {string.Join(' ', Posts.Select(post => $"{post.PostId}:{post.RoleCode}:{post.UnitId}"))}";

    /// <summary>Who acts, as the record tells it.</summary>
    /// <param name="from">The address that they act from.</param>
    /// <param name="postId">The post in which they act; null for all that they hold.</param>
    public Actor ActorFrom(string from, string? postId = null)
    {
        var posts = string.Join('、', Posts.Where(post => postId is null || post.PostId == postId).Select(post => post.Label));
        return new(AccountId, Name, posts.Length == 0 ? null : posts, from);
    }
}
