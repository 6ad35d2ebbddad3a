using Luoshi.Office.Jobs;
using Luoshi.Office.Notices.Channels;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Notices;

/// <summary>Counts what waits to leave the server.</summary>
public sealed class NoticeOutbox(IDbContextFactory<OfficeDb> databases, TimeProvider clock) : IWatched
{
    public async Task CountAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        List<OutboxCount> counts = [];
        foreach (var channel in new[] { NoticeChannels.Mail, NoticeChannels.Webhook })
        {
            var waiting = db.Set<NoticeDelivery>().Where(delivery => delivery.Channel == channel && delivery.OverAt == null);
            var first = await waiting.OrderBy(delivery => delivery.NotBefore).Select(delivery => (DateTimeOffset?)delivery.NotBefore).FirstOrDefaultAsync(cancellation);
            counts.Add(new(channel, await waiting.CountAsync(cancellation), first is { } since && since < now ? now - since : TimeSpan.Zero));
        }

        NoticeMetrics.Counted(counts);
    }
}
