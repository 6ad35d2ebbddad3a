using Luoshi.Core.Model;
using Luoshi.Office.Calendar;
using Luoshi.Office.Jobs;
using Luoshi.Office.Notices.Channels;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Notices;

/// <summary>Something to tell people.</summary>
/// <param name="Kind">The template of the slice that tells.</param>
/// <param name="Link">Where it is dealt with: a path of this server.</param>
/// <param name="About">What it is about, as <c>kind:id</c>.</param>
/// <param name="Key">A person is told once under one key; null where each counts for itself.</param>
public sealed record NoticeAsked(string Kind, LocalizedText Text, string Link, string About, DateOnly? DueOn, string? Key);

/// <summary>
/// Puts notices in, with what is to leave the server, in the transaction of whatever they tell of: they are there if, and only if, it
/// happened.
/// </summary>
public sealed class NoticeIntake(JobIntake jobs, WorkingCalendar calendar, NoticeOptions options)
{
    /// <summary>Adds notices to what is about to be saved.</summary>
    /// <exception cref="ArgumentException">The link leads elsewhere than to this server.</exception>
    public async Task AddAsync(OfficeDb db, NoticeAsked asked, IReadOnlyCollection<string> persons, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(persons);
        if (asked.Link is not ['/', not ('/' or '\\'), ..])
        {
            throw new ArgumentException($"A notice links to a path of this server, not to \"{asked.Link}\".", nameof(asked));
        }

        // Where nothing leaves the server, nothing is asked about how.
        var leaves = options.Mail is not null || options.Webhooks.Count > 0;
        SettingsOn? inForce = null;
        foreach (var person in persons.Distinct(StringComparer.Ordinal))
        {
            if (asked.Key is null || !await db.Set<Notice>().AnyAsync(told => told.PersonId == person && told.Key == asked.Key, cancellation))
            {
                var notice = Make(asked, person, now);
                db.Add(notice);
                if (leaves)
                {
                    inForce ??= await SettingStore.OnAsync(db, ChinaTime.DateOf(now), null, cancellation);
                    await SendAsync(db, asked, notice, person, inForce, now, cancellation);
                }
            }
        }
    }

    private static Notice Make(NoticeAsked asked, string person, DateTimeOffset now) => new()
    {
        Id = Ids.Next(now),
        PersonId = person,
        Kind = asked.Kind,
        TextZh = asked.Text.Zh,
        TextEn = asked.Text.En,
        Link = asked.Link,
        About = asked.About,
        DueOn = asked.DueOn,
        At = now,
        Key = asked.Key,
    };

    private async Task SendAsync(OfficeDb db, NoticeAsked asked, Notice notice, string person, SettingsOn inForce, DateTimeOffset now, CancellationToken cancellation)
    {
        var chosen = await db.Set<NoticePreference>().AsNoTracking().SingleOrDefaultAsync(preference => preference.PersonId == person, cancellation);
        var rhythm = NoticeRhythm.Of(chosen, inForce);
        foreach (var channel in await ChannelsOfAsync(db, person, chosen, cancellation))
        {
            var last = await db.Set<NoticeDelivery>().Where(sent => sent.PersonId == person && sent.Channel == channel && sent.OverAt != null)
                .OrderByDescending(sent => sent.OverAt).Select(sent => sent.OverAt).FirstOrDefaultAsync(cancellation);
            var moment = rhythm.Next(calendar, now, last, asked.DueOn is { } due && due <= ChinaTime.DateOf(now));
            db.Add(new NoticeDelivery { NoticeId = notice.Id, Channel = channel, PersonId = person, NotBefore = moment });

            // Each notice brings its own job: the first of a moment takes all that waits into one message, the others find nothing.
            jobs.Add(db, DeliverNotices.Name, DeliverNotices.Argument(channel, person), moment);
        }
    }

    private async Task<IEnumerable<string>> ChannelsOfAsync(OfficeDb db, string person, NoticePreference? chosen, CancellationToken cancellation)
    {
        List<string> channels = [];
        if (options.Mail is not null && chosen is not { ByMail: false }
            && await db.Set<Person>().AnyAsync(of => of.Id == person && of.Email != null && of.Email != "", cancellation))
        {
            channels.Add(NoticeChannels.Mail);
        }

        if (chosen?.Webhook is { } name && options.Webhooks.Any(webhook => webhook.Name == name))
        {
            channels.Add(NoticeChannels.Webhook);
        }

        return channels;
    }
}
