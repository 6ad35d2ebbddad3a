namespace Luoshi.Core.Text;

/// <summary>Searches lists that stand in document order.</summary>
internal static class Ordered
{
    /// <summary>The index of the first item whose place is at or after an offset; the length where there is none.</summary>
    /// <param name="items">Items in ascending order of their places.</param>
    /// <param name="offset">The least place wanted.</param>
    /// <param name="place">Where an item stands.</param>
    public static int FirstFrom<T>(ReadOnlySpan<T> items, int offset, Func<T, int> place)
    {
        int low = 0, high = items.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (place(items[middle]) < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
