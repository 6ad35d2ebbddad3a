using Luoshi.Core.Model;
using Luoshi.Office.Facts;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.People;

/// <summary>Keeps posts.</summary>
public sealed class PostStore(IDbContextFactory<OfficeDb> databases, TimeProvider clock)
{
    private const int LongestTitle = 100;

    public async Task<Outcome<Post>> AddAsync(string unitId, string title, string roleCode, Actor by, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.OpenAsync(new Act(by, "people.add-post", "unit:" + unitId, now), cancellation);
        var made = await MakeAsync(db, unitId, title, roleCode, now, cancellation);
        if (made.Done)
        {
            await db.SaveChangesAsync(cancellation);
        }

        return made;
    }

    public async Task<IReadOnlyList<Post>> ListAsync(string? unitId = null, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<Post>().AsNoTracking().Where(post => unitId == null || post.UnitId == unitId)
            .OrderBy(post => post.UnitId).ThenBy(post => post.Id).ToListAsync(cancellation);
    }

    internal static async Task<Outcome<Post>> MakeAsync(OfficeDb db, string unitId, string title, string roleCode, DateTimeOffset now, CancellationToken cancellation)
    {
        if (Roles.Find(roleCode) is null)
        {
            return new LocalizedText($"没有角色 {roleCode}。", $"There is no role {roleCode}.");
        }

        if (string.IsNullOrWhiteSpace(title) || title.Trim().Length > LongestTitle)
        {
            return new LocalizedText("请填写岗位名称，不超过 100 字。", "Give the post a title of at most 100 characters.");
        }

        if (!await db.Set<UnitFact>().KnownAt(null).AnyAsync(unit => unit.Subject == unitId, cancellation))
        {
            return new LocalizedText("没有这个单位。", "There is no such unit.");
        }

        var post = new Post { Id = Ids.Next(now), UnitId = unitId, Title = title.Trim(), RoleCode = roleCode };
        db.Add(post);
        return post;
    }
}
