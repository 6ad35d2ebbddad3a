using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Office.Facts;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.People;

/// <summary>What a unit is called, and what it is part of.</summary>
/// <param name="Name">As plans call it: 市科技创新委.</param>
/// <param name="FullName">In full; empty for the same as the name.</param>
/// <param name="ShortNames">Other short names.</param>
public sealed record UnitDetails(string Name, string FullName = "", IReadOnlyList<string>? ShortNames = null, string? ParentId = null);

/// <summary>Keeps units and unit groups, with their days.</summary>
public sealed class UnitStore(IDbContextFactory<OfficeDb> databases, TimeProvider clock)
{
    private const int LongestName = 100;

    /// <summary>The units and groups of a day.</summary>
    /// <param name="known">As they were known at an instant; null for now.</param>
    public async Task<UnitDirectory> DirectoryAsync(DateOnly on, DateTimeOffset? known = null, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await DirectoryAsync(db, on, known, cancellation);
    }

    /// <summary>
    /// The units of a day to which business can be given: all but those in which there is no post beside the three administrators', who see no business.
    /// </summary>
    public async Task<IReadOnlyList<UnitOn>> ForBusinessAsync(DateOnly on, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.KeptAsync((nameof(ForBusinessAsync), on), [typeof(UnitFact), typeof(Post)], () => ForBusinessAsync(db, on, cancellation), cancellation);
    }

    /// <summary>Opens a unit.</summary>
    public async Task<Outcome<UnitFact>> OpenAsync(UnitDetails details, DateOnly from, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(by);
        var now = clock.GetUtcNow();
        var id = Ids.Next(now);
        await using var db = await databases.OpenAsync(new Act(by, "units.open", "unit:" + id, now), cancellation);
        if (Refusal(details, id, await DirectoryAsync(db, from, null, cancellation)) is { } refusal)
        {
            return refusal;
        }

        var fact = Make(id, details, from, null, 1, by.Name, now);
        db.Add(fact);
        await db.SaveChangesAsync(cancellation);
        return fact;
    }

    /// <summary>Gives a unit other names or another place in the tree from a day on.</summary>
    public async Task<Outcome<UnitFact>> ChangeAsync(string unitId, UnitDetails details, DateOnly from, string reason, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(by);
        var now = clock.GetUtcNow();
        await using var db = await databases.OpenAsync(new Act(by, "units.change", "unit:" + unitId, now, reason), cancellation);
        var directory = await DirectoryAsync(db, from, null, cancellation);
        if (directory.Find(unitId) is null)
        {
            return Closed(from);
        }

        if (Refusal(details, unitId, directory) is { } refusal)
        {
            return refusal;
        }

        var fact = Make(unitId, details, from, null, await RevisionAsync(db, StatementOf(unitId, from), cancellation), by.Name, now);
        db.Add(fact);
        await db.SaveChangesAsync(cancellation);
        return fact;
    }

    /// <summary>Closes a unit after its last day, and says who takes over.</summary>
    public async Task<Outcome<UnitDirectory>> CloseAsync(
        string unitId, DateOnly lastDay, IReadOnlyList<string> successorIds, SuccessionKind kind, string reason, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(successorIds);
        ArgumentNullException.ThrowIfNull(by);
        var now = clock.GetUtcNow();
        await using var db = await databases.OpenAsync(new Act(by, "units.close", "unit:" + unitId, now, reason), cancellation);
        var after = lastDay.AddDays(1);
        var directory = await DirectoryAsync(db, lastDay, null, cancellation);
        var later = await DirectoryAsync(db, after, null, cancellation);
        if (directory.Find(unitId) is null)
        {
            return Closed(lastDay);
        }

        if (later.PartsOf(unitId).FirstOrDefault() is { } part)
        {
            return new LocalizedText($"下属单位“{part.Name}”在此之后仍然存在，请先撤销或改挂。", $"Its part \"{part.Name}\" exists after that; close it or move it first.");
        }

        if (successorIds.FirstOrDefault(id => id == unitId || later.Find(id) is null) is { } missing)
        {
            return new LocalizedText($"承接单位（{missing}）在 {Day(after)} 不存在。", $"The unit that is to take over ({missing}) does not exist on {Day(after)}.");
        }

        var held = await db.Set<HoldingFact>().KnownAt(null).Where(holding => holding.Until == null || holding.Until > lastDay)
            .Join(db.Set<Post>().Where(post => post.UnitId == unitId), holding => holding.PostId, post => post.Id, (_, post) => post.Title).FirstOrDefaultAsync(cancellation);
        if (held is not null)
        {
            return new LocalizedText($"岗位“{held}”在此之后仍有人任职，请先结束其任职。", $"The post \"{held}\" is held after that; end the holding first.");
        }

        foreach (var said in await db.Set<UnitFact>().AsNoTracking().KnownAt(null).Where(unit => unit.Subject == unitId && (unit.Until == null || unit.Until > lastDay)).ToListAsync(cancellation))
        {
            db.Add(Make(unitId, new(said.Name, said.FullName, [said.ShortNames], said.ParentId), said.From, lastDay, said.Revision + 1, by.Name, now, withdrawn: said.From > lastDay));
        }

        foreach (var successor in successorIds.Distinct(StringComparer.Ordinal))
        {
            var statement = $"{unitId}>{successor}@{Day(after)}";
            db.Add(new SuccessionFact
            {
                Subject = unitId,
                StatementId = statement,
                Revision = 1 + await db.Set<SuccessionFact>().CountAsync(fact => fact.StatementId == statement, cancellation),
                From = after,
                RecordedAt = now,
                RecordedBy = by.Name,
                SuccessorId = successor,
                Kind = kind,
            });
        }

        await db.SaveChangesAsync(cancellation);
        return await DirectoryAsync(db, after, null, cancellation);
    }

