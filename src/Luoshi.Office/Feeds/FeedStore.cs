using System.Security.Cryptography;
using System.Text;
using Luoshi.Core.Model;
using Luoshi.Office.Accounts;
using Luoshi.Office.Calendar;
using Luoshi.Office.Inbox;
using Luoshi.Office.Notices.Channels;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Feeds;

/// <summary>
/// Keeps the addresses of calendar feeds and answers them. Whoever has the address reads the due dates: it is a secret, made anew or
/// revoked by its person at any time, and silent while their account is disabled.
/// </summary>
public sealed class FeedStore(
    IDbContextFactory<OfficeDb> databases, InboxStore inbox, AccountStore accounts, SettingStore settings, SimulationStore simulations, NoticeOptions options, TimeProvider clock)
{
    private const int SecretBytes = 32;

    /// <summary>Makes a new address; one that there was no longer works.</summary>
    /// <param name="language">The language of the entries: <c>zh</c> or <c>en</c>.</param>
    /// <returns>The secret for the address, which is not shown again.</returns>
    public async Task<string> MakeAsync(Principal who, string language, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(who);
        var now = clock.GetUtcNow();
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        await using var db = await databases.OpenAsync(new Act(by, "feeds.make", "person:" + who.PersonId, now), cancellation);
        var feed = await db.Set<CalendarFeed>().SingleOrDefaultAsync(kept => kept.PersonId == who.PersonId, cancellation);
        if (feed is null)
        {
            db.Add(new CalendarFeed { PersonId = who.PersonId, AccountId = who.AccountId, TokenHash = Hash(secret), Language = language, MadeAt = now });
        }
        else
        {
            (feed.AccountId, feed.TokenHash, feed.Language, feed.MadeAt, feed.RevokedAt) = (who.AccountId, Hash(secret), language, now, null);
        }

        await db.SaveChangesAsync(cancellation);
        return secret;
    }

    /// <summary>Ends the address of a person. False where there was none.</summary>
    public async Task<bool> RevokeAsync(string personId, Actor by, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.OpenAsync(new Act(by, "feeds.revoke", "person:" + personId, now), cancellation);
        if (await db.Set<CalendarFeed>().SingleOrDefaultAsync(kept => kept.PersonId == personId && kept.RevokedAt == null, cancellation) is not { } feed)
        {
            return false;
        }

        feed.RevokedAt = now;
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>The address of a person, without its secret; null where they have none.</summary>
    public async Task<CalendarFeed?> OfAsync(string personId, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<CalendarFeed>().AsNoTracking().SingleOrDefaultAsync(kept => kept.PersonId == personId && kept.RevokedAt == null, cancellation);
    }

    /// <summary>The feed behind an address as iCalendar text; null for a secret that opens nothing.</summary>
    public async Task<string?> ReadAsync(string secret, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var hash = Hash(secret);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var today = ChinaTime.Today(clock);
        if (await db.Set<CalendarFeed>().AsNoTracking().SingleOrDefaultAsync(kept => kept.TokenHash == hash && kept.RevokedAt == null, cancellation) is not { } feed
            || await accounts.PrincipalOfAsync(feed.AccountId, today, cancellation) is not { } who)
        {
            return null;
        }

        var keep = await settings.GetAsync(NoticeSettings.FeedDays, today, cancellation: cancellation);
        var entries = await inbox.OfAsync(who, cancellation);
        for (var again = false; ; again = true)
        {
            try
            {
                var told = await FollowAsync(feed, entries, clock.GetUtcNow().AddDays(-keep), cancellation);
                return FeedText.Write(told, feed.Language, options.PublicAddress, await simulations.FindAsync(cancellation));
            }
            catch (DbUpdateException) when (!again)
            {
                // Two programs fetched at the same moment: the other has told the change already.
            }
        }
    }

    /// <summary>Brings what calendars were told up to what is to do now.</summary>
    private async Task<IReadOnlyList<FeedEntry>> FollowAsync(CalendarFeed feed, IReadOnlyList<InboxEntry> entries, DateTimeOffset forget, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var told = await db.Set<FeedEntry>().Where(entry => entry.PersonId == feed.PersonId).ToDictionaryAsync(entry => entry.Key, StringComparer.Ordinal, cancellation);
        foreach (var entry in entries)
        {
            if (entry.DueOn is { } due)
            {
                Tell(db, told, feed, entry, due, now);
            }
        }

        var current = entries.Where(entry => entry.DueOn is not null).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in told.Values.Where(entry => !current.Contains(entry.Key)))
        {
            if (gone.Cancelled && gone.ChangedAt < forget)
            {
                db.Remove(gone);
                told.Remove(gone.Key);
            }
            else if (!gone.Cancelled)
            {
                (gone.Cancelled, gone.Sequence, gone.ChangedAt) = (true, gone.Sequence + 1, now);
            }
        }

        await db.SaveChangesAsync(cancellation);
        return [.. told.Values.OrderBy(entry => entry.DueOn).ThenBy(entry => entry.Uid, StringComparer.Ordinal)];
    }

    private static void Tell(OfficeDb db, Dictionary<string, FeedEntry> told, CalendarFeed feed, InboxEntry entry, DateOnly due, DateTimeOffset now)
    {
        var summary = new LocalizedText($"{entry.About.Zh}（{entry.What.Zh}）", $"{entry.About.En} ({entry.What.En})").For(feed.Language);
        var description = entry.Deadline?.Sentence.For(feed.Language) ?? string.Empty;
        if (!told.TryGetValue(entry.Key, out var kept))
        {
            kept = new FeedEntry
            {
                PersonId = feed.PersonId,
                Key = entry.Key,
                Uid = $"{Hash(feed.PersonId + '\n' + entry.Key)[..32]}@luoshi",
                Sequence = 0,
                DueOn = due,
                Summary = summary,
                Description = description,
                Link = entry.Link,
                ChangedAt = now,
            };
            db.Add(kept);
            told.Add(entry.Key, kept);
        }
        else if (kept.Cancelled || kept.DueOn != due || kept.Summary != summary || kept.Description != description || kept.Link != entry.Link)
        {
            (kept.Cancelled, kept.DueOn, kept.Summary, kept.Description, kept.Link) = (false, due, summary, description, entry.Link);
            (kept.Sequence, kept.ChangedAt) = (kept.Sequence + 1, now);
        }
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
