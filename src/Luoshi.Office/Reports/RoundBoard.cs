using System.Collections.Immutable;
using Luoshi.Office.Accounts;
using Luoshi.Office.Calendar;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Permissions;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Reports;

/// <summary>Shows how rounds stand: everything to those who see everything, to a unit's people the rounds in which their unit has a return, and that alone.</summary>
public sealed class RoundBoard(IDbContextFactory<OfficeDb> databases, CaseReading reading, SettingStore settings)
{
    private const string Prefix = "round:";

    /// <summary>The rounds of all plans or of one, the last first.</summary>
    public async Task<ImmutableArray<RoundStanding>> ListAsync(string? planId, Principal who, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(who);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rounds = await db.Set<ReportRound>().AsNoTracking().Where(round => planId == null || round.PlanId == planId)
            .OrderByDescending(round => round.To).ThenByDescending(round => round.Id).ToListAsync(cancellation);
        var byRound = (await ReturnsAsync(db, Prefix, who, cancellation)).ToLookup(of => of.Round, of => of.Return, StringComparer.Ordinal);
        return [.. rounds.Select(round => new RoundStanding(round, [.. byRound[round.Id].Where(of => of.InForce)])).Where(standing => SeesAll(who) || !standing.Returns.IsEmpty)];
    }

    /// <summary>A round; null where there is none, or nothing of it that the person sees.</summary>
    public async Task<RoundDetail?> FindAsync(string roundId, Principal who, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(who);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.Set<ReportRound>().AsNoTracking().SingleOrDefaultAsync(of => of.Id == roundId, cancellation) is not { } round)
        {
            return null;
        }

        var returns = (await ReturnsAsync(db, $"{Prefix}{roundId}/", who, cancellation)).ConvertAll(of => of.Return);
        if (returns.Count == 0 && !SeesAll(who))
        {
            return null;
        }

