using System.Collections.Immutable;
using Luoshi.Office.Accounts;
using Luoshi.Office.Permissions;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.CaseFiles;

/// <summary>Which cases a list holds.</summary>
public enum CaseStanding
{
    Any,
    Open,
    Overdue,
    Ended,
}

/// <summary>In which order a list of cases stands.</summary>
public enum CaseOrder
{
    LastOpened,
    Title,
    Due,
    Since,
}

/// <summary>A stretch of the list of cases.</summary>
/// <param name="Kind">The code of a kind; null for any.</param>
public sealed record CasesAsked(string? Kind, CaseStanding Standing, CaseOrder Order, bool Descending, int Skip, int Take);

/// <summary>A stretch of the list of cases, without what happened in them.</summary>
/// <param name="Matching">How many there are as they were asked for.</param>
/// <param name="Total">How many there are at all.</param>
public sealed record CasesFound(ImmutableArray<OpenCase> Rows, int Matching, int Total);

/// <summary>Lists cases for those who may see them.</summary>
public sealed class CaseLists(IDbContextFactory<OfficeDb> databases, CaseKinds kinds, CaseReading reading, UntilNextAct untilNextAct)
{
    /// <summary>Whether somebody sees every case, so that the database alone can say what a stretch of the list holds.</summary>
    public static bool SeesAll(Principal who)
    {
        ArgumentNullException.ThrowIfNull(who);
        return who.Posts.Any(post => RoleTable.Of(post.RoleCode).Contains(Permission.CasesRead) && RoleTable.ReachOf(post.RoleCode) == Reach.Everything);
    }

