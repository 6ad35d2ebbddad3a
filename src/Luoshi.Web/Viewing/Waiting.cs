using Luoshi.Office.Inbox;
using Luoshi.Office.Notices;

namespace Luoshi.Web.Viewing;

/// <summary>What waits for the caller. Read once for each request: the top of the page counts it and the page may list it.</summary>
public sealed class Waiting(InboxStore inbox, NoticeStore notices, Caller caller, IHttpContextAccessor request)
{
    private Task<IReadOnlyList<InboxEntry>>? _entries;

    private CancellationToken Cancellation => request.HttpContext?.RequestAborted ?? default;

    /// <summary>What the caller must do, what is due first at the top.</summary>
    public Task<IReadOnlyList<InboxEntry>> EntriesAsync() =>
        _entries ??= caller.Who is { } who ? inbox.OfAsync(who, Cancellation) : Task.FromResult<IReadOnlyList<InboxEntry>>([]);

    /// <summary>How many notices the caller has not read.</summary>
    public Task<int> NewNoticesAsync() => caller.Who is { } who ? notices.CountNewAsync(who.PersonId, Cancellation) : Task.FromResult(0);
}