        var ids = returns.ConvertAll(of => of.CaseId);
        var files = await db.Set<CaseFile>().AsNoTracking().Where(file => ids.Contains(file.Id)).ToListAsync(cancellation);
        var open = (await reading.WithEventsAsync(db, files, cancellation)).ToDictionary(of => of.File.Id, StringComparer.Ordinal);
        var burdens = await BurdensAsync(db, [.. files], cancellation);
        var measured = await db.Set<ReturnPicture>().AsNoTracking().Where(picture => ids.Contains(picture.CaseId)).ToDictionaryAsync(picture => picture.CaseId, picture => picture.Minutes, cancellation);
        var units = returns.ConvertAll(of => of.UnitId);
        var exceptions = await db.Set<RoundReopening>().AsNoTracking().Where(of => of.RoundId == roundId).OrderBy(of => of.Id).ToListAsync(cancellation);
        return new(
            new(round, [.. returns.Where(of => of.InForce)]),
            [.. returns.Select(of => new RoundRow(
                of, open[of.CaseId], open[of.CaseId].Events.LastOrDefault(happened => happened.To == ReturnKind.Filed)?.On, burdens[of.CaseId],
                measured.TryGetValue(of.CaseId, out var minutes) && minutes > 0 ? minutes : null))],
            [.. exceptions.Where(of => units.Contains(of.UnitId))]);
    }

    /// <summary>What was asked of each unit in the month of a day, over all rounds: the burden.</summary>
    public async Task<MonthBurden> BurdenAsync(DateOnly day, CancellationToken cancellation = default)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        var (from, until) = (ChinaTime.EndOf(first.AddDays(-1)), ChinaTime.EndOf(first.AddMonths(1).AddDays(-1)));
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var files = await db.Set<CaseFile>().AsNoTracking().Where(file => file.Kind == ReturnKind.Kind.Code && file.OpenedAt >= from && file.OpenedAt < until).ToListAsync(cancellation);
        var ids = files.ConvertAll(file => file.Id);
        var burdens = await BurdensAsync(db, files, cancellation);
        var measured = await db.Set<ReturnPicture>().AsNoTracking().Where(picture => ids.Contains(picture.CaseId)).ToDictionaryAsync(picture => picture.CaseId, picture => picture.Minutes, cancellation);
        return new(first, [.. files.GroupBy(file => file.OwnerUnit, StringComparer.Ordinal).OrderBy(of => of.Key, StringComparer.Ordinal).Select(of => new UnitBurden(
            of.Key, of.Count(), of.Aggregate(Burden.None, (sum, file) => sum + burdens[file.Id]), of.Sum(file => measured.GetValueOrDefault(file.Id)))
        {
            Each = [.. of.OrderBy(file => file.Id, StringComparer.Ordinal).Select(file => new AskedReturn(file.Id, new(file.TitleZh, file.TitleEn)))],
        })]);
    }

    internal static bool SeesAll(Principal who) => who.Posts.Any(post => RoleTable.Of(post.RoleCode).Contains(Permission.CasesRead) && RoleTable.ReachOf(post.RoleCode) == Reach.Everything);

    // By unit, the last return of each first. What was accepted last is in force: a correction takes its place once it is accepted itself, and not before.
    private static async Task<List<(string Round, RoundReturn Return)>> ReturnsAsync(OfficeDb db, string about, Principal who, CancellationToken cancellation)
    {
        var all = SeesAll(who);
        var units = who.Posts.Where(post => RoleTable.Of(post.RoleCode).Contains(Permission.CasesRead)).Select(post => post.UnitId).Distinct().ToList();
        var files = await db.Set<CaseFile>().AsNoTracking()
            .Where(file => file.Kind == ReturnKind.Kind.Code && file.About.StartsWith(about) && (all || units.Contains(file.OwnerUnit)))
            .Select(file => new { file.Id, file.About, file.OwnerUnit, file.State, file.StateSince, file.DueOn }).ToListAsync(cancellation);
        return
        [
            .. files.GroupBy(file => file.About, StringComparer.Ordinal).OrderBy(of => of.Key, StringComparer.Ordinal)
                .SelectMany(of =>
                {
                    var ofUnit = of.OrderByDescending(file => file.Id, StringComparer.Ordinal).ToList();
                    var inForce = Math.Max(0, ofUnit.FindIndex(file => file.State == ReturnKind.Accepted));
                    return ofUnit.Select((file, place) => (
                        of.Key[Prefix.Length..of.Key.IndexOf('/', StringComparison.Ordinal)],
                        new RoundReturn(file.Id, file.OwnerUnit, file.State, file.StateSince, file.DueOn, Corrected: place > inForce, Correcting: place < inForce)));
                }),
        ];
    }

    // By the settings of the day on which each was asked for.
    private async Task<Dictionary<string, Burden>> BurdensAsync(OfficeDb db, IReadOnlyCollection<CaseFile> files, CancellationToken cancellation)
    {
        var ids = files.Select(file => file.Id).ToList();
        var lines = (await db.Set<ReturnLine>().AsNoTracking().Where(line => ids.Contains(line.CaseId))
            .GroupBy(line => new { line.CaseId, line.Kind, Prefilled = line.PrefilledFrom != null })
            .Select(of => new { of.Key.CaseId, of.Key.Kind, of.Key.Prefilled, Count = of.Count() }).ToListAsync(cancellation)).ToLookup(of => of.CaseId, StringComparer.Ordinal);
        var burdens = new Dictionary<string, Burden>(StringComparer.Ordinal);
        foreach (var day in files.GroupBy(file => ChinaTime.DateOf(file.OpenedAt)))
        {
            var inForce = await settings.OnAsync(day.Key, cancellation: cancellation);
            foreach (var file in day)
            {
                burdens[file.Id] = lines[file.Id].Aggregate(Burden.None, (sum, of) => sum + Burden.Of(of.Kind, of.Prefilled, of.Count, inForce));
            }
        }

        return burdens;
    }
}
