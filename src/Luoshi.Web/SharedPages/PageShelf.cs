using Microsoft.Extensions.Caching.Memory;

namespace Luoshi.Web.SharedPages;

/// <summary>Pages that were made, while there is room. What is asked for only once is not worth any.</summary>
internal sealed class PageShelf : IDisposable
{
    /// <summary>Bytes: more than a hundred pages of ordinary plans.</summary>
    private const long Capacity = 16_000_000;

    private const int Remembered = 4096;

    /// <summary>A page nobody asked for in this time makes room.</summary>
    private static readonly TimeSpan Unasked = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _pages = new(new MemoryCacheOptions { SizeLimit = Capacity });

    // Two keys may share a place: then one of them is kept a request later.
    private readonly int[] _asked = new int[Remembered];

    public MadePage? Find(PageKey key) => _pages.TryGetValue(key, out MadePage? page) ? page : null;

    /// <summary>Keeps a copy of the page if it was asked for before.</summary>
    public void Offer(PageKey key, MadePage page)
    {
        var hash = key.GetHashCode();
        if (Interlocked.Exchange(ref _asked[(uint)hash % Remembered], hash) == hash)
        {
            _pages.Set(key, page.Copy(), new MemoryCacheEntryOptions { Size = page.Size, SlidingExpiration = Unasked });
        }
    }

    public void Dispose() => _pages.Dispose();
}
