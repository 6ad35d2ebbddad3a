using Luoshi.Office.Accounts;
using Luoshi.Office.Calendar;

namespace Luoshi.Office.Inbox;

/// <summary>The one list of what a person must do, by due date, and nothing else.</summary>
public sealed class InboxStore(IEnumerable<IInboxSource> sources, TimeProvider clock)
{
    /// <summary>Everything that waits for the person in any of their posts: what is due first comes first, what has no date comes last.</summary>
    public async Task<IReadOnlyList<InboxEntry>> OfAsync(Principal who, CancellationToken cancellation = default)
    {
        var today = ChinaTime.Today(clock);
        List<InboxEntry> all = [];
        foreach (var source in sources)
        {
            all.AddRange(await source.OfAsync(who, today, cancellation));
        }

        return
        [
            .. all.DistinctBy(entry => entry.Key, StringComparer.Ordinal)
                .OrderBy(entry => entry.DueOn ?? DateOnly.MaxValue).ThenBy(entry => entry.Since).ThenBy(entry => entry.Key, StringComparer.Ordinal),
        ];
    }
}
