using Luoshi.Core.Model;
using Luoshi.Office.Accounts;
using Luoshi.Office.Jobs;
using Luoshi.Office.Notices.Channels;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Notices;

/// <summary>
/// Sends what waits for a person on a channel, as one message. Whatever the job takes carries its id, so that no other job sends it; a
/// try that fails sends the same message again under the same id, by which the receiver knows it. After the last try it is a dead
/// letter: the job waits for a person, and letting it run again sends what it took.
/// </summary>
public sealed class DeliverNotices(IDbContextFactory<OfficeDb> databases, MailChannel mail, WebhookChannel webhooks, SimulationStore simulations, NoticeOptions options, TimeProvider clock) : IJobHandler
{
    public const string Name = "notices.deliver";

    public string Kind => Name;

    internal static string Argument(string channel, string personId) => $"{channel} {personId}";

    public async Task RunAsync(JobRun run, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run.Argument.Split(' ', 2) is not [var channel, var person])
        {
            throw new FormatException($"“{run.Argument}”不是通道和人员。\"{run.Argument}\" is no channel and person.");
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Set<NoticeDelivery>().Where(waiting => waiting.PersonId == person && waiting.Channel == channel && waiting.Batch == null && waiting.OverAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(waiting => waiting.Batch, run.Job.Id), cancellation);
        var unread = await db.Set<NoticeDelivery>().AsNoTracking().Where(taken => taken.Batch == run.Job.Id && taken.OverAt == null)
            .Join(db.Set<Notice>(), taken => taken.NoticeId, notice => notice.Id, (taken, notice) => notice)
            .Where(notice => !db.Set<NoticeRead>().Any(read => read.NoticeId == notice.Id))
            .OrderBy(notice => notice.DueOn == null).ThenBy(notice => notice.DueOn).ThenBy(notice => notice.Id).ToListAsync(cancellation);
        var sent = unread.Count > 0 && await TrySendAsync(db, channel, person, run.Job.Id, unread, cancellation);
        var now = clock.GetUtcNow();
        await run.FinishAsync(
            async (effects, stopping) =>
            {
                await effects.Set<NoticeDelivery>().Where(taken => taken.Batch == run.Job.Id)
                    .ExecuteUpdateAsync(row => row.SetProperty(taken => taken.OverAt, (DateTimeOffset?)now), stopping);
                if (sent)
                {
                    await effects.NoteAsync(new Act(Actor.System(Name), $"notices.sent-by-{channel}", "person:" + person, now), stopping);
                }
            },
            cancellation);
    }

    // That it failed is counted and told to whoever runs the job, which tries again.
    private async Task<bool> TrySendAsync(OfficeDb db, string channel, string personId, string messageId, List<Notice> notices, CancellationToken cancellation)
    {
        try
        {
            var sent = await SendAsync(db, channel, personId, messageId, notices, cancellation);
            NoticeMetrics.Sent(channel, sent ? notices.Count : 0);
            return sent;
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            NoticeMetrics.Failed(channel, notices.Count);
            throw;
        }
    }

    private async Task<bool> SendAsync(OfficeDb db, string channel, string personId, string messageId, List<Notice> notices, CancellationToken cancellation)
    {
        var who = await db.Set<Account>().AsNoTracking().Where(account => account.PersonId == personId && !account.Disabled)
            .Join(db.Set<Person>(), account => account.PersonId, person => person.Id, (account, person) => new { account.UserName, person.Email }).SingleOrDefaultAsync(cancellation);
        var chosen = await db.Set<NoticePreference>().AsNoTracking().SingleOrDefaultAsync(preference => preference.PersonId == personId, cancellation);
        if (who is null)
        {
            return false;
        }

        var language = chosen?.Language ?? "zh";
        var mark = await simulations.FindAsync(cancellation) is null ? string.Empty : $"[{Simulation.Mark.For(language)}] ";
        var message = new OutgoingMessage(
            messageId, who.UserName, who.Email ?? string.Empty, language, mark + Subject(notices.Count).For(language), clock.GetUtcNow(),
            [.. notices.Select(notice => new OutgoingItem(new LocalizedText(notice.TextZh, notice.TextEn).For(language), new Uri(options.PublicAddress, notice.Link), notice.DueOn))]);
        if (channel == NoticeChannels.Mail && options.Mail is { } server && chosen is not { ByMail: false } && who.Email is { Length: > 0 })
        {
            await mail.SendAsync(server, message, cancellation);
            return true;
        }

        if (channel == NoticeChannels.Webhook && options.Webhooks.FirstOrDefault(webhook => webhook.Name == chosen?.Webhook) is { } target)
        {
            await webhooks.SendAsync(target, message, cancellation);
            return true;
        }

        // They chose otherwise meanwhile, or the channel is gone.
        return false;
    }

    private static LocalizedText Subject(int count) => new($"落实：{count} 条新通知", count == 1 ? "Luoshi: 1 new notice" : $"Luoshi: {count} new notices");
}
