using Luoshi.Office.Facts;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.People;

/// <summary>Who holds a post, with what the post is for.</summary>
internal sealed record PostHolder
{
    public required string PersonId { get; init; }

    public required string PostId { get; init; }

    public required string RoleCode { get; init; }

    public required string UnitId { get; init; }

    /// <summary>Everybody who holds a post on a day, still to be narrowed and ordered.</summary>
    public static IQueryable<PostHolder> On(OfficeDb db, DateOnly on) =>
        db.Set<HoldingFact>().AsNoTracking().KnownAt(null).On(on)
            .Join(db.Set<Post>(), holding => holding.PostId, post => post.Id, (holding, post) => new PostHolder { PersonId = holding.Subject, PostId = post.Id, RoleCode = post.RoleCode, UnitId = post.UnitId });
}
