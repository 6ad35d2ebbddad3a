using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Luoshi.Core.Emit;

/// <summary>
/// Writes text as UTF-8 up to the first character that JSON escapes: looked at and written in one pass, eight characters
/// at a time where they are of one kind, as nearly all are.
/// </summary>
internal static class PlainText
{
    private const int Block = 8;
    private const int BytesOfBlock = 3 * Block;

    // Four characters of three bytes each, in four bytes each, drawn together.
    private static readonly Vector128<byte> Together = Vector128.Create((byte)0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 255, 255, 255, 255);

    /// <summary>Writes as much as needs no escape.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bytes">Room for three bytes a character, and for sixteen more that may be overwritten.</param>
    /// <param name="written">The bytes written.</param>
    /// <returns>The characters written; where they are not all, the next one is escaped.</returns>
    public static int Copy(ReadOnlySpan<char> text, Span<byte> bytes, out int written)
    {
        var chars = MemoryMarshal.Cast<char, ushort>(text);
        var (at, to) = (0, 0);
        while (at < text.Length)
        {
            if (Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian && text.Length - at >= Block)
            {
                var block = Vector128.Create(chars[at..]);
                var wide = Leading(AreWide(block));
                if (wide > 0)
                {
                    var (low, high) = Vector128.Widen(block);
                    var room = bytes.Slice(to, BytesOfBlock + 4);
                    ThreeBytes(low).CopyTo(room);
                    ThreeBytes(high).CopyTo(room[(BytesOfBlock / 2)..]);
                    at += wide;
                    to += 3 * wide;
                    continue;
                }

                var narrow = Leading(AreNarrow(block));
                if (narrow > 0)
                {
                    Vector128.Narrow(block, block).GetLower().CopyTo(bytes[to..]);
                    at += narrow;
                    to += narrow;
                    continue;
                }
            }

            var c = text[at];
            if (JsonEscape.Has(c))
            {
                break;
            }

            if (c < 0x80)
            {
                bytes[to++] = (byte)c;
            }
            else if (c < 0x800)
            {
                bytes[to++] = (byte)(0xC0 | (c >> 6));
                bytes[to++] = (byte)(0x80 | (c & 0x3F));
            }
            else
            {
                bytes[to++] = (byte)(0xE0 | (c >> 12));
                bytes[to++] = (byte)(0x80 | ((c >> 6) & 0x3F));
                bytes[to++] = (byte)(0x80 | (c & 0x3F));
            }

            at++;
        }

        written = to;
        return at;
    }

    // How many at the front are of the kind.
    private static int Leading(Vector128<ushort> kind) => System.Numerics.BitOperations.TrailingZeroCount(~kind.ExtractMostSignificantBits());

    // Ideographs of the first block, Chinese punctuation, full-width forms, quotation marks: three bytes each, never escaped.
    private static Vector128<ushort> AreWide(Vector128<ushort> chars) => In(chars, '一', '龥') | In(chars, '、', '】') | In(chars, '！', '～') | In(chars, '‘', '”');

    // ASCII that is not escaped.
    private static Vector128<ushort> AreNarrow(Vector128<ushort> chars) =>
        In(chars, ' ', '~') & ~(Vector128.Equals(chars, Vector128.Create((ushort)'"')) | Vector128.Equals(chars, Vector128.Create((ushort)'\\')));

    private static Vector128<ushort> In(Vector128<ushort> chars, char first, char last) =>
        Vector128.LessThanOrEqual(chars - Vector128.Create((ushort)first), Vector128.Create((ushort)(last - first)));

    private static Vector128<byte> ThreeBytes(Vector128<uint> chars)
    {
        var last = Vector128.Create(0x3Fu);
        var spread = Vector128.ShiftRightLogical(chars, 12)
            | Vector128.ShiftLeft(Vector128.ShiftRightLogical(chars, 6) & last, 8)
            | Vector128.ShiftLeft(chars & last, 16)
            | Vector128.Create(0x8080E0u);
        return Vector128.Shuffle(spread.AsByte(), Together);
    }
}