    internal static async Task<UnitDirectory> DirectoryAsync(OfficeDb db, DateOnly on, DateTimeOffset? known, CancellationToken cancellation) =>
        (known is { } instant ? await KnownUnits.AtAsync(db, instant, cancellation) : await KnownUnits.OfAsync(db, cancellation)).On(on);

    internal static async Task<IReadOnlyList<UnitOn>> ForBusinessAsync(OfficeDb db, DateOnly on, CancellationToken cancellation)
    {
        var roles = (await db.Set<Post>().AsNoTracking().Select(post => new { post.UnitId, post.RoleCode }).Distinct().ToListAsync(cancellation)).ToLookup(post => post.UnitId, post => post.RoleCode, StringComparer.Ordinal);
        return [.. (await DirectoryAsync(db, on, null, cancellation)).Units.Where(unit => !roles.Contains(unit.Id) || !roles[unit.Id].All(Roles.IsAdministrator))];
    }

    internal static UnitFact Make(string id, UnitDetails details, DateOnly from, DateOnly? until, int revision, string by, DateTimeOffset now, bool withdrawn = false) => new()
    {
        Subject = id,
        StatementId = StatementOf(id, from),
        Revision = revision,
        From = from,
        Until = until,
        RecordedAt = now,
        RecordedBy = by,
        Withdrawn = withdrawn,
        Name = details.Name.Trim(),
        FullName = string.IsNullOrWhiteSpace(details.FullName) ? details.Name.Trim() : details.FullName.Trim(),
        ShortNames = string.Join('、', details.ShortNames ?? []),
        ParentId = details.ParentId,
    };

    private static LocalizedText? Refusal(UnitDetails details, string id, UnitDirectory directory)
    {
        if (string.IsNullOrWhiteSpace(details.Name) || details.Name.Trim().Length > LongestName)
        {
            return new("请填写单位名称，不超过 100 字。", "Give the unit a name of at most 100 characters.");
        }

        if (details.ParentId is { } parent && (directory.Find(parent) is null || directory.IsWithin(parent, id)))
        {
            return new($"上级单位在 {Day(directory.Day)} 不存在，或是它自己的下属。", $"The unit above does not exist on {Day(directory.Day)}, or is part of this one.");
        }

        var names = new UnitDetails(details.Name, details.FullName, details.ShortNames);
        return directory.Units.FirstOrDefault(other => other.Id != id && other.AllNames.Intersect([names.Name.Trim(), names.FullName.Trim()], StringComparer.Ordinal).Any(name => name.Length > 0)) is { } taken
            ? new($"名称与现有单位“{taken.Name}”相同。", $"The name is that of the unit \"{taken.Name}\".")
            : null;
    }

    private static async Task<int> RevisionAsync(OfficeDb db, string statement, CancellationToken cancellation) =>
        1 + await db.Set<UnitFact>().CountAsync(fact => fact.StatementId == statement, cancellation);

    private static LocalizedText Closed(DateOnly day) => new($"这个单位在 {Day(day)} 不存在。", $"There is no such unit on {Day(day)}.");

    private static string StatementOf(string id, DateOnly from) => $"{id}@{Day(from)}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
