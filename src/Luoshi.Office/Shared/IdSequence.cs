using System.Buffers.Binary;

namespace Luoshi.Office.Shared;

/// <summary>Identifiers in the form of RFC 9562 (UUID version 7) that are the same for the same seed, moments and order: each is later than the one before.</summary>
internal sealed class IdSequence(long seed)
{
    private const ulong LowBits = 0xFFFFF;
    private const int MixedBits = 42;

    private long _drawn;

    public Guid Next(DateTimeOffset at)
    {
        var number = (ulong)Interlocked.Increment(ref _drawn);
        Span<byte> bytes = stackalloc byte[16];

        // 48 bits of time, 12 and then 20 of the number, the rest of seed and number: unique, rising, and not to be told from any other id.
        BinaryPrimitives.WriteUInt64BigEndian(bytes, ((ulong)at.ToUnixTimeMilliseconds() << 16) | 0x7000 | ((number >> 20) & 0xFFF));
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], (0b10UL << 62) | ((number & LowBits) << MixedBits) | (Mixed(number) >> (64 - MixedBits)));
        return new Guid(bytes, bigEndian: true);
    }

    // SplitMix64: every bit of the result depends on every bit of seed and number.
    private ulong Mixed(ulong number)
    {
        var mixed = (ulong)seed + (number * 0x9E3779B97F4A7C15);
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
