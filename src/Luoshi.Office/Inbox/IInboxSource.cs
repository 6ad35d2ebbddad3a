using Luoshi.Office.Accounts;

namespace Luoshi.Office.Inbox;

/// <summary>A slice that has people do things. It names what waits for a person and for nobody else, and nothing that they merely may do.</summary>
public interface IInboxSource
{
    Task<IReadOnlyList<InboxEntry>> OfAsync(Principal who, DateOnly today, CancellationToken cancellation);
}
