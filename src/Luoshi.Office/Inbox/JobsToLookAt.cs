using Luoshi.Office.Accounts;
using Luoshi.Office.Jobs;
using Luoshi.Office.Permissions;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Inbox;

/// <summary>Background work that was given up waits for whoever may run it again: messages that could not be sent are among it.</summary>
public sealed class JobsToLookAt(IDbContextFactory<OfficeDb> databases) : IInboxSource
{
    /// <summary>The page of background jobs.</summary>
    public const string Link = "/operations";

    public async Task<IReadOnlyList<InboxEntry>> OfAsync(Principal who, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (!who.Posts.Any(post => RoleTable.Of(post.RoleCode).Contains(Permission.OperationsRun)))
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var dead = await db.Set<Job>().AsNoTracking().Where(job => job.State == JobState.Dead).Select(job => new { job.Kind, job.MadeAt }).ToListAsync(cancellation);
        return
        [
            .. dead.GroupBy(job => job.Kind, StringComparer.Ordinal).Select(of => new InboxEntry(
                $"jobs:{of.Key}", new("查看原因后重试", "find out why and run again"),
                new($"后台任务 {of.Key} 有 {of.Count()} 项多次失败", $"{of.Count()} background jobs {of.Key} failed every time"),
                Link, null, null, of.Min(job => job.MadeAt), [])),
        ];
    }
}