    /// <summary>A stretch of the list for somebody who sees every case: the database reads no more than that.</summary>
    /// <exception cref="ArgumentException">They do not see every case.</exception>
    public async Task<CasesFound> FindAsync(CasesAsked asked, Principal who, DateOnly today, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (!SeesAll(who))
        {
            throw new ArgumentException("Who sees a part of the cases gets their list by other means.", nameof(who));
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var all = db.Set<CaseFile>().AsNoTracking();
        var total = await all.CountAsync(cancellation);
        var matching = Matching(all, asked, today);
        var count = asked is { Kind: null, Standing: CaseStanding.Any } ? total : await matching.CountAsync(cancellation);
        var files = await Ordered(matching, asked).Skip(asked.Skip).Take(asked.Take).ToListAsync(cancellation);
        return new([.. files.Select(Untold)], count, total);
    }

    private OpenCase Untold(CaseFile file) => new(file, [], kinds.Of(file));

    private static IQueryable<CaseFile> Matching(IQueryable<CaseFile> files, CasesAsked asked, DateOnly today)
    {
        var ofKind = asked.Kind is { } kind ? files.Where(file => file.Kind == kind) : files;
        return asked.Standing switch
        {
            CaseStanding.Open => ofKind.Where(file => file.ClosedAt == null),
            CaseStanding.Overdue => ofKind.Where(file => file.ClosedAt == null && file.DueOn < today),
            CaseStanding.Ended => ofKind.Where(file => file.ClosedAt != null),
            _ => ofKind,
        };
    }

    // Cases that ended are due no more, and stand behind those that are.
    private static IQueryable<CaseFile> Ordered(IQueryable<CaseFile> files, CasesAsked asked) => (asked.Order, asked.Descending) switch
    {
        (CaseOrder.Title, false) => files.OrderBy(file => file.TitleZh).ThenByDescending(file => file.Id),
        (CaseOrder.Title, true) => files.OrderByDescending(file => file.TitleZh).ThenByDescending(file => file.Id),
        (CaseOrder.Due, false) => files.OrderBy(file => file.ClosedAt != null || file.DueOn == null).ThenBy(file => file.DueOn).ThenByDescending(file => file.Id),
        (CaseOrder.Due, true) => files.OrderByDescending(file => file.ClosedAt != null || file.DueOn == null).ThenByDescending(file => file.DueOn).ThenByDescending(file => file.Id),
        (CaseOrder.Since, false) => files.OrderBy(file => file.StateSince).ThenByDescending(file => file.Id),
        (CaseOrder.Since, true) => files.OrderByDescending(file => file.StateSince).ThenByDescending(file => file.Id),
        _ => files.OrderByDescending(file => file.Id),
    };

    /// <summary>The cases of a kind that somebody may see, the last opened first.</summary>
    public Task<ImmutableArray<OpenCase>> OfKindAsync(string kind, Principal who, CancellationToken cancellation = default) => SeenByAsync(files => files.Where(file => file.Kind == kind), who, cancellation);

    /// <summary>The cases of every kind that somebody may see, the last opened first, for a list: without what happened in them.</summary>
    public async Task<ImmutableArray<OpenCase>> AllAsync(Principal who, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (SeesAll(who))
        {
            return await SeenByAsync(files => files, who, cancellation, told: false);
        }

        // Which cases name a unit is searched for in what was said in them, and a unit's list is short enough to keep. Posts change with an act, and with the day.
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await untilNextAct.GetAsync(db, (nameof(CaseLists), who.SeesAs), () => SeenByAsync(files => files, who, cancellation, told: false), cancellation);
    }

    /// <summary>The cases about something, as <c>kind:id</c>, that somebody may see, the last opened first, for a list: without what happened in them.</summary>
    public Task<ImmutableArray<OpenCase>> AboutAsync(string about, Principal who, CancellationToken cancellation = default) =>
        AboutAsync([about], who, cancellation);

    /// <summary>The cases about any of some things, as <c>kind:id</c>, that somebody may see, the last opened first, for a list: without what happened in them.</summary>
    public async Task<ImmutableArray<OpenCase>> AboutAsync(IReadOnlyCollection<string> about, Principal who, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(who);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await untilNextAct.GetAsync(
            db, (nameof(AboutAsync), string.Join(' ', about), who.SeesAs),
            () => SeenByAsync(files => files.Where(file => about.Contains(file.About)), who, cancellation, told: false), cancellation);
    }

    private async Task<ImmutableArray<OpenCase>> SeenByAsync(Func<IQueryable<CaseFile>, IQueryable<CaseFile>> which, Principal who, CancellationToken cancellation, bool told = true)
    {
        ArgumentNullException.ThrowIfNull(who);
        var me = who.PersonId;
        var (roles, units) = (who.Posts.Select(post => post.RoleCode).ToList(), who.Posts.Select(post => post.UnitId).ToList());
        // What a case holds may name the person or their unit: units that assist stand nowhere else.
        var named = units.Append(me).Distinct(StringComparer.Ordinal).ToList();
        var naming = kinds.All.Where(work => work.NamesOthers).Select(work => work.Machine.Kind.Code).ToList();
        var all = SeesAll(who);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var acted = db.Set<RecordedEvent>().Where(happened => happened.PersonId == me).Select(happened => happened.CaseId);

        // The database leaves out most; who sees a case is decided in one place, on what remains.
        var files = await which(db.Set<CaseFile>().AsNoTracking())
            .Where(file => all || units.Contains(file.OwnerUnit) || units.Contains(file.UnitConcerned ?? string.Empty) || roles.Contains(file.WaitsForRole ?? string.Empty)
                || file.OpenedBy == me || file.WaitsForPerson == me || acted.Contains(file.Id)
                || (naming.Contains(file.Kind) && (named.Any(name => file.OpeningData.Contains(name))
                    || db.Set<RecordedEvent>().Any(happened => happened.CaseId == file.Id && named.Any(name => happened.Data.Contains(name))))))
            .OrderByDescending(file => file.Id).ToListAsync(cancellation);
        if (told)
        {
            return [.. (await reading.WithEventsAsync(db, files, cancellation)).Where(open => CaseSight.MaySee(open, who))];
        }

        // What happened in a case is read only where it decides.
        var doubtful = files.Where(file => !CaseSight.MaySee(file, who)).ToList();
        var hidden = (await reading.WithEventsAsync(db, doubtful, cancellation)).Where(open => !CaseSight.MaySee(open, who)).Select(open => open.File.Id).ToHashSet(StringComparer.Ordinal);
        return [.. files.Where(file => !hidden.Contains(file.Id)).Select(Untold)];
    }
}
