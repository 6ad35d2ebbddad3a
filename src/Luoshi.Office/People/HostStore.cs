using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Office.Facts;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.People;

/// <summary>Keeps which unit hosts the office of a programme, and who stands in for it, from a day on.</summary>
public sealed class HostStore(IDbContextFactory<OfficeDb> databases, TimeProvider clock)
{
    // What the host of an office is kept under where nothing else was said.
    private const string TheOffice = "office";

    /// <summary>What was declared and holds on a day or begins later, the last to begin first; empty where nothing is.</summary>
    public async Task<IReadOnlyList<HostFact>> AllAsync(DateOnly on, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var known = await db.Set<HostFact>().AsNoTracking().KnownAt(null).ToListAsync(cancellation);
        return [.. known.Where(host => host.IsOn(on)).Governing().Concat(known.Where(host => host.From > on)).OrderByDescending(host => host.From)];
    }

    /// <summary>The host of a day; null where none is declared.</summary>
    public async Task<HostFact?> OfAsync(string programmeId, DateOnly on, DateTimeOffset? known = null, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return (await db.Set<HostFact>().AsNoTracking().KnownAt(known).On(on).Where(host => host.Subject == programmeId).ToListAsync(cancellation)).Governing().SingleOrDefault();
    }

    /// <summary>Declares the host of the office from a day on; it takes the place of what is declared now.</summary>
    /// <param name="today">The day on which it is declared.</param>
    /// <param name="standInPostId">The post that rules on the host's own duties: none of the host's.</param>
    public async Task<Outcome<HostFact>> DeclareAsync(
        DateOnly today, string unitId, string? standInPostId, DateOnly from, string reason, Actor by, CancellationToken cancellation = default) =>
        await DeclareAsync(await AllAsync(today, cancellation) is [var last, ..] ? last.Subject : TheOffice, unitId, standInPostId, from, reason, by, cancellation);

    /// <summary>Declares the host from a day on.</summary>
    /// <param name="standInPostId">The post that rules on the host's own duties: none of the host's.</param>
    public async Task<Outcome<HostFact>> DeclareAsync(
        string programmeId, string unitId, string? standInPostId, DateOnly from, string reason, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        var now = clock.GetUtcNow();
        await using var db = await databases.OpenAsync(new Act(by, "people.declare-host", "programme:" + programmeId, now, reason), cancellation);
        var units = await UnitStore.DirectoryAsync(db, from, null, cancellation);
        if (units.Find(unitId) is not { } unit)
        {
            return new LocalizedText("承办单位在生效之日不存在，请另选单位或日期。", "The host unit does not exist on that day: choose another unit or day.");
        }

        if (standInPostId is not null)
        {
            if (await db.Set<Post>().FindAsync([standInPostId], cancellation) is not { } post)
            {
                return new LocalizedText("没有这个代行岗位，请从列表中选。", "There is no such post to stand in: choose one of the list.");
            }

            if (units.IsWithin(post.UnitId, unitId))
            {
                return new LocalizedText($"代行岗位不能属于承办单位“{unit.Name}”自己，请另选。", $"The post that stands in may not belong to the host unit \"{unit.Name}\" itself: choose another.");
            }
        }

        var statement = $"{programmeId}@{from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        var fact = new HostFact
        {
            Subject = programmeId,
            StatementId = statement,
            Revision = 1 + await db.Set<HostFact>().CountAsync(said => said.StatementId == statement, cancellation),
            From = from,
            RecordedAt = now,
            RecordedBy = by.Name,
            UnitId = unitId,
            StandInPostId = standInPostId,
            Reason = reason,
        };
        db.Add(fact);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return fact;
        }
        catch (DbUpdateException)
        {
            return new LocalizedText("他人同时设定了承办单位，请核对后再设。", "Somebody else declared the host at the same moment; look at it and declare again.");
        }
    }
}
