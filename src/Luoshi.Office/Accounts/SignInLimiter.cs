using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Accounts;

/// <summary>
/// Limits tries to sign in. A try is counted before its password is looked at and given back when it was right: however many run at
/// once on however many nodes, no more than the limit are looked at.
/// </summary>
internal sealed class SignInLimiter(IDbContextFactory<OfficeDb> databases, TimeProvider clock)
{
    // A try that never came to an end, because its node stopped, is given back after this long.
    private static readonly TimeSpan Lost = TimeSpan.FromMinutes(1);

    // Counters of names that nobody has are of no use after this long, and earlier locks are forgotten.
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(2);
    private const int MostDoublings = 20;

    public const string NamePrefix = "name:";

    /// <summary>What came of asking for a try.</summary>
    /// <param name="Granted">It may go ahead.</param>
    /// <param name="LockedUntil">Otherwise until when it is locked; null where only too many are under way.</param>
    public readonly record struct Permit(bool Granted, DateTimeOffset? LockedUntil);

    public async Task<Permit> AskAsync(string id, int limit, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (lost, forgotten) = (now - Lost, now - Forgotten);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var states = db.Set<SignInState>().Where(state => state.Id == id);
        for (var attempt = 0; ; attempt++)
        {
            await states.Where(state => state.LockedUntil != null && state.LockedUntil <= now).ExecuteUpdateAsync(
                row => row.SetProperty(state => state.Failures, 0).SetProperty(state => state.Pending, 0).SetProperty(state => state.LockedUntil, (DateTimeOffset?)null), cancellation);
            await states.Where(state => state.Pending > 0 && state.LastTryAt <= lost).ExecuteUpdateAsync(row => row.SetProperty(state => state.Pending, 0), cancellation);
            await states.Where(state => state.Locks > 0 && state.LastTryAt <= forgotten).ExecuteUpdateAsync(row => row.SetProperty(state => state.Locks, 0), cancellation);
            var granted = await states.Where(state => state.LockedUntil == null && state.Pending + state.Failures < limit).ExecuteUpdateAsync(
                row => row.SetProperty(state => state.Pending, state => state.Pending + 1).SetProperty(state => state.LastTryAt, now), cancellation);
            if (granted == 1)
            {
                return new(true, null);
            }

            if (await states.AsNoTracking().SingleOrDefaultAsync(cancellation) is { } found)
            {
                return new(false, found.LockedUntil);
            }

            try
            {
                await AddAsync(id, now, cancellation);
                return new(true, null);
            }
            catch (DbUpdateException) when (attempt == 0)
            {
                // Another try made the row at the same moment.
            }
        }
    }

    /// <summary>The try failed. Locked again and again, it is locked for twice as long each time.</summary>
    /// <returns>Until when it is locked, where this failure was the one that locked it.</returns>
    public async Task<DateTimeOffset?> FailAsync(string id, SettingsOn limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var limit = limits.Get(AccountSettings.LockAfter);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var states = db.Set<SignInState>().Where(state => state.Id == id);
        await states.ExecuteUpdateAsync(
            row => row.SetProperty(state => state.Pending, state => state.Pending > 0 ? state.Pending - 1 : 0).SetProperty(state => state.Failures, state => state.Failures + 1), cancellation);
        var locks = await states.Where(state => state.Failures >= limit && state.LockedUntil == null).Select(state => (int?)state.Locks).SingleOrDefaultAsync(cancellation);
        if (locks is not { } before)
        {
            return null;
        }

        var until = clock.GetUtcNow() + Lasting(before, limits);
        var now = await states.Where(state => state.Failures >= limit && state.LockedUntil == null && state.Locks == before).ExecuteUpdateAsync(
            row => row.SetProperty(state => state.LockedUntil, (DateTimeOffset?)until).SetProperty(state => state.Locks, before + 1), cancellation);
        return now == 1 ? until : null;
    }

    private static TimeSpan Lasting(int before, SettingsOn limits)
    {
        var first = limits.Get(AccountSettings.LockMinutes);
        return TimeSpan.FromMinutes(Math.Min(first * Math.Pow(2, Math.Min(before, MostDoublings)), Math.Max(first, limits.Get(AccountSettings.LongestLockMinutes))));
    }

    /// <summary>The try succeeded, and with it the sign-in.</summary>
    public async Task SucceedAsync(string id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Set<SignInState>().Where(state => state.Id == id && state.LockedUntil == null).ExecuteUpdateAsync(
            row => row.SetProperty(state => state.Pending, state => state.Pending > 0 ? state.Pending - 1 : 0).SetProperty(state => state.Failures, 0)
                .SetProperty(state => state.Locks, 0), cancellation);
    }

    /// <summary>The try succeeded, but a second factor is still to come: failures are not forgotten yet, or its codes could be guessed for ever.</summary>
    public async Task GiveBackAsync(string id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Set<SignInState>().Where(state => state.Id == id && state.Pending > 0)
            .ExecuteUpdateAsync(row => row.SetProperty(state => state.Pending, state => state.Pending - 1), cancellation);
    }

    /// <summary>Uses up a time step of one-time codes. False where it, or a later one, was used before.</summary>
    public async Task<bool> UseStepAsync(string id, long step, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var states = db.Set<SignInState>().Where(state => state.Id == id);
        if (!await states.AnyAsync(cancellation))
        {
            db.Add(new SignInState { Id = id, LastTryAt = clock.GetUtcNow() });
            try
            {
                await db.SaveChangesAsync(cancellation);
            }
            catch (DbUpdateException)
            {
                // Another request made the row at the same moment; if there is another cause, what follows fails as well.
                db.ChangeTracker.Clear();
            }
        }

        return await states.Where(state => state.LastStep < step).ExecuteUpdateAsync(row => row.SetProperty(state => state.LastStep, step), cancellation) == 1;
    }

    private async Task AddAsync(string id, DateTimeOffset now, CancellationToken cancellation)
    {
        var forgotten = now - Forgotten;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (id.StartsWith(NamePrefix, StringComparison.Ordinal))
        {
            await db.Set<SignInState>().Where(state => state.Id.StartsWith(NamePrefix) && state.LastTryAt <= forgotten).ExecuteDeleteAsync(cancellation);
        }

        db.Add(new SignInState { Id = id, Pending = 1, LastTryAt = now });
        await db.SaveChangesAsync(cancellation);
    }
}
