using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Office.Facts;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.People;

/// <summary>Keeps unit groups: what plans name together without listing, and which units that means.</summary>
public sealed class UnitGroupStore(IDbContextFactory<OfficeDb> databases, TimeProvider clock)
{
    /// <summary>Makes a group with its members from a day on.</summary>
    public async Task<Outcome<UnitGroupFact>> DefineAsync(
        string name, IReadOnlyList<string> otherNames, IReadOnlyList<string> unitIds, DateOnly from, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(unitIds);
        ArgumentNullException.ThrowIfNull(by);
        var now = clock.GetUtcNow();
        var id = Ids.Next(now);
        await using var db = await databases.OpenAsync(new Act(by, "units.define-group", "unit-group:" + id, now), cancellation);
        var directory = await UnitStore.DirectoryAsync(db, from, null, cancellation);
        if (string.IsNullOrWhiteSpace(name) || otherNames.Append(name.Trim()).Any(other => directory.Resolve(other).Kind is NameKind.Group or NameKind.Unit))
        {
            return new LocalizedText("请给单位组一个尚未使用的名称。", "Give the group a name that is not in use.");
        }

        if (unitIds.FirstOrDefault(unit => directory.Find(unit) is null) is { } missing)
        {
            return Missing(missing, from);
        }

        var fact = new UnitGroupFact { Subject = id, StatementId = $"{id}@{Day(from)}", Revision = 1, From = from, RecordedAt = now, RecordedBy = by.Name, Name = name.Trim(), OtherNames = string.Join('、', otherNames) };
        db.Add(fact);
        db.AddRange(unitIds.Distinct(StringComparer.Ordinal).Select(unit => Member(id, unit, from, null, 1, by, now)));
        await db.SaveChangesAsync(cancellation);
        return fact;
    }

    /// <summary>Sets who belongs to a group from a day on: those that are new join, those that are not named leave the day before.</summary>
    public async Task<Outcome<UnitGroupFact>> SetMembersAsync(
        string groupId, IReadOnlyList<string> unitIds, DateOnly from, string reason, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(unitIds);
        ArgumentNullException.ThrowIfNull(by);
        var now = clock.GetUtcNow();
        await using var db = await databases.OpenAsync(new Act(by, "units.set-group", "unit-group:" + groupId, now, reason), cancellation);
        var directory = await UnitStore.DirectoryAsync(db, from, null, cancellation);
        if (unitIds.FirstOrDefault(unit => directory.Find(unit) is null) is { } missing)
        {
            return Missing(missing, from);
        }

        if (await db.Set<UnitGroupFact>().AsNoTracking().KnownAt(null).Where(group => group.Subject == groupId).OrderByDescending(group => group.From).FirstOrDefaultAsync(cancellation) is not { } found)
        {
            return new LocalizedText("没有这个单位组。", "There is no such group.");
        }

        var standing = await db.Set<UnitGroupMemberFact>().AsNoTracking().KnownAt(null).Where(member => member.Subject == groupId && (member.Until == null || member.Until >= from)).ToListAsync(cancellation);
        foreach (var gone in standing.Where(member => member.From > from || !unitIds.Contains(member.UnitId, StringComparer.Ordinal)))
        {
            db.Add(Member(groupId, gone.UnitId, gone.From, from.AddDays(-1), gone.Revision + 1, by, now, withdrawn: gone.From >= from));
        }

        foreach (var unit in unitIds.Distinct(StringComparer.Ordinal).Where(unit => !standing.Exists(member => member.UnitId == unit && member.From <= from)))
        {
            var statement = StatementOf(groupId, unit, from);
            db.Add(Member(groupId, unit, from, null, 1 + await db.Set<UnitGroupMemberFact>().CountAsync(said => said.StatementId == statement, cancellation), by, now));
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            return found;
        }
        catch (DbUpdateException)
        {
            return new LocalizedText("他人同时改了这个单位组，请核对后再改。", "Somebody else changed the group at the same moment; look at it and change it again.");
        }
    }

    private static UnitGroupMemberFact Member(string group, string unit, DateOnly from, DateOnly? until, int revision, Actor by, DateTimeOffset now, bool withdrawn = false) => new()
    {
        Subject = group,
        StatementId = StatementOf(group, unit, from),
        Revision = revision,
        From = from,
        Until = withdrawn ? null : until,
        RecordedAt = now,
        RecordedBy = by.Name,
        Withdrawn = withdrawn,
        UnitId = unit,
    };

    internal static string StatementOf(string group, string unit, DateOnly from) => $"{group}+{unit}@{Day(from)}";

    private static LocalizedText Missing(string unit, DateOnly day) => new($"单位（{unit}）在 {Day(day)} 不存在。", $"The unit ({unit}) does not exist on {Day(day)}.");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
