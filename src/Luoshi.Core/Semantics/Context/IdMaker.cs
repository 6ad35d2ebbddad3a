using System.Globalization;
using System.Runtime.InteropServices;

namespace Luoshi.Core.Semantics.Context;

/// <summary>
/// Draws identifiers from what an item says, so that an edit elsewhere in the text leaves them as they were.
/// Items that say the same are told apart by their order.
/// </summary>
/// <param name="expected">About how many there will be.</param>
internal sealed class IdMaker(int expected)
{
    // By kind and hash, which is what an identifier writes out.
    private readonly Dictionary<ulong, int> _used = new(expected);

    /// <summary>An identifier such as T-3f9a1c20, from the item's own words and the sentence around them.</summary>
    public string Make(char kind, ReadOnlySpan<char> words, ReadOnlySpan<char> around)
    {
        var hash = Hash(Hash(2166136261u, words), around);
        var id = string.Create(10, (kind, hash), static (chars, made) =>
        {
            chars[0] = made.kind;
            chars[1] = '-';
            for (var i = 0; i < 8; i++)
            {
                chars[2 + i] = "0123456789abcdef"[(int)(made.hash >> (28 - (4 * i))) & 0xF];
            }
        });
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_used, ((ulong)kind << 32) | hash, out _);
        count++;
        return count == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{count}");
    }

    // FNV-1a over UTF-16 code units: stable across machines and versions, unlike string.GetHashCode.
    private static uint Hash(uint hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return (hash ^ 0x1F) * 16777619u;
    }
}
