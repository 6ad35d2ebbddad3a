using Microsoft.Extensions.Caching.Memory;

namespace Luoshi.Web.Viewing;

/// <summary>
/// How much waits for somebody, for the top of pages that are at hand: counted anew after every act, and after some seconds in any case, since
/// reading notices and giving up background work are no acts. The pages that list what waits count for themselves.
/// </summary>
public sealed class WaitingCounts : IDisposable
{
    private const int MostPeople = 10_000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly MemoryCache _counts = new(new MemoryCacheOptions { SizeLimit = MostPeople });

    /// <summary>The counts of an account at an end of the audit trail; counted where they are not known.</summary>
    public async Task<(int Duties, int News)> OfAsync(string accountId, long? recorded, Func<Task<(int Duties, int News)>> count)
    {
        ArgumentNullException.ThrowIfNull(count);
        if (_counts.TryGetValue((accountId, recorded), out (int Duties, int News) known))
        {
            return known;
        }

        var counted = await count();
        _counts.Set((accountId, recorded), counted, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Longest });
        return counted;
    }

    public void Dispose() => _counts.Dispose();
}
