using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Luoshi.Core.Text;

/// <summary>Items by a key that several of them may share, each file in the order of the list.</summary>
internal sealed class Filed<TKey, T>
    where TKey : notnull
{
    private readonly Dictionary<TKey, List<T>> _files = [];
    private readonly List<T> _none = [];

    /// <summary>The items of a key; none where it is unknown.</summary>
    public IReadOnlyList<T> this[TKey key] => _files.GetValueOrDefault(key, _none);

    /// <summary>Files a list.</summary>
    /// <param name="items">The list.</param>
    /// <param name="key">Under what an item is filed; null leaves it out.</param>
    public static Filed<TKey, T> By(ImmutableArray<T> items, Func<T, TKey?> key) => By(items, key, static item => item);

    /// <summary>Files what is wanted of each item of a list.</summary>
    public static Filed<TKey, T> By<TItem>(ImmutableArray<TItem> items, Func<TItem, TKey?> key, Func<TItem, T> value)
    {
        var filed = new Filed<TKey, T>();
        foreach (var item in items)
        {
            if (key(item) is { } under)
            {
                ref var file = ref CollectionsMarshal.GetValueRefOrAddDefault(filed._files, under, out _);
                (file ??= []).Add(value(item));
            }
        }

        return filed;
    }
}
