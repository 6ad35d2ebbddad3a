using Luoshi.Office.Calendar;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Accounts;

/// <summary>Keeps sessions: opened by a sign-in, ended by signing out, by doing nothing for long, by lasting too long, or by an administrator.</summary>
public sealed class SessionStore(IDbContextFactory<OfficeDb> databases, SettingStore settings, UntilNextAct untilNextAct, TimeProvider clock)
{
    private const int LongestUserAgent = 300;

    // Not every request writes; idle time is told to within this.
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    // Asked for with every request: made once. With it comes where the trail ends, by which it is known what need not be read again.
    private readonly Func<OfficeDb, string, CancellationToken, Task<Found?>> _find = EF.CompileAsyncQuery((OfficeDb db, string hash, CancellationToken cancellation) =>
        db.Set<StoredSession>().AsNoTracking().Where(session => session.TokenHash == hash && session.EndedAt == null)
            .Where(session => db.Set<Account>().Any(account => account.Id == session.AccountId && !account.Disabled))
            .Select(session => new Found(session, db.Set<TrailHead>().Max(head => head.Sequence)))
            .SingleOrDefault());

    /// <summary>Opens a session.</summary>
    /// <returns>The token for the browser. It is kept nowhere else.</returns>
    public async Task<string> OpenAsync(string accountId, string from, string userAgent, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(userAgent);
        var now = clock.GetUtcNow();
        var token = OneTimeToken.Draw();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        db.Add(new StoredSession
        {
            Id = Ids.Next(now),
            TokenHash = OneTimeToken.HashOf(token),
            AccountId = accountId,
            From = from,
            UserAgent = userAgent.Length > LongestUserAgent ? userAgent[..LongestUserAgent] : userAgent,
            OpenedAt = now,
            LastSeenAt = now,
        });
        await db.SaveChangesAsync(cancellation);
        return token;
    }

    /// <summary>The session of a token, and that it was seen now; null where it has ended, or its account was disabled.</summary>
    public async Task<Session?> FindAsync(string token, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var hash = OneTimeToken.HashOf(token);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await _find(db, hash, cancellation) is not var (found, recorded))
        {
            return null;
        }

        var today = ChinaTime.DateOf(now);
        var limits = await untilNextAct.GetAsync(recorded, (nameof(SettingStore), today), () => settings.OnAsync(today, null, cancellation));
        if (Open(found, limits, now) is not { } open)
        {
            return null;
        }

        if (now - found.LastSeenAt >= SeenEvery)
        {
            await db.Set<StoredSession>().Where(session => session.Id == found.Id).ExecuteUpdateAsync(row => row.SetProperty(session => session.LastSeenAt, now), cancellation);
        }

        return open with { Recorded = recorded };
    }

    /// <summary>The open sessions of an account, the last opened first: its holder sees where they are signed in.</summary>
    public async Task<IReadOnlyList<Session>> OfAsync(string accountId, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var limits = await settings.OnAsync(ChinaTime.DateOf(now), null, cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var stored = await db.Set<StoredSession>().AsNoTracking().Where(session => session.AccountId == accountId && session.EndedAt == null)
            .OrderByDescending(session => session.OpenedAt).ToListAsync(cancellation);
        return [.. stored.Select(session => Open(session, limits, now)).OfType<Session>()];
    }

    /// <summary>Signs out. False where the session had ended already.</summary>
    public async Task<bool> EndAsync(string token, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        var hash = OneTimeToken.HashOf(token);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var session = await db.Set<StoredSession>().AsNoTracking().SingleOrDefaultAsync(open => open.TokenHash == hash && open.EndedAt == null, cancellation);
        return session is not null && await EndAsync(db, open => open.Id == session.Id, session.AccountId, "accounts.sign-out", by, null, cancellation) > 0;
    }

    /// <summary>Ends some of an account's sessions by their names; those of other accounts are left alone.</summary>
    /// <returns>How many sessions ended.</returns>
    public async Task<int> EndSomeOfAsync(string accountId, IReadOnlyCollection<string> sessionIds, Actor by, string why, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await EndAsync(db, open => open.AccountId == accountId && sessionIds.Contains(open.Id), accountId, "accounts.end-session", by, why, cancellation);
    }

    /// <summary>Signs an account out everywhere.</summary>
    /// <param name="exceptToken">The session that goes on: that of the person who changed their own password.</param>
    /// <returns>How many sessions ended.</returns>
    public async Task<int> EndAllOfAsync(string accountId, Actor by, string why, string? exceptToken = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        var except = exceptToken is null ? string.Empty : OneTimeToken.HashOf(exceptToken);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await EndAsync(db, open => open.AccountId == accountId && open.TokenHash != except, accountId, "accounts.sign-out-everywhere", by, why, cancellation);
    }

    // With the act in one transaction: either both are kept or neither.
    private async Task<int> EndAsync(
        OfficeDb db, System.Linq.Expressions.Expression<Func<StoredSession, bool>> which, string accountId, string action, Actor by, string? why, CancellationToken cancellation)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var ended = await db.Set<StoredSession>().Where(which).Where(session => session.EndedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(session => session.EndedAt, now), cancellation);
        if (ended > 0)
        {
            await db.NoteAsync(new Act(by, action, "account:" + accountId, now.Value, why), cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return ended;
    }

    private static Session? Open(StoredSession session, SettingsOn limits, DateTimeOffset now)
    {
        var ends = session.OpenedAt.AddHours(limits.Get(AccountSettings.LongestHours));
        var idle = session.LastSeenAt.AddMinutes(limits.Get(AccountSettings.IdleMinutes));
        return now < ends && now < idle
            ? new(session.Id, session.AccountId, session.From, session.UserAgent, session.OpenedAt, session.LastSeenAt, ends)
            : null;
    }

    private sealed record Found(StoredSession Session, long Recorded);
}
