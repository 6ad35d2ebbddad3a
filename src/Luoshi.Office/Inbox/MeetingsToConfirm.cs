using Luoshi.Office.Accounts;
using Luoshi.Office.Decisions;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Inbox;

/// <summary>Minutes of meetings wait for the head of the office, who confirms what others wrote down.</summary>
public sealed class MeetingsToConfirm(IDbContextFactory<OfficeDb> databases) : IInboxSource
{
    public async Task<IReadOnlyList<InboxEntry>> OfAsync(Principal who, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (!who.HasRole(Roles.OfficeHead))
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var waiting = await db.Set<Meeting>().AsNoTracking()
            .Where(meeting => meeting.ConfirmedAt == null && meeting.WithdrawnAt == null && meeting.RecordedBy != who.PersonId)
            .OrderBy(meeting => meeting.Id).ToListAsync(cancellation);
        return
        [
            .. waiting.Select(meeting => new InboxEntry(
                $"meeting:{meeting.Id}", new("确认会议决定", "confirm the decisions"), new(meeting.Title, meeting.Title), "/meetings/" + meeting.Id, null, null, meeting.RecordedAt, [])),
        ];
    }
}
