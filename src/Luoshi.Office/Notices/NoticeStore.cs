using System.Collections.Concurrent;
using Luoshi.Core.Model;
using Luoshi.Office.Notices.Channels;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Notices;

/// <summary>A notice for its list.</summary>
/// <param name="About">What it is about, as <c>kind:id</c>.</param>
/// <param name="ReadAt">When it was read; null while it is new.</param>
/// <param name="Settled">The case that it is about is closed, or nothing is due there on that day any more: nobody is late.</param>
public sealed record NoticeLine(string Id, LocalizedText Text, string Link, string About, DateOnly? DueOn, DateTimeOffset At, DateTimeOffset? ReadAt, bool Settled = false);

/// <summary>What somebody chooses about how they are told; null leaves it to the office.</summary>
/// <param name="ByMail">Whether mail is sent; null leaves it as it is, for a server that sends none: what was chosen stays for the day on which it does.</param>
public sealed record NoticeChoice(bool? ByMail, string? Webhook, int EveryHours, int? DailyHour, int? OpenFrom, int? OpenUntil, string Language);

/// <summary>Shows people what they were told, and keeps how they want to be.</summary>
public sealed class NoticeStore(IDbContextFactory<OfficeDb> databases, INoticeMatters matters, NoticeOptions options, TimeProvider clock)
{
    /// <summary>Nobody need know more exactly how many notices are new.</summary>
    public const int MostCounted = 100;

    private const int LongestPause = 168;

    /// <summary>No act goes on for so long that a notice would stand before others that were counted this long after.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromDays(1);

    // What was read stays read: each person's notices before this one need not be looked at again to count the new ones.
    private readonly ConcurrentDictionary<string, string> _readUpTo = new(StringComparer.Ordinal);

    private static readonly LocalizedText ChangedMeanwhile = new(
        "您在另一窗口同时改了通知设置，请核对后再保存。", "You changed this in another window at the same moment; look at it and save again.");

    /// <summary>A person's notices, the last first.</summary>
    public async Task<IReadOnlyList<NoticeLine>> ListAsync(string personId, int limit, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var lines = await db.Set<Notice>().AsNoTracking().Where(notice => notice.PersonId == personId)
            .OrderByDescending(notice => notice.Id).Take(limit)
            .Select(notice => new NoticeLine(
                notice.Id, new LocalizedText(notice.TextZh, notice.TextEn), notice.Link, notice.About, notice.DueOn, notice.At,
                db.Set<NoticeRead>().Where(read => read.NoticeId == notice.Id).Select(read => (DateTimeOffset?)read.At).FirstOrDefault(), false))
            .ToListAsync(cancellation);
        var now = await matters.DueNowAsync(db, [.. lines.Where(line => line.DueOn is not null).Select(line => line.About).Distinct(StringComparer.Ordinal)], cancellation);
        return [.. lines.Select(line => now.TryGetValue(line.About, out var due) && (due is null || due > line.DueOn) ? line with { Settled = true } : line)];
    }

    /// <summary>How many notices a person has not read; counting ends at <see cref="MostCounted"/>.</summary>
    public async Task<int> CountNewAsync(string personId, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var from = _readUpTo.GetValueOrDefault(personId, string.Empty);
        var news = await New(db, personId).Where(notice => string.Compare(notice.Id, from) >= 0)
            .OrderBy(notice => notice.Id).Take(MostCounted).Select(notice => notice.Id).ToListAsync(cancellation);
        var past = Ids.FirstAt(clock.GetUtcNow() - Settled);
        _readUpTo[personId] = news is [var first, ..] && string.CompareOrdinal(first, past) < 0 ? first : past;
        return news.Count;
    }

    /// <summary>Marks notices of a person as read; those of others are left alone.</summary>
    /// <param name="noticeIds">Which; null for all.</param>
    /// <returns>How many were new.</returns>
    public async Task<int> ReadAsync(string personId, IReadOnlyCollection<string>? noticeIds, CancellationToken cancellation = default)
    {
        for (var again = false; ; again = true)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var news = await New(db, personId).Where(notice => noticeIds == null || noticeIds.Contains(notice.Id)).Select(notice => notice.Id).ToListAsync(cancellation);
            db.AddRange(news.Select(id => new NoticeRead { NoticeId = id, At = clock.GetUtcNow() }));
            try
            {
                await db.SaveChangesAsync(cancellation);
                return news.Count;
            }
            catch (DbUpdateException) when (!again)
            {
                // Read in another window at the same moment.
            }
        }
    }

    /// <summary>What a person chose; null where they chose nothing.</summary>
    public async Task<NoticePreference?> PreferenceAsync(string personId, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<NoticePreference>().AsNoTracking().SingleOrDefaultAsync(preference => preference.PersonId == personId, cancellation);
    }

    /// <summary>Whether this server sends mail at all.</summary>
    public bool SendsMail => options.Mail is not null;

    /// <summary>The names of the webhooks that there are to choose from.</summary>
    public IReadOnlyList<string> Webhooks => [.. options.Webhooks.Select(webhook => webhook.Name)];

    /// <summary>Keeps how a person wants to be told.</summary>
    /// <param name="version">The version that was shown; null where nothing had been chosen yet.</param>
    public async Task<Outcome<NoticePreference>> ChooseAsync(string personId, NoticeChoice choice, int? version, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentNullException.ThrowIfNull(by);
        if (Refusal(choice) is { } refusal)
        {
            return refusal;
        }

        await using var db = await databases.OpenAsync(new Act(by, "notices.choose", "person:" + personId, clock.GetUtcNow()), cancellation);
        var preference = await db.Set<NoticePreference>().SingleOrDefaultAsync(kept => kept.PersonId == personId, cancellation);
        if (preference?.Version != version)
        {
            return ChangedMeanwhile;
        }

        if (preference is null)
        {
            preference = new NoticePreference { PersonId = personId };
            db.Add(preference);
        }

        (preference.ByMail, preference.Webhook, preference.EveryHours, preference.DailyHour) = (choice.ByMail ?? preference.ByMail, choice.Webhook, choice.EveryHours, choice.DailyHour);
        (preference.OpenFrom, preference.OpenUntil, preference.Language) = (choice.OpenFrom, choice.OpenUntil, choice.Language);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return preference;
        }
        catch (DbUpdateException)
        {
            return ChangedMeanwhile;
        }
    }

    // A choice that has no effect would be a promise that nobody keeps.
    private LocalizedText? Refusal(NoticeChoice choice) =>
        choice.ByMail is true && !SendsMail
            ? new LocalizedText(
                "本服务器没有设置邮件服务器，不发邮件。请运行服务器的人在 serve --notices 所指的文件里设置 mail，或不选邮件。",
                "No mail server is set for this server, so that it sends no mail. Whoever runs it sets \"mail\" in the file that serve --notices names; until then choose no mail.")
        : choice.Webhook is { } name && !Webhooks.Contains(name)
            ? new LocalizedText($"没有名为“{name}”的推送通道，请从列表中选择。", $"There is no webhook \"{name}\": choose one of the list.")
            : choice.EveryHours is < 0 or > LongestPause
                ? new($"汇总间隔须为 0 至 {LongestPause} 小时。", $"The digest comes every 0 to {LongestPause} hours.")
                : choice.DailyHour is < 0 or > 23 || choice.OpenFrom is < 0 or > 23 || choice.OpenUntil is < 1 or > 24
                    ? new("时刻须为 0 至 23 时（截止可为 24 时）。", "Hours go from 0 to 23, the last one to 24.")
                    : choice.OpenFrom is null != choice.OpenUntil is null || choice.OpenFrom >= choice.OpenUntil
                        ? new("可发送时段须同时填写起止，且起早于止。", "Give both ends of the open hours, the first before the last.")
                        : choice.Language is "zh" or "en" ? null : new("语言只有中文（zh）和英文（en）。", "The languages are Chinese (zh) and English (en).");

    private static IQueryable<Notice> New(OfficeDb db, string personId) =>
        db.Set<Notice>().Where(notice => notice.PersonId == personId && !db.Set<NoticeRead>().Any(read => read.NoticeId == notice.Id));
}
